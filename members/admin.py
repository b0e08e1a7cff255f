from django.contrib import admin

from assocportal.common.admin import (
    PUBLISHING_FIELDSET,
    PortalModelAdmin,
    PortalTabularInline,
    PublishedAdmin,
)
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.vietnamese import group_digits

from .counts.admin import MembershipCountInline
from .governance.admin import BodyAdmin, CongressAdmin, SeatAdmin, TermAdmin  # noqa: F401 - Django looks here
from .honours.admin import HonourAdmin  # noqa: F401 - Django looks for admin classes here
from .models import Contact, Field, Organisation
from .people.admin import PersonAdmin  # noqa: F401 - Django looks for admin classes here
from .people.consents_admin import ConsentTextAdmin  # noqa: F401 - as above
from .places.admin import PlaceAdmin  # noqa: F401
from .reporting.admin import ReportingPeriodAdmin  # noqa: F401 - Django looks for admin classes here
from .standing.admin import StandingAdmin, StatusEventInline
from .standing.filters import FollowedFilter, NewlyFoundedFilter, StandingFilter
from .standing.related_admin import RelatedAdmin
from .workspace.admin import OrganisationUserAdmin, RowProposalAdmin  # noqa: F401 - likewise


class ContactInline(PortalTabularInline):
    model = Contact
    extra = 1


@admin.register(Field)
class FieldAdmin(PortalModelAdmin):
    list_display = ["name", "order", "slug"]
    list_editable = ["order"]
    search_fields = ["name", "slug"]


@admin.register(Organisation)
class OrganisationAdmin(RelatedAdmin, StandingAdmin, PublishedAdmin):
    signed_fields = ("leader_name",)
    list_display = ["name", "shown_kind", "field", "leader_name", "shown_members", "state_badge"]
    list_filter = [StandingFilter, FollowedFilter, NewlyFoundedFilter, "kind", "field"]
    list_select_related = ["field"]
    search_fields = ["name"]
    search_help_text = (
        "Gõ có dấu hay không dấu: tìm trong tên, tên trước đây, người đứng đầu; "
        "không có thì trong phần giới thiệu."
    )
    ordering = ["name_sort", "pk"]
    autocomplete_fields = ["field", "logo", "parent", "place"]
    inlines = [StatusEventInline, MembershipCountInline, ContactInline, AttachmentInline]
    fieldsets = [
        (None, {"fields": ["kind", "name", "short_name", "english_name", "parent", "field", "logo"]}),
        (
            "Người đứng đầu và trụ sở",
            {"fields": ["leader_title", "leader_name", "address", "place", "website"]},
        ),
        ("Vị trí trên bản đồ", {"fields": ["latitude", "longitude"], "classes": ["collapse"]}),
        (
            "Thành lập và theo dõi",
            {"fields": ["founded_on", "founding_decision", "charter", "officer_in_charge"]},
        ),
        ("Giới thiệu", {"fields": ["introduction"]}),
        PUBLISHING_FIELDSET,
        ("Địa chỉ trang", {"fields": ["slug"], "classes": ["collapse"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).named().with_counts().with_standing()

    @admin.display(description="số hội viên", ordering="member_count")
    def shown_members(self, organisation):
        return group_digits(organisation.member_count) if organisation.member_count else ""
