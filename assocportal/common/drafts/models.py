"""What people have typed but not saved, and who has which row open."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils import timezone

from assocportal.common.targets import AboutRow

NAMING = ("title", "name", "official_name")


class KeptForm(models.Model):
    """A form as one person last had it before them; deleted when it is saved."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    content_type = models.ForeignKey(ContentType, models.CASCADE, related_name="+")
    # the row's key, or for a row that is not there yet the mark that its form carries
    key = models.CharField(max_length=40)
    # [name, value] pairs, as the browser would send them; files are not among them
    fields = models.JSONField()
    # which state of the row the person has changed (see versions.py); empty for a new one
    base = models.CharField(max_length=64, blank=True)
    saved_at = models.DateTimeField("tự lưu lúc", default=timezone.now)

    class Meta:
        verbose_name = "bản đang gõ"
        verbose_name_plural = "bản đang gõ"
        ordering = ["-saved_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["user", "content_type", "key"], name="common_keptform_one_a_person"
            )
        ]

    def __str__(self):
        return f"{timezone.localtime(self.saved_at):%H:%M %d/%m/%Y}"

    @property
    def name(self):
        """What the row would be called, from what was typed."""
        typed = {name: value.strip() for name, value in self.fields if name in NAMING}
        return next((typed[name] for name in NAMING if typed.get(name)), "chưa có tên")


class Editing(AboutRow):
    """Somebody has this row's form open; `seen_at` is renewed while they do."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    since = models.DateTimeField("từ lúc", default=timezone.now)
    seen_at = models.DateTimeField("gần nhất lúc", default=timezone.now)

    class Meta:
        verbose_name = "đang sửa"
        verbose_name_plural = "đang sửa"
        ordering = ["since", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "user"], name="common_editing_once_a_person"
            )
        ]

    def __str__(self):
        return str(self.user)
