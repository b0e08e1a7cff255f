from django.contrib import admin
from django.http import HttpResponseRedirect
from django.urls import reverse

from .desk import PortalModelAdmin
from .union import Union


@admin.register(Union)
class UnionAdmin(PortalModelAdmin):
    """One row: its list is its form."""

    autocomplete_fields = ("emblem",)
    fieldsets = (
        ("Tên và biểu trưng", {"fields": ("official_name", "short_name", "governing_body", "emblem")}),
        ("Liên hệ", {"fields": ("address", "phone", "email")}),
        ("Người chịu trách nhiệm", {"fields": ("responsible_person", "responsible_title")}),
        ("Giấy phép", {"fields": ("site_class", "licence_number", "licence_date", "licence_issuer")}),
        ("Cuối trang", {"fields": ("reuse_note", "notice")}),
    )

    def has_add_permission(self, request):
        return super().has_add_permission(request) and not Union.objects.exists()

    def has_delete_permission(self, request, obj=None):
        return False

    def changelist_view(self, request, extra_context=None):
        if not self.has_view_or_change_permission(request):
            return super().changelist_view(request, extra_context)
        union = Union.objects.first()
        if union:
            return HttpResponseRedirect(reverse("admin:common_union_change", args=[union.pk]))
        return HttpResponseRedirect(reverse("admin:common_union_add"))

    def save_model(self, request, obj, form, change):
        obj.pk = 1
        super().save_model(request, obj, form, change)
