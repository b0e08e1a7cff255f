"""What a person agreed to, in which words, and when it ended (law 91/2025/QH15: informed, specific, withdrawable)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory


class Purpose(models.TextChoices):
    PUBLISH = "cong-khai", "công khai thông tin trên cổng thông tin"
    CONTACT = "lien-he", "liên hệ, gửi thư mời"
    STATISTICS = "thong-ke", "thống kê đội ngũ trí thức"


class ConsentText(models.Model):
    """The words that people agree to. Once agreed to they stay as they are: new words are a new version."""

    purpose = models.CharField("mục đích", max_length=12, choices=Purpose)
    version = models.PositiveSmallIntegerField("phiên bản", default=1)
    text = NormalizedTextField("nội dung")
    valid_from = models.DateField("dùng từ ngày")

    class Meta:
        verbose_name = "văn bản đồng ý"
        verbose_name_plural = "văn bản đồng ý"
        ordering = ["purpose", "-version"]
        constraints = [
            models.UniqueConstraint(
                fields=["purpose", "version"],
                name="members_consenttext_version",
                violation_error_message="Phiên bản này đã có.",
            )
        ]

    def __str__(self):
        return f"{self.get_purpose_display()} – phiên bản {self.version}".capitalize()


class Consent(models.Model):
    class Way(models.TextChoices):
        PAPER = "ban-giay", "bản giấy có chữ ký"
        EMAIL = "thu-dien-tu", "thư điện tử"
        PORTAL = "cong-thong-tin", "trên cổng thông tin"

    person = models.ForeignKey(
        "members.Person", models.CASCADE, related_name="consents", verbose_name="người"
    )
    text = models.ForeignKey(
        ConsentText, models.PROTECT, related_name="consents", verbose_name="văn bản đồng ý"
    )
    given_on = models.DateField("ngày đồng ý")
    withdrawn_on = models.DateField("ngày rút lại", null=True, blank=True)
    way = models.CharField("hình thức", max_length=16, choices=Way, default=Way.PAPER)
    note = NormalizedCharField("ghi chú", max_length=200, blank=True)
    recorded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name="người ghi",
    )

    history = PortalHistory("sự đồng ý")

    class Meta:
        verbose_name = "sự đồng ý"
        verbose_name_plural = "sự đồng ý"
        ordering = ["-given_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("given_on")),
                name="members_consent_withdrawn_after_given",
                violation_error_message="Ngày rút lại không thể trước ngày đồng ý.",
            ),
            models.UniqueConstraint(
                fields=["person", "text"],
                condition=Q(withdrawn_on__isnull=True),
                name="members_consent_once",
                violation_error_message="Người này đang đồng ý với văn bản đó.",
            ),
        ]

    def __str__(self):
        return f"{self.text} ({self.given_on:%d/%m/%Y})"
