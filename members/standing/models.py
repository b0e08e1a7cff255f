"""What happened to an organisation: each a day, a decision and what it changed."""

from django.db import models
from django.db.models import Q

from assocportal.common.fields import NormalizedCharField
from assocportal.common.history.records import PortalHistory
from assocportal.common.written_once import written_once

from ..decisions import Decided
from .names import settle_former_names


class StatusEvent(Decided):
    class Kind(models.TextChoices):
        FOUND = "thanh-lap", "thành lập"
        ADMIT = "ket-nap", "kết nạp"
        RECOGNISE = "cong-nhan", "công nhận"
        RENAME = "doi-ten", "đổi tên"
        MERGE = "hop-nhat", "hợp nhất"
        SPLIT = "chia-tach", "chia tách"
        SUSPEND = "tam-ngung", "tạm ngừng"
        RESUME = "hoat-dong-lai", "hoạt động trở lại"
        LEAVE = "thoi", "thôi tham gia"
        DISSOLVE = "giai-the", "giải thể"

    JOINING = (Kind.ADMIT, Kind.RECOGNISE, Kind.RESUME, Kind.SUSPEND)
    # who is merged into another or divided into several is itself no more
    LEAVING = (Kind.MERGE, Kind.SPLIT, Kind.LEAVE, Kind.DISSOLVE)
    WITH_SUCCESSORS = (Kind.MERGE, Kind.SPLIT, Kind.DISSOLVE)

    organisation = models.ForeignKey(
        "members.Organisation", models.CASCADE, related_name="status_events", verbose_name="tổ chức"
    )
    kind = models.CharField("việc", max_length=16, choices=Kind, default=Kind.ADMIT)
    happened_on = models.DateField("từ ngày")
    former_name = NormalizedCharField(
        "tên trước đó", max_length=250, blank=True, help_text="Chỉ ghi khi đổi tên."
    )
    former_short_name = NormalizedCharField("tên ngắn trước đó", max_length=120, blank=True)
    successors = models.ManyToManyField(
        "members.Organisation",
        blank=True,
        related_name="succession_events",
        verbose_name="tổ chức kế tiếp",
        help_text="Tổ chức mới sau khi hợp nhất hoặc chia tách.",
    )
    note = NormalizedCharField("ghi chú", max_length=250, blank=True)

    history = PortalHistory("biến động tổ chức", m2m_fields=("successors",))

    class Meta:
        verbose_name = "biến động tổ chức"
        verbose_name_plural = "biến động tổ chức"
        ordering = ["happened_on", "pk"]
        indexes = [
            models.Index(fields=["organisation", "-happened_on", "-id"], name="members_statusevent_latest")
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="doi-ten", former_name__gt="") | ~Q(kind="doi-ten") & Q(former_name=""),
                name="members_statusevent_rename_has_name",
                violation_error_message="Khi đổi tên, hãy ghi tên trước đó; việc khác thì để trống.",
            ),
            models.UniqueConstraint(
                fields=["organisation", "kind", "happened_on"],
                name="members_statusevent_once",
                violation_error_message="Việc này trong ngày này đã được ghi.",
            ),
        ]

    def __str__(self):
        return f"{self.get_kind_display()} {self.happened_on:%d/%m/%Y}".capitalize()

    def save(self, *args, **kwargs):
        with written_once():
            super().save(*args, **kwargs)
            settle_former_names(self.organisation_id)

    def delete(self, *args, **kwargs):
        with written_once():
            deleted = super().delete(*args, **kwargs)
            settle_former_names(self.organisation_id)
        return deleted
