"""Files that were replaced: kept privately, so that replacing can be undone."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from assocportal.common.attachments import private_storage

from .models import Picture


class FormerFile(models.Model):
    picture = models.ForeignKey(Picture, models.CASCADE, related_name="former_files", verbose_name="ảnh")
    token = models.CharField(max_length=16, unique=True, editable=False)
    original = models.FileField("tệp ảnh", storage=private_storage, max_length=250)
    checksum = models.CharField(max_length=64, editable=False)
    width = models.PositiveIntegerField("rộng", editable=False)
    height = models.PositiveIntegerField("cao", editable=False)
    replaced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người thay",
    )
    replaced_at = models.DateTimeField("thay lúc", default=timezone.now)

    class Meta:
        verbose_name = "tệp ảnh đã thay"
        verbose_name_plural = "tệp ảnh đã thay"
        ordering = ["-replaced_at", "-pk"]

    def __str__(self):
        return f"{self.width} × {self.height}"
