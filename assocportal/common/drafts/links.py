"""A link that shows one draft to somebody without an account, until it expires or is taken back."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.db import models
from django.urls import reverse
from django.utils import timezone

from assocportal.common.targets import AboutQuerySet, AboutRow

SIGNER = signing.Signer(salt="common.preview_link", sep=".")
DAYS = {"1": "1 ngày", "3": "3 ngày", "7": "7 ngày"}


class PreviewLinkQuerySet(AboutQuerySet):
    def open(self):
        return self.filter(withdrawn_at=None, expires_at__gt=timezone.now(), created_by__is_active=True)


class PreviewLink(AboutRow):
    """The address carries its key and a signature: nobody finds one by trying."""

    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="+", verbose_name="người gửi"
    )
    created_at = models.DateTimeField("gửi lúc", default=timezone.now)
    expires_at = models.DateTimeField("hết hạn lúc")
    withdrawn_at = models.DateTimeField("thu hồi lúc", null=True, blank=True)

    objects = PreviewLinkQuerySet.as_manager()

    class Meta(AboutRow.Meta):
        abstract = False
        verbose_name = "liên kết xem thử"
        verbose_name_plural = "liên kết xem thử"
        ordering = ["-created_at", "-pk"]

    def __str__(self):
        return f"{timezone.localtime(self.expires_at):%H:%M %d/%m/%Y}"

    def get_absolute_url(self):
        return reverse("preview_link", args=[SIGNER.sign(str(self.pk))])


def make_link(user, row, days: str) -> PreviewLink:
    expires_at = timezone.now() + timedelta(days=int(days))
    return PreviewLink.objects.create(row=row, created_by=user, expires_at=expires_at)


def find_link(token: str) -> PreviewLink | None:
    """None for an address that was never given."""
    try:
        key = SIGNER.unsign(token)
    except signing.BadSignature:
        return None
    return PreviewLink.objects.select_related("content_type").filter(pk=key).first()


def withdraw_link(link) -> None:
    PreviewLink.objects.filter(pk=link.pk, withdrawn_at=None).update(withdrawn_at=timezone.now())
