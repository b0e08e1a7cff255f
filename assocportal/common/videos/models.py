"""Video files of our own below a row of any wing: no outside player, no tracker."""

import secrets

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.urls import reverse
from django.utils import timezone

from assocportal.common.attachments import private_storage
from assocportal.common.fields import NormalizedCharField
from assocportal.common.pictures.models import Picture


def make_token():
    return secrets.token_urlsafe(16)


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

    class Meta:
        verbose_name = "video"
        verbose_name_plural = "video"
        ordering = ["order", "pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_video_owner")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("video", args=[self.token])
