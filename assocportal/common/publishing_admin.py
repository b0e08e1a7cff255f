"""The admin half of PublishedModel: the computed state as a badge and a filter, publishing by permission."""

from copy import deepcopy

from django.contrib import admin, messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.db.models import Q
from django.utils import timezone
from django.utils.html import format_html

from .desk import PortalModelAdmin
from .proofreading.admin import ProofreadAdmin
from .publishing import State, has_expired, is_out, is_scheduled
from .publishing_buttons import PublishingButtons, offered_buttons
from .written_once import written_once

PUBLISHING_FIELDSET = ("Công bố", {"fields": ("state", "publish_at", "expire_at")})

TONES = {"đã đăng": "good", "hẹn giờ": "warn", "chờ duyệt": "warn", "trả lại": "bad", "hết hạn": "bad"}
DECIDED = (State.APPROVED, State.WITHDRAWN)


class StateFilter(admin.SimpleListFilter):
    title = "trạng thái"
    parameter_name = "trang-thai"

    def lookups(self, request, model_admin):
        return [
            ("nhap", "nháp"),
            ("cho-duyet", "chờ duyệt"),
            ("tra-lai", "trả lại"),
            ("hen-gio", "hẹn giờ"),
            ("da-dang", "đã đăng"),
            ("het-han", "hết hạn"),
            ("go", "gỡ"),
        ]

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        by_clock = {"hen-gio": is_scheduled, "da-dang": is_out, "het-han": has_expired}
        if self.value() in by_clock:
            return queryset.filter(by_clock[self.value()](timezone.now()))
        return queryset.filter(state=self.value())


class PublishedAdmin(PublishingButtons, ProofreadAdmin, PortalModelAdmin):
    """Content is withdrawn, never deleted. Without the right to publish nobody moves what was decided."""

    list_display = ("__str__", "state_badge", "publish_at")
    actions = ("publish_selected", "withdraw_selected")

    def get_list_filter(self, request):
        return [StateFilter, *(item for item in super().get_list_filter(request) if item != "state")]

    @admin.display(description="trạng thái", ordering="state")
    def state_badge(self, obj):
        return format_html(
            '<span class="badge badge-{}">{}</span>', TONES.get(obj.state_now, "quiet"), obj.state_now
        )

    # Who may

    def has_publish_permission(self, request, obj=None):
        return request.user.has_perm(f"{self.opts.app_label}.publish_{self.opts.model_name}")

    def has_change_permission(self, request, obj=None):
        allowed = super().has_change_permission(request, obj)
        if obj is not None and obj.state in DECIDED:
            return allowed and self.has_publish_permission(request, obj)
        return allowed

    def has_delete_permission(self, request, obj=None):
        return False

    # The form

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        if "state" not in form.base_fields:
            return form
        field = deepcopy(form.base_fields["state"])
        field.help_text = "“Đã duyệt”: lên trang công khai. “Gỡ”: rời trang, nội dung vẫn giữ ở đây."
        if not self.has_publish_permission(request, obj):
            self._leave_out_decisions(field, obj)
        form.base_fields["state"] = field
        return form

    def _leave_out_decisions(self, field, obj):
        allowed = {State.DRAFT, State.SUBMITTED} | ({obj.state} if obj else set())
        field.choices = [choice for choice in field.choices if choice[0] in allowed]
        field.help_text = "Viết xong thì chọn “chờ duyệt”; người duyệt sẽ đăng."
        field.error_messages["invalid_choice"] = (
            "Tài khoản này chưa được đăng hay gỡ bài. Hãy chọn “chờ duyệt”."
        )

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        may_publish = self.has_publish_permission(request, obj)
        context |= offered_buttons(obj, may_publish)
        if obj is not None:
            is_public = type(obj)._default_manager.published().filter(pk=obj.pk).exists()
            is_locked = obj.state in DECIDED and not may_publish
            context |= {"is_public": is_public, "is_locked": is_locked}
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    # The list's actions

    @admin.action(description="Đăng các mục đã chọn", permissions=["publish"])
    def publish_selected(self, request, queryset):
        now = timezone.now()
        changed = self._decide(
            request, queryset.filter(~Q(state=State.APPROVED) | Q(expire_at__lte=now)), publish
        )
        scheduled = sum(row.publish_at > timezone.now() for row in changed)
        note = f" Trong đó {scheduled} mục hẹn giờ, sẽ tự đăng đúng giờ đã ghi." if scheduled else ""
        self._report(request, changed, f"Đã đăng {len(changed)} mục.{note}")

    @admin.action(description="Gỡ các mục đã chọn", permissions=["publish"])
    def withdraw_selected(self, request, queryset):
        changed = self._decide(request, queryset.exclude(state=State.WITHDRAWN), withdraw)
        self._report(request, changed, f"Đã gỡ {len(changed)} mục. Nội dung vẫn còn ở bàn biên tập.")

    @written_once()
    def _decide(self, request, queryset, decide):
        rows = list(queryset.select_for_update(of=("self",)).order_by("pk"))
        for row in rows:
            decide(row)
            row.save()
        label = {publish: "Đăng từ danh sách.", withdraw: "Gỡ từ danh sách."}[decide]
        LogEntry.objects.log_actions(request.user.pk, rows, CHANGE, change_message=label)
        return rows

    def _report(self, request, changed, sentence):
        if changed:
            self.message_user(request, sentence, messages.SUCCESS)
        else:
            self.message_user(request, "Không có mục nào cần thay đổi.", messages.WARNING)


def publish(row):
    """A time that was set stays: past ones are the report's own, future ones mean "hẹn giờ"."""
    row.state = State.APPROVED
    row.publish_at = row.publish_at or timezone.now().replace(microsecond=0)
    if row.expire_at and row.expire_at <= timezone.now():
        row.expire_at = None


def withdraw(row):
    row.state = State.WITHDRAWN
