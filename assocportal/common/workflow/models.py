"""What happened to a row on its way to the public, what waits for whom, and changes that wait for approval."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from assocportal.common.fields import NormalizedTextField
from assocportal.common.targets import AboutRow, desk_address_of


class Step(models.TextChoices):
    SUBMIT = "gui-duyet", "gửi duyệt"
    RETURN = "tra-lai", "trả lại"
    APPROVE = "duyet", "duyệt"
    WITHDRAW = "go", "gỡ"
    REOPEN = "ve-nhap", "đưa về nháp"
    PROPOSE = "de-nghi-sua", "đề nghị sửa"
    ACCEPT = "nhan-sua", "nhận bản sửa"
    DECLINE = "khong-nhan-sua", "không nhận bản sửa"


NEEDS_REASON = (Step.RETURN, Step.DECLINE)


class WorkflowStep(AboutRow):
    """One step of a row: who, when, and why where a reason is asked for."""

    step = models.CharField("bước", max_length=16, choices=Step)
    state_before = models.CharField("trước đó", max_length=10)
    state_after = models.CharField("sau đó", max_length=10)
    reason = NormalizedTextField("lý do", blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người làm",
    )
    made_at = models.DateTimeField("lúc", default=timezone.now)

    class Meta(AboutRow.Meta):
        abstract = False
        verbose_name = "bước xử lý"
        verbose_name_plural = "các bước xử lý"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(step__in=NEEDS_REASON, reason=""),
                name="common_workflowstep_has_its_reason",
                violation_error_message="Hãy ghi lý do để người viết biết cần sửa gì.",
            )
        ]

    def __str__(self):
        return self.get_step_display()


class Notice(AboutRow):
    """Tells one person that a row waits for them, or what became of theirs. Settled by looking or by acting."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="notices", verbose_name="người nhận"
    )
    step = models.ForeignKey(WorkflowStep, models.CASCADE, related_name="notices", verbose_name="bước")
    is_to_do = models.BooleanField("cần xử lý", default=False)
    created_at = models.DateTimeField("lúc", default=timezone.now)
    settled_at = models.DateTimeField("xong lúc", null=True, blank=True)

    class Meta(AboutRow.Meta):
        abstract = False
        verbose_name = "thông báo"
        verbose_name_plural = "thông báo"
        ordering = ["-created_at", "-pk"]
        indexes = [
            *AboutRow.Meta.indexes,
            models.Index(
                fields=["user", "-created_at"],
                condition=Q(settled_at__isnull=True),
                name="common_notice_open",
            ),
        ]

    def __str__(self):
        return str(self.step)

    @property
    def address(self):
        return desk_address_of(self.row)


class PendingVersion(AboutRow):
    """A change of something published, by whoever may not publish: it waits, compared and approved by who may."""

    class State(models.TextChoices):
        OPEN = "cho", "chờ duyệt"
        ACCEPTED = "nhan", "đã nhận"
        DECLINED = "khong", "không nhận"
        REPLACED = "thay", "đã rút lại"

    # field name → value as Django's serializers write it; many-to-many as a list of keys; only what differs
    values = models.JSONField("nội dung sửa")
    # the same fields as they stood when they were changed: whoever changed them since is in conflict
    base_values = models.JSONField("nội dung trước khi sửa", default=dict, editable=False)
    # which state of the row it was made from (see drafts/versions.py)
    base = models.CharField(max_length=64, editable=False)
    note = NormalizedTextField("ghi chú của người sửa", blank=True)
    state = models.CharField("trạng thái", max_length=8, choices=State, default=State.OPEN)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người sửa",
    )
    made_at = models.DateTimeField("sửa lúc", default=timezone.now)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="người duyệt",
    )
    decided_at = models.DateTimeField("duyệt lúc", null=True, blank=True)

    class Meta(AboutRow.Meta):
        abstract = False
        verbose_name = "bản sửa chờ duyệt"
        verbose_name_plural = "bản sửa chờ duyệt"
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id", "made_by"],
                condition=Q(state="cho"),
                name="common_pendingversion_one_open_a_person",
            )
        ]

    def __str__(self):
        return f"Bản sửa {timezone.localtime(self.made_at):%d/%m/%Y %H:%M}"

    def notices_to_settle(self):
        """What tells the publishers that this waits for them."""
        about = Notice.objects.filter(content_type=self.content_type, object_id=self.object_id)
        return about.filter(settled_at=None, step__step=Step.PROPOSE, step__made_by=self.made_by)
