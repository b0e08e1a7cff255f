from django import forms
from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse

from assocportal.common.admin import PortalModelAdmin, PortalTabularInline
from assocportal.common.attachments import Attachment, Visibility
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.models import User
from assocportal.common.workflow.list_actions import StepActions

from .act_views import CARRIED, Act, ActList, may_act
from .as_of_admin import AsOfAdmin
from .forms import FullStatusEventForm, StatusEventForm, StatusEventFormSet
from .kinds import LEAVING, Kind
from .models import StatusEvent
from .union import organisation_model, write_union_organisation


class StatusEventInline(PortalTabularInline):
    model = StatusEvent
    form = StatusEventForm
    formset = StatusEventFormSet
    fields = ["kind", "happened_on", "decision_number", "former_name"]
    show_change_link = True


@admin.register(StatusEvent)
class StatusEventAdmin(PortalModelAdmin):
    form = FullStatusEventForm
    list_display = ["__str__", "organisation", "decision_number", "decided_on", "shown_successors"]
    list_filter = ["kind"]
    list_select_related = ["organisation"]
    search_fields = ["organisation__name", "former_name", "decision_number"]
    date_hierarchy = "happened_on"
    ordering = ["-happened_on", "-pk"]
    autocomplete_fields = ["organisation", "successors"]
    inlines = [AttachmentInline]

    def get_queryset(self, request):
        return (
            super().get_queryset(request).prefetch_related("successors").defer("organisation__introduction")
        )

    def get_readonly_fields(self, request, obj=None):
        return ["organisation"] if obj else []

    @admin.display(description="tổ chức kế tiếp")
    def shown_successors(self, event):
        return ", ".join(str(successor) for successor in event.successors.all())


class OrganisationForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "charter" in self.fields:
            self.fields["charter"].queryset = self.find_own_files()
        if "officer_in_charge" in self.fields:
            officers = User.objects.filter(is_staff=True, is_active=True)
            current = User.objects.filter(pk=self.instance.officer_in_charge_id)
            self.fields["officer_in_charge"].queryset = (officers | current).order_by("full_name", "pk")

    def find_own_files(self):
        if self.instance.pk is None:
            return Attachment.objects.none()
        return self.instance.attachments.exclude(visibility=Visibility.WITHDRAWN)


class StandingAdmin(AsOfAdmin):
    """Mixin of OrganisationAdmin: what happened to organisations, and the union's own row."""

    form = OrganisationForm
    actions = (*StepActions.actions, "merge_selected")

    def get_urls(self):
        view = self.admin_site.admin_view
        acts, act = ActList.as_view(model_admin=self), Act.as_view(model_admin=self)
        return [
            path("lien-hiep-hoi/", view(self.add_union), name="members_organisation_add_union"),
            path("<path:object_id>/bien-dong/", view(acts), name="members_organisation_acts"),
            path("<path:object_id>/bien-dong/<slug:act>/", view(act), name="members_organisation_act"),
            *super().get_urls(),
        ]

    @admin.action(description="Hợp nhất các tổ chức đã chọn", permissions=["change"])
    def merge_selected(self, request, queryset):
        first, *others = queryset.order_by("name_sort", "pk")[:50]
        if not may_act(request.user, first):
            messages.error(request, f"Bạn không có quyền ghi biến động của “{first}”.")
            return None
        keys = ",".join(str(other.pk) for other in others)
        return redirect(
            f"{reverse('admin:members_organisation_act', args=[first.pk, Kind.MERGE])}?{CARRIED}={keys}"
        )

    def changelist_view(self, request, extra_context=None):
        lacks_union = self.may_add_union(request) and not organisation_model().objects.unions().exists()
        return super().changelist_view(request, {"lacks_union": lacks_union, **(extra_context or {})})

    def may_add_union(self, request):
        """It is public from the start."""
        return self.has_add_permission(request) and self.has_publish_permission(request)

    def add_union(self, request):
        if not self.may_add_union(request):
            raise PermissionDenied
        made = write_union_organisation() if request.method == "POST" else None
        if made is None:
            messages.warning(
                request, "Liên hiệp hội đã có trong danh sách, hoặc chưa ghi thông tin Liên hiệp hội."
            )
            return redirect("admin:members_organisation_changelist")
        messages.success(request, "Đã thêm chính Liên hiệp hội vào danh sách tổ chức.")
        return redirect("admin:members_organisation_change", made.pk)

    @admin.display(description="loại", ordering="kind")
    def shown_kind(self, organisation):
        """With what is out of the ordinary."""
        kind, standing = organisation.get_kind_display(), organisation.standing
        is_ordinary = standing not in (*LEAVING, Kind.SUSPEND)
        return kind if is_ordinary else f"{kind} ({Kind(standing).label})"
