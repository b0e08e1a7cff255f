"""Photos on their way into the library: the file waits here while a worker makes its renditions."""

from django.conf import settings
from django.db import models
from django.utils import timezone

from assocportal.common.attachments import private_storage

from .models import Picture, make_token


class IncomingPicture(models.Model):
    class State(models.TextChoices):
        WAITING = "cho", "chờ xử lý"
        DONE = "xong", "đã vào thư viện"
        REFUSED = "khong-nhan", "không nhận"

    token = models.CharField(max_length=16, unique=True, editable=False, default=make_token)
    file = models.FileField(upload_to="incoming/%Y/%m", storage=private_storage, max_length=250, blank=True)
    name = models.CharField("tên tệp", max_length=250)
    checksum = models.CharField(max_length=64, editable=False, db_index=True, default="")
    replaces = models.ForeignKey(
        Picture, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="thay tệp của ảnh"
    )
    state = models.CharField("trạng thái", max_length=12, choices=State, default=State.WAITING)
    error = models.TextField("lỗi", blank=True)
    picture = models.ForeignKey(
        Picture, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="ảnh"
    )
    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người tải lên",
    )
    created_at = models.DateTimeField("tải lên lúc", default=timezone.now)

    class Meta:
        verbose_name = "ảnh đang xử lý"
        verbose_name_plural = "ảnh đang xử lý"
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return self.name
