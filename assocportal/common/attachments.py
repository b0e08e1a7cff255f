"""Files that belong to a row of any wing: a PDF, a Word or an Excel file, checked by what is inside."""

import secrets

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.files.storage import storages
from django.db import models
from django.urls import reverse

from .fields import NormalizedCharField


def private_storage():
    return storages["originals"]


def make_token():
    return secrets.token_urlsafe(16)


class Visibility(models.TextChoices):
    PUBLIC = "cong-khai", "công khai"
    STAFF = "noi-bo", "nội bộ"


class Attachment(models.Model):
    """Never under the media address: opened through a view that asks its owner who may see it."""

    title = NormalizedCharField("tên tệp hiển thị", max_length=250)
    file = models.FileField("tệp", upload_to="attachments/%Y/%m", storage=private_storage, max_length=250)
    visibility = models.CharField("ai xem được", max_length=10, choices=Visibility, default=Visibility.PUBLIC)
    token = models.CharField(max_length=32, unique=True, editable=False, default=make_token)
    checksum = models.CharField(max_length=64, editable=False)
    size = models.BigIntegerField("dung lượng", editable=False)
    extension = models.CharField(max_length=5, editable=False)
    content_type = models.ForeignKey(ContentType, models.PROTECT, editable=False)
    object_id = models.BigIntegerField(editable=False)
    owner = GenericForeignKey()
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)

    class Meta:
        verbose_name = "tệp đính kèm"
        verbose_name_plural = "tệp đính kèm"
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_attachment_owner")]

    def __str__(self):
        return self.title

    def get_absolute_url(self):
        return reverse("attachment", args=[self.token])
