"""Rows of the register that an organisation asks for: a new count, a change among its leaders. The office decides."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from assocportal.common.fields import NormalizedTextField


class RowProposalQuerySet(models.QuerySet):
    def open(self):
        return self.filter(state=RowProposal.State.OPEN)


class RowProposal(models.Model):
    class Subject(models.TextChoices):
        COUNT = "so-hoi-vien", "số hội viên"
        LEADER = "lanh-dao", "thay đổi lãnh đạo"

    class State(models.TextChoices):
        OPEN = "cho", "chờ văn phòng"
        ACCEPTED = "nhan", "đã nhận"
        DECLINED = "khong", "không nhận"
        TAKEN_BACK = "rut", "đã rút lại"

    personal_fields = ("values",)

    organisation = models.ForeignKey(
        "members.Organisation", models.PROTECT, related_name="row_proposals", verbose_name="tổ chức"
    )
    subject = models.CharField("về việc", max_length=12, choices=Subject)
    # what the form held: names of fields with texts, numbers, dates as YYYY-MM-DD, keys of rows
    values = models.JSONField("nội dung")
    note = NormalizedTextField("lời nhắn", blank=True)
    state = models.CharField("trạng thái", max_length=8, choices=State, default=State.OPEN)
    reason = NormalizedTextField("lý do không nhận", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người gửi",
    )
    made_at = models.DateTimeField("gửi lúc", default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người quyết định",
    )
    decided_at = models.DateTimeField("quyết định lúc", null=True, blank=True)

    objects = RowProposalQuerySet.as_manager()

    class Meta:
        verbose_name = "đề nghị của hội thành viên"
        verbose_name_plural = "đề nghị của hội thành viên"
        ordering = ["-made_at", "-pk"]
        indexes = [
            models.Index(fields=["organisation", "-made_at"], name="members_rowproposal_newest"),
            models.Index(fields=["made_at"], condition=Q(state="cho"), name="members_rowproposal_open"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(state="cho", subject="so-hoi-vien"),
                name="members_rowproposal_one_open_count",
                violation_error_message="Tổ chức này đã gửi số hội viên, đang chờ văn phòng.",
            ),
            models.CheckConstraint(
                condition=~Q(state="khong", reason=""),
                name="members_rowproposal_has_its_reason",
                violation_error_message="Hãy ghi lý do để hội biết cần sửa gì.",
            ),
            models.CheckConstraint(
                condition=Q(state="cho", decided_at__isnull=True)
                | ~Q(state="cho") & Q(decided_at__isnull=False),
                name="members_rowproposal_decided_once",
            ),
        ]

    def __str__(self):
        return f"{self.get_subject_display()} – {self.organisation}"

    @property
    def is_open(self):
        return self.state == self.State.OPEN
