from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Field, Layout
from django import forms

from .models import Field as ScienceField
from .models import Organisation


class DirectoryFilterForm(forms.Form):
    """The directory's filter. Its fields are named as they stand in the address: `?loai=…&linh-vuc=…`."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["loai"] = forms.ChoiceField(
            label="Loại tổ chức",
            required=False,
            choices=[("", "Tất cả các loại"), *listed_kinds()],
            error_messages={"invalid_choice": "Danh bạ không có loại tổ chức này."},
        )
        self.fields["linh-vuc"] = forms.ModelChoiceField(
            label="Lĩnh vực",
            required=False,
            queryset=ScienceField.objects.all(),
            to_field_name="slug",
            empty_label="Tất cả các lĩnh vực",
            error_messages={"invalid_choice": "Danh bạ không có lĩnh vực này."},
        )
        self.helper = build_filter_helper()

    @property
    def chosen(self):
        """As it stands in the address, without what the directory does not know."""
        known = self.cleaned_data if self.is_valid() else {}
        return {name: self.data[name] for name in self.fields if known.get(name)}

    def narrow(self, organisations):
        """The organisations that fit what was chosen; a value that does not exist fits none."""
        if not self.is_valid():
            return organisations.none()
        chosen = {"kind": self.cleaned_data["loai"], "field": self.cleaned_data["linh-vuc"]}
        return organisations.filter(**{name: value for name, value in chosen.items() if value})


def listed_kinds():
    return [(kind.value, kind.label.capitalize()) for kind in Organisation.LISTED_KINDS]


def build_filter_helper():
    helper = FormHelper()
    helper.form_method = "get"
    helper.form_class = "filter-form"
    helper.disable_csrf = True
    helper.layout = Layout(
        Field("loai"),
        Field("linh-vuc"),
        HTML('<button type="submit" class="button">Lọc danh bạ</button>'),
    )
    return helper
