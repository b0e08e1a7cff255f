"""The admin half of PublishedModel: the computed state as a badge and a filter, publishing by permission."""

from django.contrib import admin
from django.utils import timezone
from django.utils.html import format_html

from .desk import PortalModelAdmin
from .drafts.admin import DraftsAdmin
from .proofreading.admin import ProofreadAdmin
from .publishing import State, has_expired, is_out, is_scheduled
from .workflow.admin import WorkflowAdmin
from .workflow.list_actions import StepActions
from .workflow.proposing_admin import ProposingAdmin
from .workflow.wording import tone_of

PUBLISHING_FIELDSET = ("Công bố", {"fields": ("publish_at", "expire_at")})


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


class WaitsForMeFilter(admin.SimpleListFilter):
    """For whoever may publish something here: what was handed in and is theirs to decide."""

    title = "việc duyệt"
    parameter_name = "cho-toi"

    def lookups(self, request, model_admin):
        return [("1", "chờ tôi duyệt")] if model_admin.has_publish_permission(request) else []

    def queryset(self, request, queryset):
        if not self.value():
            return queryset
        return queryset.publishable_by(request.user).filter(state=State.SUBMITTED)


class PublishedAdmin(
    DraftsAdmin, ProposingAdmin, WorkflowAdmin, StepActions, ProofreadAdmin, PortalModelAdmin
):
    """Content is withdrawn, never deleted."""

    list_display = ("__str__", "state_badge", "publish_at")

    def get_list_filter(self, request):
        others = [item for item in super().get_list_filter(request) if item != "state"]
        return [StateFilter, WaitsForMeFilter, *others]

    @admin.display(description="trạng thái", ordering="state")
    def state_badge(self, obj):
        return format_html('<span class="badge badge-{}">{}</span>', tone_of(obj), obj.state_now)

    def has_delete_permission(self, request, obj=None):
        return False
