"""What the verbs ask for at the desk; each form knows when it is offered and what it does."""

from datetime import date

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import AdminDateWidget, AutocompleteSelect
from django.core.exceptions import ValidationError
from django.utils import timezone

from ..decisions import Decision
from ..people.models import Person
from .models import Seat, Term
from .seats import end_seat, reappoint, replace_seat
from .terms import OVER, close_term, extend_term, open_term, say_over

USUAL_YEARS = 5
SEATS = ("members.change_seat",)
TERMS = ("members.change_term",)


def day_field(label, **values):
    return forms.DateField(label=label, widget=AdminDateWidget, **values)


class VerbForm(forms.Form):
    title = explanation = ""
    needs = ()

    def __init__(self, row, *args, **kwargs):
        self.row = row
        super().__init__(
            *args, **{**kwargs, "initial": {**self.suggest(row), **(kwargs.get("initial") or {})}}
        )

    @classmethod
    def is_offered(cls, row):
        return True

    def suggest(self, row):
        return {}

    def perform(self):
        """What was done, in a sentence; a ValidationError is said above the form."""
        raise NotImplementedError


class DecidedForm(VerbForm):
    decision_number = forms.CharField(
        label="Số quyết định", max_length=60, required=False, help_text="Ví dụ: 232/QĐ-LHH"
    )
    decided_on = day_field("Ngày quyết định", required=False)

    def clean(self):
        values = super().clean()
        if values.get("decided_on") and not values.get("decision_number"):
            self.add_error("decision_number", "Hãy ghi số của quyết định này.")
        return values

    @property
    def decision(self):
        return Decision(self.cleaned_data["decision_number"], self.cleaned_data["decided_on"])


class EndSeatForm(DecidedForm):
    title = "Thôi giữ chức"
    needs = SEATS
    on = day_field("Đến hết ngày")
    reason = forms.CharField(
        label="Lý do", max_length=200, help_text="Ví dụ: nghỉ hưu, chuyển công tác, xin thôi"
    )
    field_order = ("on", "reason")

    @classmethod
    def is_offered(cls, row):
        return row.ends_on is None

    def suggest(self, row):
        return {"on": timezone.localdate()}

    def perform(self):
        values = self.cleaned_data
        end_seat(self.row, values["on"], values["reason"], self.decision)
        return f"{self.row} đã thôi giữ chức từ sau ngày {values['on']:%d/%m/%Y}."


class ReplaceSeatForm(DecidedForm):
    title = "Bầu bổ sung người thay"
    explanation = "Người đang giữ chức thôi từ hôm trước, người mới giữ chức từ ngày này: ghi cùng một lúc."
    needs = (*SEATS, "members.add_seat")
    person = forms.ModelChoiceField(
        Person.objects.known(),
        label="Người mới",
        widget=AutocompleteSelect(Seat._meta.get_field("person"), admin.site),
    )
    on = day_field("Từ ngày")
    reason = forms.CharField(
        label="Lý do người trước thôi", max_length=200, help_text="Ví dụ: nghỉ hưu, chuyển công tác"
    )
    how = forms.ChoiceField(label="Hình thức", choices=Seat.How, initial=Seat.How.BY_ELECTION)
    keeps_other = forms.BooleanField(
        label="Người mới vẫn giữ cả chức danh đang có trong ban này",
        required=False,
        help_text="Không chọn thì chức danh ấy kết thúc hôm trước, ví dụ Phó Chủ tịch lên Chủ tịch.",
    )
    field_order = ("person", "on", "how", "reason", "keeps_other")

    def suggest(self, row):
        return {"on": timezone.localdate(), "reason": row.end_reason}

    def perform(self):
        values = self.cleaned_data
        chosen = {name: values[name] for name in ("person", "on", "reason", "how", "keeps_other")}
        seat = replace_seat(self.row, decision=self.decision, **chosen)
        return f"{seat} giữ chức từ ngày {seat.starts_on:%d/%m/%Y}."


