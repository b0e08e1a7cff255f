"""Every message that the portal sends: to whom, what, when, and what went wrong."""

from django.db import models
from django.db.models import Q
from django.utils import timezone

from assocportal.common.fields import NormalizedCharField, NormalizedTextField


class OutgoingMail(models.Model):
    class State(models.TextChoices):
        WAITING = "cho-gui", "chờ gửi"
        SENT = "da-gui", "đã gửi"
        FAILED = "khong-gui-duoc", "không gửi được"

    to = models.EmailField("người nhận")
    subject = NormalizedCharField("tiêu đề thư", max_length=250)
    text = NormalizedTextField("nội dung thư", blank=True)
    html = models.TextField("nội dung có định dạng", blank=True, editable=False)
    kind = models.CharField("loại thư", max_length=40)
    # what leads into an account: readable by its owner alone, and gone from here once it is sent
    is_secret = models.BooleanField("nội dung kín", default=False)
    message_id = models.CharField("mã thư", max_length=120, unique=True, editable=False)
    state = models.CharField("trạng thái", max_length=16, choices=State, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField("số lần gửi", default=0)
    next_attempt_at = models.DateTimeField("gửi lại lúc", null=True, blank=True)
    error = models.TextField("lỗi", blank=True)
    created_at = models.DateTimeField("tạo lúc", default=timezone.now)
    sent_at = models.DateTimeField("gửi lúc", null=True, blank=True)

    class Meta:
        verbose_name = "thư gửi đi"
        verbose_name_plural = "thư gửi đi"
        ordering = ["-created_at", "-pk"]
        permissions = [("resend_outgoingmail", "Được gửi lại thư không gửi được")]
        indexes = [
            models.Index(fields=["-created_at", "-id"], name="common_outgoingmail_newest"),
            models.Index(
                fields=["next_attempt_at"],
                condition=Q(state="cho-gui"),
                name="common_outgoingmail_waiting",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(state="da-gui") | Q(sent_at__isnull=False),
                name="common_outgoingmail_sent_has_time",
            )
        ]

    def __str__(self):
        return self.subject
