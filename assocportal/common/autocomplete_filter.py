"""A list's filter by a row of a long list: a field that completes names, instead of thousands of links."""

from django.contrib.admin import ListFilter
from django.contrib.admin.widgets import AutocompleteSelect
from django.forms import ModelChoiceField

LONGEST_KEY = 18


class AutocompleteFilter(ListFilter):
    """`class BodyFilter(AutocompleteFilter): title, parameter_name, field_name = "ban", "ban", "body"`

    The list's admin takes the scripts from `autocomplete_media`.
    """

    template = "admin/autocomplete_filter.html"
    parameter_name = field_name = ""

    def __init__(self, request, params, model, model_admin):
        super().__init__(request, params, model, model_admin)
        self.field, self.site = model._meta.get_field(self.field_name), model_admin.admin_site
        key = (params.pop(self.parameter_name, None) or [""])[-1]
        self.key = int(key) if key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY else None

    def expected_parameters(self):
        return [self.parameter_name]

    def has_output(self):
        return True

    def choices(self, changelist):
        identity = f"filter-{self.parameter_name}"
        widget = AutocompleteSelect(self.field, self.site, attrs={"id": identity})
        # a form's field gives the widget the names of what is chosen
        rows = self.field.remote_field.model._default_manager.all()
        widget = LongNameField(rows, required=False, widget=widget).widget
        yield {
            "field": widget.render(self.parameter_name, self.key),
            "id": identity,
            "kept": [
                (name, value)
                for name, values in changelist.filter_params.items()
                if name != self.parameter_name
                for value in values
            ],
            "without": changelist.get_query_string(remove=[self.parameter_name]) if self.key else "",
        }

    def queryset(self, request, queryset):
        return queryset.filter(**{self.field_name: self.key}) if self.key else queryset


class LongNameField(ModelChoiceField):
    def label_from_instance(self, row):
        return getattr(row, "long_name", str(row))


def autocomplete_media(field, site):
    return AutocompleteSelect(field, site).media