class ReappointForm(DecidedForm):
    title = "Bổ nhiệm lại"
    explanation = "Cùng một người giữ tiếp chức danh này theo quyết định mới, trong nhiệm kỳ của ngày ấy."
    needs = (*SEATS, "members.add_seat")
    on = day_field("Từ ngày")
    how = forms.ChoiceField(label="Hình thức", choices=Seat.How, initial=Seat.How.APPOINTED)
    field_order = ("on", "how")

    def suggest(self, row):
        return {"on": timezone.localdate()}

    def perform(self):
        seat = reappoint(self.row, self.cleaned_data["on"], self.decision, how=self.cleaned_data["how"])
        return f"{seat} giữ tiếp chức từ ngày {seat.starts_on:%d/%m/%Y}."


class CloseTermForm(VerbForm):
    title = "Kết thúc nhiệm kỳ"
    explanation = "Mọi người còn giữ chức trong nhiệm kỳ này thôi giữ chức vào ngày ấy."
    needs = (*TERMS, *SEATS)
    on = day_field("Kết thúc ngày")
    reason = forms.CharField(label="Lý do", max_length=200)

    @classmethod
    def is_offered(cls, row):
        return row.ends_on is None

    def suggest(self, row):
        return {"on": timezone.localdate(), "reason": say_over(row) if row.is_interim else OVER}

    def perform(self):
        term = close_term(self.row, self.cleaned_data["on"], self.cleaned_data["reason"])
        return f"Nhiệm kỳ {term} đã kết thúc ngày {term.ends_on:%d/%m/%Y}."


class ExtendTermForm(DecidedForm):
    title = "Kéo dài nhiệm kỳ"
    needs = TERMS
    to = day_field("Kéo dài đến")
    field_order = ("to",)

    @classmethod
    def is_offered(cls, row):
        return row.ends_on is None

    def perform(self):
        term = extend_term(self.row, self.cleaned_data["to"], self.decision)
        return f"Nhiệm kỳ {term} được kéo dài đến {term.extended_to:%d/%m/%Y}."


class OpenTermForm(VerbForm, forms.ModelForm):
    """After a congress, or an interim one without."""

    title = "Mở nhiệm kỳ mới"
    explanation = "Nhiệm kỳ đang mở của tổ chức kết thúc hôm trước ngày bắt đầu, cùng mọi chức danh trong đó."
    needs = (*TERMS, *SEATS, "members.add_term")

    class Meta:
        model = Term
        fields = (
            "is_interim", "ordinal", "first_year", "last_year", "starts_on", "planned_end",
            "decision_number", "decided_on", "note",
        )  # fmt: skip
        widgets = dict.fromkeys(("starts_on", "planned_end", "decided_on"), AdminDateWidget)

    def __init__(self, row, *args, **kwargs):
        kwargs["instance"] = Term(organisation=row.organisation)
        super().__init__(row, *args, **kwargs)

    def validate_constraints(self):
        """The former term is still open here; the verb asks once it has ended it."""

    def suggest(self, row):
        return suggest_after(row)

    def perform(self):
        self.opened = open_term(self.instance, self.congress)
        return f"Đã mở nhiệm kỳ {self.opened}. Bây giờ hãy nhập danh sách các ban."

    congress = None


class OpenElectedTermForm(OpenTermForm):
    """On the page of a congress."""

    @classmethod
    def is_offered(cls, row):
        return row.held_on is not None and row.term_id is None

    def suggest(self, row):
        return suggest_span(row.held_on) | {"ordinal": row.ordinal}

    @property
    def congress(self):
        return self.row


def suggest_after(term):
    ordinal = 1 if term.is_interim else term.ordinal + 1
    return suggest_span(timezone.localdate()) | {"ordinal": ordinal}


def suggest_span(day):
    if day is None:
        return {}
    return {
        "starts_on": day,
        "first_year": day.year,
        "last_year": day.year + USUAL_YEARS,
        "planned_end": date(day.year + USUAL_YEARS, day.month, min(day.day, 28)),
    }


def perform(form):
    """True if done; what stood in the way is said above the form, nothing typed is lost."""
    try:
        form.said = form.perform()
    except ValidationError as refusal:
        for sentence in refusal.messages:
            form.add_error(None, sentence)
        return False
    return True
