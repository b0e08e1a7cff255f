from django.contrib import admin

from assocportal.common.admin import (
    PUBLISHING_FIELDSET,
    PortalModelAdmin,
    PortalTabularInline,
    PublishedAdmin,
)
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.vietnamese import group_digits

from .models import Contact, Field, MembershipCount, Organisation, StatusEvent
from .reporting.admin import ReportingPeriodAdmin  # noqa: F401 - Django looks for admin classes here
from .workspace.admin import OrganisationUserAdmin, RowProposalAdmin  # noqa: F401 - likewise


class ContactInline(PortalTabularInline):
    model = Contact
    extra = 1


class StatusEventInline(PortalTabularInline):
    model = StatusEvent
    fields = ["kind", "happened_on", "decision_number", "decided_on", "former_name", "note"]
    extra = 0


class MembershipCountInline(PortalTabularInline):
    model = MembershipCount
    extra = 0


@admin.register(Field)
class FieldAdmin(PortalModelAdmin):
    list_display = ["name", "order", "slug"]
    list_editable = ["order"]
    search_fields = ["name", "slug"]


@admin.register(Organisation)
class OrganisationAdmin(PublishedAdmin):
    signed_fields = ("leader_name",)
    list_display = ["name", "kind", "field", "leader_name", "shown_members", "state_badge"]
    list_filter = ["kind", "field"]
    list_select_related = ["field"]
    search_fields = ["name"]
    search_help_text = (
        "Gõ có dấu hay không dấu: tìm trong tên, người đứng đầu; không có thì trong phần giới thiệu."
    )
    ordering = ["name_sort", "pk"]
    autocomplete_fields = ["field", "logo"]
    inlines = [StatusEventInline, MembershipCountInline, ContactInline, AttachmentInline]
    fieldsets = [
        (None, {"fields": ["kind", "name", "short_name", "english_name", "parent", "field", "logo"]}),
        (
            "Người đứng đầu và trụ sở",
            {
                "fields": [
                    "leader_title",
                    "leader_name",
                    "address",
                    "place",
                    "latitude",
                    "longitude",
                    "website",
                ]
            },
        ),
        ("Thành lập", {"fields": ["founded_on", "founding_decision"]}),
        ("Giới thiệu", {"fields": ["introduction"]}),
        PUBLISHING_FIELDSET,
        ("Địa chỉ trang", {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).named().with_counts()

    @admin.display(description="số hội viên", ordering="member_count")
    def shown_members(self, organisation):
        return group_digits(organisation.member_count) if organisation.member_count else ""
