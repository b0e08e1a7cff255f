"""Which term of an organisation is looked at, and on which day of it: `?nhiem-ky=khoa-5-2022&ngay=24/6/2022`."""

from dataclasses import dataclass
from datetime import date

from crispy_forms.helper import FormHelper
from crispy_forms.layout import HTML, Field, Layout
from django import forms
from django.utils import timezone

from assocportal.common.vietnamese import short_date

from .models import Term

NO_DATE = "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ: 24/6/2022."


def key_of(term):
    return f"lam-thoi-{term.first_year}" if term.is_interim else f"khoa-{term.ordinal}-{term.first_year}"


def covers(term, day):
    return term.starts_on <= day and (term.ends_on is None or day <= term.ends_on)


def spell_span(term):
    """`từ 25/3/2022 đến nay`"""
    return f"từ {short_date(term.starts_on)} đến {short_date(term.ends_on) if term.ends_on else 'nay'}"


@dataclass(frozen=True)
class Moment:
    """`is_now`: what stands today, not what stood."""

    term: Term | None
    day: date
    is_now: bool


class MomentForm(forms.Form):
    """Its fields are named as they stand in the address. Nothing chosen: today."""

    def __init__(self, data, terms):
        super().__init__(data)
        self.today = timezone.localdate()
        self.terms = [term for term in terms if term.starts_on <= self.today]
        choices = [(key_of(term), str(term)) for term in self.terms]
        self.fields["nhiem-ky"] = forms.ChoiceField(
            label="Nhiệm kỳ",
            required=False,
            choices=[("", "Theo ngày, hoặc hiện nay"), *choices],
            error_messages={"invalid_choice": "Tổ chức không có nhiệm kỳ này."},
        )
        self.fields["ngay"] = forms.DateField(
            label="Vào ngày",
            required=False,
            error_messages={"invalid": NO_DATE},
            widget=forms.DateInput(
                attrs={"placeholder": "24/6/2022", "autocomplete": "off", "maxlength": 20}
            ),
        )
        self.helper = build_moment_helper()

    def clean(self):
        cleaned = super().clean()
        if not self.errors and (sentence := self.find_mistake(cleaned["ngay"])):
            self.add_error("ngay", sentence)
        return cleaned

    def find_mistake(self, day):
        if day is None:
            return ""
        if day > self.today:
            return "Ngày này chưa đến. Hãy chọn một ngày không sau hôm nay."
        term = self.chosen_term
        if term and not covers(term, day):
            span = f"{term.ordinal_text} ({spell_span(term)})"
            return f"Ngày {short_date(day)} không thuộc {span}. Để trống ô ngày để xem cả nhiệm kỳ."
        if not any(covers(term, day) for term in self.terms):
            return f"Chưa ghi nhiệm kỳ nào vào ngày {short_date(day)}." + self.tell_first()
        return ""

    def tell_first(self):
        first = min((term.starts_on for term in self.terms), default=None)
        return f" Nhiệm kỳ đầu tiên được ghi bắt đầu ngày {short_date(first)}." if first else ""

    @property
    def chosen_term(self):
        key = self.cleaned_data.get("nhiem-ky")
        return next((term for term in self.terms if key and key_of(term) == key), None)

    @property
    def chosen(self):
        """As it stands in the address, without what a link added."""
        if not self.is_valid():
            return {}
        day = self.cleaned_data["ngay"]
        chosen = {"nhiem-ky": self.cleaned_data["nhiem-ky"], "ngay": short_date(day) if day else ""}
        return {name: value for name, value in chosen.items() if value}

    def find_moment(self):
        """None where what was typed leads to no day."""
        if not self.is_valid():
            return None
        term, day = self.chosen_term, self.cleaned_data["ngay"]
        day = day or self.last_day_of(term or self.current_term)
        term = term or next((term for term in self.terms if covers(term, day)), None)
        return Moment(term, day, day == self.today)

    @property
    def current_term(self):
        """Today's, or the last one where the next has not been written down."""
        return next((term for term in self.terms if covers(term, self.today)), next(iter(self.terms), None))

    def last_day_of(self, term):
        return min(self.today, term.ends_on) if term and term.ends_on else self.today


def build_moment_helper():
    helper = FormHelper()
    helper.form_method = "get"
    helper.form_class = "moment-form"
    helper.disable_csrf = True
    helper.form_show_errors = True
    helper.layout = Layout(
        Field("nhiem-ky"),
        Field("ngay"),
        HTML('<button type="submit" class="button">Xem</button>'),
    )
    return helper
