"""Files that belong to a row of any wing: a PDF, a Word or an Excel file, checked by what is inside."""

import hashlib
import secrets
from pathlib import PurePath

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.core.files.storage import storages
from django.db import models
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils import timezone

from .fields import NormalizedCharField
from .file_types import check_attachment
from .history.records import PortalHistory


def private_storage():
    return storages["originals"]


def make_token():
    return secrets.token_urlsafe(16)


def attachment_path(attachment, name):
    """No name of the editor's on disk: the token, and the extension that the content was checked for."""
    return f"{timezone.localdate():attachments/%Y/%m}/{attachment.token}.{attachment.extension}"


class Visibility(models.TextChoices):
    PUBLIC = "cong-khai", "công khai"
    STAFF = "noi-bo", "nội bộ"
    WITHDRAWN = "go", "gỡ"


class AttachmentQuerySet(models.QuerySet):
    def public(self):
        return self.filter(visibility=Visibility.PUBLIC)


class Attachment(models.Model):
    """Never under the media address: opened through a view that asks its owner who may see it."""

    title = NormalizedCharField(
        "tên tệp hiển thị", max_length=250, blank=True, help_text="Để trống: lấy tên của tệp tải lên."
    )
    file = models.FileField(
        "tệp",
        upload_to=attachment_path,
        storage=private_storage,
        max_length=250,
        help_text="PDF, Word (.docx, .doc) hoặc Excel (.xlsx, .xls), không quá 30 MB.",
    )
    visibility = models.CharField("ai xem được", max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    token = models.CharField(max_length=32, unique=True, editable=False, default=make_token)
    checksum = models.CharField(max_length=64, editable=False)
    size = models.BigIntegerField("dung lượng", editable=False)
    extension = models.CharField(max_length=5, editable=False)
    content_type = models.ForeignKey(ContentType, models.PROTECT, editable=False)
    object_id = models.BigIntegerField(editable=False)
    owner = GenericForeignKey()
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)

    objects = AttachmentQuerySet.as_manager()

    history = PortalHistory("tệp đính kèm")

    class Meta:
        verbose_name = "tệp đính kèm"
        verbose_name_plural = "tệp đính kèm"
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_attachment_owner")]

    def __str__(self):
        return self.title

    def save(self, *args, **kwargs):
        if self._has_new_file():
            self._check_file()
            self.size = self.file.size
            self.checksum = digest_file(self.file)
        super().save(*args, **kwargs)

    def get_absolute_url(self):
        return reverse("attachment", args=[self.token])

    def clean(self):
        super().clean()
        if self._has_new_file():
            self._check_file()

    @property
    def size_text(self):
        return filesizeformat(self.size)

    def _has_new_file(self):
        return bool(self.file) and not self.file._committed

    def _check_file(self):
        try:
            self.extension = check_attachment(self.file)
        except ValidationError as error:
            raise ValidationError({"file": error.error_list}) from None
        self.title = self.title or PurePath(self.file.name).stem[:250]


def digest_file(file) -> str:
    """SHA-256 in hexadecimal; the file is read in parts and stands at its beginning afterwards."""
    digest = hashlib.sha256()
    for chunk in file.chunks():
        digest.update(chunk)
    file.seek(0)
    return digest.hexdigest()
