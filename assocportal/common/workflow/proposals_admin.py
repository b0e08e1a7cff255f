"""The page "Bản sửa chờ duyệt": what is proposed, beside what is published; to accept or to decline."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path
from django.utils.html import format_html
from django.utils.text import capfirst

from assocportal.common.desk import ReadOnlyAdmin
from assocportal.common.targets import desk_address_of

from .comparing import list_changes
from .models import PendingVersion, Step, WorkflowStep
from .proposals import accept, decline, proposals_for, published_models, take_back
from .rights import has_right, may_publish
from .steps import StepRefused
from .wording import say_kind

TONES = {PendingVersion.State.OPEN: "warn", PendingVersion.State.ACCEPTED: "good"}


class ProposalStateFilter(admin.SimpleListFilter):
    """What waits is shown first; what was decided is asked for."""

    title = "trạng thái"
    parameter_name = "trang-thai"
    states = PendingVersion.State

    def lookups(self, request, model_admin):
        return [("tat-ca", "tất cả"), *self.states.choices]

    def queryset(self, request, queryset):
        chosen = self.value() or self.states.OPEN
        return queryset if chosen == "tat-ca" else queryset.filter(state=chosen)

    def choices(self, changelist):
        chosen = self.value() or self.states.OPEN
        for value, words in [*self.states.choices, ("tat-ca", "tất cả")]:
            query = changelist.get_query_string({self.parameter_name: value})
            yield {"selected": chosen == value, "query_string": query, "display": words}


@admin.register(PendingVersion)
class PendingVersionAdmin(ReadOnlyAdmin):
    list_display = ("about", "kind", "made_by", "made_at", "state_badge")
    list_filter = (ProposalStateFilter,)
    list_select_related = ("made_by", "content_type")
    change_form_template = "admin/workflow/proposal.html"

    def has_module_permission(self, request):
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        """Whoever may publish something decides; whoever proposed something looks after it."""
        user = request.user
        if obj is not None:
            return obj.made_by_id == user.pk or (obj.row is not None and may_publish(user, obj.row))
        return any(has_right(user, "change", model) for model in published_models())

    def get_queryset(self, request):
        return proposals_for(request.user).prefetch_related("row").order_by("-made_at", "-pk")

    @admin.display(description="nội dung")
    def about(self, pending):
        return pending.row or "(không còn)"

    @admin.display(description="loại")
    def kind(self, pending):
        return capfirst(pending.content_type.model_class()._meta.verbose_name)

    @admin.display(description="trạng thái", ordering="state")
    def state_badge(self, pending):
        tone = TONES.get(pending.state, "quiet")
        return format_html('<span class="badge badge-{}">{}</span>', tone, pending.get_state_display())

    def get_urls(self):
        view = self.admin_site.admin_view(self.decide_view)
        return [
            path("<int:key>/quyet-dinh/<slug:decision>/", view, name="common_pendingversion_decide"),
            *super().get_urls(),
        ]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        pending = self.get_object(request, object_id)
        described = describe_proposal(request.user, pending) if pending and pending.row else {}
        return super().change_view(request, object_id, form_url, {**described, **(extra_context or {})})

    def decide_view(self, request, key, decision):
        pending = self.get_object(request, key)
        if request.method != "POST" or pending is None or pending.row is None:
            raise Http404
        if not self.has_view_permission(request, pending):
            raise PermissionDenied
        try:
            sentence = decide(request, pending, decision)
        except (StepRefused, ValidationError) as refusal:
            for line in getattr(refusal, "messages", [str(refusal)]):
                self.message_user(request, line, messages.ERROR)
            return redirect("admin:common_pendingversion_change", pending.pk)
        self.message_user(request, sentence, messages.SUCCESS)
        return redirect(desk_address_of(pending.row))


def decide(request, pending, decision):
    if decision == "rut-lai":
        take_back(pending, request.user)
        return "Đã rút lại bản sửa."
    if not may_publish(request.user, pending.row):
        raise PermissionDenied
    if decision == "khong-nhan":
        decline(pending, request.user, request.POST.get("reason", ""))
        return "Đã từ chối bản sửa. Người sửa được báo kèm lý do."
    if decision != "nhan":
        raise Http404
    accept(pending, request.user, chosen_sides(request.POST))
    return "Đã nhận bản sửa; nội dung đã đổi."


def chosen_sides(data):
    """Of each field in conflict: whether the proposal's side was chosen."""
    prefix = "phan-"
    return {name.removeprefix(prefix): data[name] == "lay" for name in data if name.startswith(prefix)}


def describe_proposal(user, pending):
    is_open = pending.state == PendingVersion.State.OPEN
    return {
        "title": f"Bản sửa chờ duyệt: {say_kind(pending.row)}",
        "pending": pending,
        "row": pending.row,
        "back": desk_address_of(pending.row),
        "changes": list_changes(pending),
        "may_decide": is_open and may_publish(user, pending.row),
        "may_take_back": is_open and pending.made_by_id == user.pk,
        "decision": decision_about(pending),
    }


def decision_about(pending):
    """Who declined it and why, for whoever proposed it."""
    steps = WorkflowStep.objects.about(pending.row).filter(step__in=(Step.ACCEPT, Step.DECLINE))
    return steps.filter(made_at__gte=pending.decided_at).first() if pending.decided_by_id else None
