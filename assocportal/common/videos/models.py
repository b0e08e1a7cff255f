"""Video files of our own below a row of any wing: no outside player, no tracker."""

from functools import partial
from pathlib import PurePath

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import digest_file, make_token, private_storage
from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.pictures.models import Picture

from .file_check import check_captions, check_video

FILES = ("file", "captions")


def video_path(video, name):
    """No name of the editor's on disk: the token, and the extension that the content was checked for."""
    return f"{timezone.localdate():videos/%Y/%m}/{video.token}.{video.extension}"


def captions_path(video, name):
    return f"{timezone.localdate():videos/%Y/%m}/{video.token}.vtt"


class Video(models.Model):
    """Kept privately and played through a view that asks its owner who may see it."""

    title = NormalizedCharField("tên video", max_length=250)
    file = models.FileField(
        "tệp video",
        upload_to=video_path,
        storage=private_storage,
        max_length=250,
        help_text="MP4 hoặc WebM, không quá 150 MB.",
    )
    poster = models.ForeignKey(
        Picture,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="ảnh bìa",
        help_text="Hiện trước khi bấm xem.",
    )
    captions = models.FileField(
        "tệp phụ đề",
        upload_to=captions_path,
        storage=private_storage,
        max_length=250,
        blank=True,
        help_text="WebVTT (.vtt), tiếng Việt: cho người không nghe được.",
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")
    token = models.CharField(max_length=32, unique=True, editable=False, default=make_token)
    extension = models.CharField(max_length=5, editable=False)
    size = models.BigIntegerField("dung lượng", editable=False)
    checksum = models.CharField(max_length=64, editable=False)
    content_type = models.ForeignKey(ContentType, models.PROTECT, editable=False, related_name="+")
    object_id = models.BigIntegerField(editable=False)
    owner = GenericForeignKey()
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)

    history = PortalHistory("video")

    class Meta:
        verbose_name = "video"
        verbose_name_plural = "video"
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_video_owner")]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        """What was exchanged or cleared leaves the disk once the change is certain."""
        self._check_files()
        before = self._stored_names()
        with transaction.atomic():
            super().save(*args, **kwargs)
            self._remove_files(before - {getattr(self, field).name for field in FILES})

    def get_absolute_url(self):
        return reverse("video", args=[self.token, self.extension])

    def delete(self, *args, **kwargs):
        names = self._stored_names()
        with transaction.atomic():
            deleted = super().delete(*args, **kwargs)
            self._remove_files(names)
        return deleted

    def clean(self):
        super().clean()
        self._check_files()

    @property
    def captions_url(self):
        return reverse("video", args=[self.token, "vtt"])

    @property
    def size_text(self):
        return filesizeformat(self.size)

    def _check_files(self):
        errors = {}
        for field, check in (("file", self._check_video), ("captions", check_captions)):
            file = getattr(self, field)
            try:
                if file and not file._committed:
                    check(file)
            except ValidationError as error:
                errors[field] = error.error_list
        if errors:
            raise ValidationError(errors)

    def _check_video(self, file):
        self.extension = check_video(file)
        self.title = self.title or PurePath(file.name).stem[:250]
        self.size, self.checksum = file.size, digest_file(file)

    def _stored_names(self):
        stored = self.pk and type(self)._base_manager.filter(pk=self.pk).values_list(*FILES).first()
        return set(stored or ()) - {""}

    def _remove_files(self, names):
        for name in names:
            transaction.on_commit(partial(self.file.storage.delete, name))
