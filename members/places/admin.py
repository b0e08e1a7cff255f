from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from assocportal.common.admin import PortalModelAdmin
from assocportal.common.written_once import written_once

from ..refused import add_refusal
from .forms import MergeForm, PlaceForm
from .models import Place

CHOSEN = "chon"
MOST_CHOSEN = 100


class ValidityFilter(admin.SimpleListFilter):
    title = "hiệu lực"
    parameter_name = "hieu-luc"

    def lookups(self, request, model_admin):
        return [("con", "còn tồn tại"), ("het", "đã sáp nhập, bãi bỏ"), ("sap", "sắp có")]

    def queryset(self, request, queryset):
        today = timezone.localdate()
        conditions = {
            "con": Q(pk__in=Place.objects.as_of(today).order_by().values("pk")),
            "het": Q(valid_to__lt=today),
            "sap": Q(valid_from__gt=today),
        }
        return queryset.filter(conditions.get(self.value(), Q()))


@admin.register(Place)
class PlaceAdmin(PortalModelAdmin):
    form = PlaceForm
    list_display = ["full_name", "parent", "valid_from", "valid_to", "shown_successors"]
    list_filter = [ValidityFilter, "kind"]
    list_select_related = ["parent"]
    search_fields = ["name"]
    ordering = ["name_sort", "pk"]
    autocomplete_fields = ["parent", "successors"]
    actions = ["merge_selected"]
    fieldsets = [
        (None, {"fields": ["kind", "name", "parent"]}),
        ("Hiệu lực", {"fields": ["valid_from", "valid_to", "successors"]}),
        ("Địa chỉ trang", {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("successors")

    def has_delete_permission(self, request, obj=None):
        """Old articles and figures name it; it gets a last day instead."""
        return False

    def get_urls(self):
        view = self.admin_site.admin_view(self.merge_view)
        return [path("sap-nhap/", view, name="members_place_merge"), *super().get_urls()]

    @admin.display(description="địa bàn", ordering="name_sort")
    def full_name(self, place):
        return place.full_name

    @admin.display(description="nay thuộc")
    def shown_successors(self, place):
        return ", ".join(successor.full_name for successor in place.successors.all())

    @admin.action(description="Sáp nhập các địa bàn đã chọn", permissions=["change"])
    def merge_selected(self, request, queryset):
        keys = queryset.order_by("name_sort", "pk").values_list("pk", flat=True)[:MOST_CHOSEN]
        return redirect(f"{reverse('admin:members_place_merge')}?{CHOSEN}={','.join(map(str, keys))}")

    def merge_view(self, request):
        if not (self.has_change_permission(request) and self.has_add_permission(request)):
            raise PermissionDenied
        form = MergeForm(request.POST or None, initial={"old": read_keys(request.GET.get(CHOSEN, ""))})
        if form.is_valid() and self.merge(request, form):
            return redirect("admin:members_place_changelist")
        context = self.admin_site.each_context(request) | {"title": "Sáp nhập địa bàn", "opts": self.opts}
        return TemplateResponse(request, "admin/members/merge_places.html", context | {"form": form})

    def merge(self, request, form):
        try:
            with written_once():
                form.take()
        except ValidationError as refusal:
            add_refusal(form, refusal)
            return False
        self.message_user(request, f"Đã sáp nhập {len(form.cleaned_data['old'])} địa bàn.", messages.SUCCESS)
        return True


def read_keys(text):
    keys = [key for key in text.split(",") if key.isascii() and key.isdigit() and len(key) < 19]
    return keys[:MOST_CHOSEN]
