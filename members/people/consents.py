"""What a person agreed to, in which words, and when it ended (law 91/2025/QH15: informed, specific, withdrawable)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Max, Q
from django.utils import timezone

from assocportal.common.fields import NormalizedCharField, NormalizedTextField
from assocportal.common.history.records import PortalHistory, because

from .models import Person

NOT_AGREED = (
    "Người này chưa đồng ý công khai thông tin. Hãy ghi sự đồng ý với mục đích “công khai thông tin trên cổng"
    " thông tin” ở phần dưới, rồi mới chọn công khai."
)


def validate_not_ahead(day):
    if day > timezone.localdate():
        raise ValidationError("Ngày không thể ở sau hôm nay.")


class Purpose(models.TextChoices):
    PUBLISH = "cong-khai", "công khai thông tin trên cổng thông tin"
    CONTACT = "lien-he", "liên hệ, gửi thư mời"
    STATISTICS = "thong-ke", "thống kê đội ngũ trí thức"


class ConsentText(models.Model):
    """The words that people agree to. Once agreed to they stay as they are: new words are a new version."""

    purpose = models.CharField("mục đích", max_length=12, choices=Purpose)
    version = models.PositiveSmallIntegerField("phiên bản", blank=True, editable=False)
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

    def save(self, *args, **kwargs):
        if not self.version:
            self.version = self._last_version() + 1
        super().save(*args, **kwargs)

    def _last_version(self):
        texts = type(self).objects.filter(purpose=self.purpose)
        return texts.aggregate(last=Max("version", default=0))["last"]


class ConsentQuerySet(models.QuerySet):
    def valid(self):
        return self.filter(withdrawn_on=None)

    def to_publish(self):
        return self.valid().filter(text__purpose=Purpose.PUBLISH)


class Consent(models.Model):
    class Way(models.TextChoices):
        PAPER = "ban-giay", "bản giấy có chữ ký"
        EMAIL = "thu-dien-tu", "thư điện tử"
        PORTAL = "cong-thong-tin", "trên cổng thông tin"

    # said twice in two files of one person, it is one consent: the one that was noted in the kept file
    same_in_spite_of = ("given_on", "way", "note")

    person = models.ForeignKey(
        "members.Person", models.CASCADE, related_name="consents", verbose_name="người"
    )
    text = models.ForeignKey(
        ConsentText, models.PROTECT, related_name="consents", verbose_name="văn bản đồng ý"
    )
    given_on = models.DateField("ngày đồng ý", validators=[validate_not_ahead])
    withdrawn_on = models.DateField(
        "ngày rút lại",
        null=True,
        blank=True,
        validators=[validate_not_ahead],
        help_text="Rút lại sự đồng ý công khai thì mọi thông tin đang công khai của người này được ẩn ngay.",
    )
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

    objects = ConsentQuerySet.as_manager()

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

    def save(self, *args, **kwargs):
        with transaction.atomic():
            if self.withdrawn_on and self.pk:
                hide_without(self)
            super().save(*args, **kwargs)

    def delete(self, *args, **kwargs):
        with transaction.atomic():
            hide_without(self)
            return super().delete(*args, **kwargs)


def hide_without(consent):
    """What was published by this consent alone is hidden; the database does it as well, but keeps no version of it."""
    person = Person.objects.select_for_update().get(pk=consent.person_id)
    others = person.consents.to_publish().exclude(pk=consent.pk)
    if person.public_fields and not others.exists():
        person.public_fields = []
        with because("rút lại sự đồng ý công khai"):
            person.save(update_fields=["public_fields", "updated_at"])
