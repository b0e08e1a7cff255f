"""The outbox at the desk: looked at by whoever runs the office's mail, never written by hand."""

from django.conf import settings
from django.contrib import admin, messages
from django.db import transaction
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.timezone import localtime

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.desk import ReadOnlyAdmin
from assocportal.common.desk_filters import DateRangeFilter

from . import kinds
from .folder import mail_folder
from .models import OutgoingMail
from .outbox import KEPT_FOR, send_again

TONES = {
    OutgoingMail.State.SENT: "good",
    OutgoingMail.State.WAITING: "warn",
    OutgoingMail.State.FAILED: "bad",
}
HIDDEN = "Nội dung kín: chỉ người nhận đọc được. Gửi xong hoặc thôi gửi thì nội dung bị xóa khỏi đây."


class WrittenFilter(DateRangeFilter):
    title = "ngày viết thư"
    field_name = "created_at"


class KindFilter(admin.SimpleListFilter):
    title = "loại thư"
    parameter_name = "loai"

    def lookups(self, request, model_admin):
        used = OutgoingMail.objects.order_by("kind").values_list("kind", flat=True).distinct()
        return [(kind, kinds.name_of(kind)) for kind in used]

    def queryset(self, request, queryset):
        return queryset.filter(kind=self.value()) if self.value() else queryset


@admin.register(OutgoingMail)
class OutgoingMailAdmin(ReadOnlyAdmin):
    list_display = ("subject", "to", "kind_name", "state_badge", "said")
    list_filter = ("state", KindFilter, WrittenFilter)
    search_fields = ("to", "subject")
    search_place = "người nhận, tiêu đề thư"
    actions = ("resend_selected",)
    fields = (
        "to", "subject", "kind_name", "state_badge", "created_at", "sent_at", "attempts", "next_attempt_at", "error",
        "message_id", "shown_text",
    )  # fmt: skip

    def changelist_view(self, request, extra_context=None):
        way = {
            "title": "Thư gửi đi",
            "mail_folder": None if settings.SMTP else mail_folder(),
            "kept_days": KEPT_FOR.days,
        }
        return super().changelist_view(request, way | (extra_context or {}))

    def has_resend_permission(self, request):
        return request.user.has_perm("common.resend_outgoingmail")

    @admin.action(description="Gửi lại thư không gửi được", permissions=["resend"])
    @transaction.atomic
    def resend_selected(self, request, queryset):
        failed = queryset.filter(state=OutgoingMail.State.FAILED, is_secret=False)
        letters = list(failed.select_for_update(skip_locked=True).order_by("pk"))
        for mail in letters:
            send_again(mail)
            record(AuditEntry.Action.CHANGE, actor=request.user, row=mail, note="Gửi lại thư.")
        if letters:
            self.message_user(request, f"Đã xếp {len(letters)} thư để gửi lại.", messages.SUCCESS)
        else:
            self.message_user(
                request,
                "Không có thư nào để gửi lại: chỉ gửi lại được thư không gửi được và không có nội dung kín.",
                messages.WARNING,
            )

    @admin.display(description="loại thư", ordering="kind")
    def kind_name(self, mail):
        return kinds.name_of(mail.kind)

    @admin.display(description="trạng thái", ordering="state")
    def state_badge(self, mail):
        return format_html(
            '<span class="badge badge-{}">{}</span>', TONES[mail.state], mail.get_state_display()
        )

    @admin.display(description="đến nay", ordering="created_at")
    def said(self, mail):
        if mail.state == OutgoingMail.State.SENT:
            return f"gửi lúc {say_moment(mail.sent_at)}"
        written = f"viết lúc {say_moment(mail.created_at)}"
        if mail.state == OutgoingMail.State.WAITING and mail.attempts:
            written = f"lần {mail.attempts} chưa được, gửi lại lúc {say_moment(mail.next_attempt_at)}"
        return f"{written}: {mail.error[:120]}" if mail.error else written

    @admin.display(description="nội dung thư")
    def shown_text(self, mail):
        return HIDDEN if mail.is_secret else format_html('<pre class="letter">{}</pre>', mail.text)


def say_moment(moment):
    return date_format(localtime(moment), "H:i d/m/Y")
