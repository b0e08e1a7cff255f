"""Lists of the desk that are narrowed to one of thousands of organisations."""

from assocportal.common.autocomplete_filter import AutocompleteFilter, autocomplete_media


class OrganisationFilter(AutocompleteFilter):
    title, parameter_name, field_name = "tổ chức", "to-chuc", "organisation"


class FilteredByOrganisation:
    """Mixin of a ModelAdmin whose `list_filter` names OrganisationFilter: the scripts that complete names."""

    @property
    def media(self):
        return super().media + autocomplete_media(self.model._meta.get_field("organisation"), self.admin_site)
