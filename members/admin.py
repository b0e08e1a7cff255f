from django.contrib import admin

from assocportal.common.admin import (
    PUBLISHING_FIELDSET,
    PortalModelAdmin,
    PortalTabularInline,
    PublishedAdmin,
)
from assocportal.common.attachments_admin import AttachmentInline

from .models import Contact, Field, Organisation
from .reporting.admin import ReportingPeriodAdmin  # noqa: F401 - Django looks for admin classes here


class ContactInline(PortalTabularInline):
    model = Contact
    extra = 1


@admin.register(Field)
class FieldAdmin(PortalModelAdmin):
    list_display = ["name", "order", "slug"]
    list_editable = ["order"]
    search_fields = ["name", "slug"]


@admin.register(Organisation)
class OrganisationAdmin(PublishedAdmin):
    signed_fields = ("leader_name",)
    list_display = ["name", "kind", "field", "leader_name", "member_count", "state_badge"]
    list_filter = ["kind", "field"]
    list_select_related = ["field"]
    search_fields = ["name"]
    search_help_text = (
        "Gõ có dấu hay không dấu: tìm trong tên, người đứng đầu; không có thì trong phần giới thiệu."
    )
    ordering = ["name_sort", "pk"]
    autocomplete_fields = ["field", "logo"]
    inlines = [ContactInline, AttachmentInline]
    fieldsets = [
        (None, {"fields": ["kind", "name", "short_name", "field", "logo"]}),
        ("Người đứng đầu và trụ sở", {"fields": ["leader_title", "leader_name", "address", "website"]}),
        ("Thành lập, kết nạp", {"fields": ["founded_on", "admitted_on", "admission_decision"]}),
        ("Hội viên", {"fields": ["member_count", "members_counted_on"]}),
        ("Giới thiệu", {"fields": ["introduction"]}),
        PUBLISHING_FIELDSET,
        ("Địa chỉ trang", {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).named()
