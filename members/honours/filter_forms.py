"""The public list's filter. Its fields are named as they stand in the address: `?nam=2021&hinh-thuc=3&q=…`."""

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Field, Layout
from django import forms

from ..models import Organisation, Person
from .models import Honour, HonourForm

EVERY_YEAR = "tat-ca"
UNKNOWN = {"invalid_choice": "Không có mục này. Hãy chọn lại trong danh sách."}
LONGEST_QUERY = 100


class FormChoiceField(forms.ModelChoiceField):
    def label_from_instance(self, form):
        """Several levels give a Bằng khen."""
        is_own = form.level == HonourForm.Level.UNION
        return form.name if is_own else f"{form.name} ({form.get_level_display()})"


class HonourFilterForm(forms.Form):
    """Where neither a year nor somebody is asked for, the newest year is shown."""

    q = forms.CharField(
        label="Tên người, tập thể",
        max_length=LONGEST_QUERY,
        required=False,
        error_messages={"max_length": f"Hãy gõ ngắn hơn {LONGEST_QUERY} ký tự."},
        widget=forms.TextInput({"type": "search", "autocomplete": "off"}),
    )
    loai = forms.ChoiceField(
        label="Tập thể, cá nhân",
        choices=[("", "Tất cả"), *((kind.value, kind.label.capitalize()) for kind in Honour.Recipient)],
        required=False,
        error_messages={"invalid_choice": "Chỉ có tập thể hoặc cá nhân."},
    )

    def __init__(self, data, years):
        super().__init__(data)
        self.years = years
        self.fields["nam"] = forms.ChoiceField(
            label="Năm xét",
            choices=[*((str(year), str(year)) for year in years), (EVERY_YEAR, "Tất cả các năm")],
            required=False,
            error_messages={"invalid_choice": "Chưa có khen thưởng nào của năm này."},
        )
        self.fields["hinh-thuc"] = FormChoiceField(
            label="Hình thức",
            queryset=HonourForm.objects.all(),
            required=False,
            empty_label="Tất cả các hình thức",
            error_messages={"invalid_choice": "Không có hình thức khen thưởng này."},
        )
        for name, rows, sentence in (
            ("to-chuc", Organisation.objects.published(), "Không có tổ chức này."),
            ("nguoi", Person.objects.kept(), "Không có người này."),
        ):
            self.fields[name] = forms.ModelChoiceField(
                queryset=rows,
                to_field_name="slug",
                required=False,
                widget=forms.HiddenInput,
                error_messages={"invalid_choice": sentence},
            )
        self.helper = build_helper()

    @property
    def values(self):
        return self.cleaned_data if self.is_valid() else {}

    @property
    def somebody(self):
        """Whose honours are asked for."""
        return self.values.get("to-chuc") or self.values.get("nguoi")

    @property
    def year(self) -> int | None:
        """None for all of them."""
        asked = self.values.get("nam")
        if asked and asked != EVERY_YEAR:
            return int(asked)
        is_wide = asked == EVERY_YEAR or self.values.get("q") or self.somebody
        return None if is_wide or not self.years else self.years[0]

    @property
    def chosen(self):
        """As it stands in the address, without what the list does not know."""
        return {name: self.data[name] for name in self.fields if self.values.get(name)}

    def narrow(self, honours):
        """A value that does not exist fits none."""
        if not self.is_valid():
            return honours.none()
        wanted = {
            "decision__year_judged": self.year,
            "form": self.values["hinh-thuc"],
            "recipient_kind": self.values["loai"],
            "organisation": self.values["to-chuc"],
            "person": self.values["nguoi"],
        }
        honours = honours.filter(**{name: value for name, value in wanted.items() if value})
        return honours.named(self.values["q"]) if self.values["q"] else honours


def build_helper():
    helper = FormHelper()
    helper.form_method = "get"
    helper.form_class = "honour-filter"
    helper.disable_csrf = True
    fields = [Field(name) for name in ("q", "nam", "hinh-thuc", "loai", "to-chuc", "nguoi")]
    helper.layout = Layout(*fields, HTML('<button type="submit" class="button">Tìm</button>'))
    return helper
