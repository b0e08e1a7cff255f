from django.contrib import admin

from assocportal.common.admin import PortalModelAdmin, PortalTabularInline

from ..filtering_admin import FilteredByOrganisation, OrganisationFilter
from .forms import MembershipCountForm, MembershipCountFormSet
from .models import MembershipCount
from .on_day_admin import CountsOnDayAdmin

TOLD = ["counted_on", "members", "branches", "intellectuals", "women", "source"]


class MembershipCountInline(PortalTabularInline):
    model = MembershipCount
    form = MembershipCountForm
    formset = MembershipCountFormSet
    fields = [*TOLD, "is_checked"]


@admin.register(MembershipCount)
class MembershipCountAdmin(FilteredByOrganisation, CountsOnDayAdmin, PortalModelAdmin):
    form = MembershipCountForm
    fields = ["organisation", *TOLD, "is_checked"]
    list_display = ["organisation", *TOLD]
    list_filter = [OrganisationFilter, "organisation__kind", "organisation__field"]
    list_select_related = ["organisation"]
    date_hierarchy = "counted_on"
    search_fields = ["organisation__name", "organisation__short_name", "source"]
    search_help_text = "Gõ tên tổ chức hoặc nguồn, có dấu hay không dấu."
    autocomplete_fields = ["organisation"]
    ordering = ["-counted_on", "organisation__name_sort", "-pk"]
