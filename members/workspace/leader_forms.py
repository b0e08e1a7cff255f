"""A change among the leaders, as an organisation types it: who leaves, who comes, since when."""

from django import forms
from django.core.exceptions import ValidationError

from assocportal.common.fields import NormalizedFormField
from assocportal.common.login.forms import CrispyForm

from ..governance.models import Body, Seat
from .forms import DayField
from .leaders import seats_now

LEADING = (
    Seat.Role.CHAIR, Seat.Role.VICE_CHAIR, Seat.Role.DIRECTOR, Seat.Role.DEPUTY_DIRECTOR, Seat.Role.HEAD,
    Seat.Role.DEPUTY_HEAD, Seat.Role.COMMISSION_CHAIR, Seat.Role.VICE_COMMISSION_CHAIR, Seat.Role.SECRETARY_GENERAL,
    Seat.Role.DEPUTY_SECRETARY, Seat.Role.SECRETARY, Seat.Role.CHIEF_OF_OFFICE, Seat.Role.STANDING_MEMBER,
    Seat.Role.MEMBER,
)  # fmt: skip
NOBODY = "Hãy ghi người mới, hoặc chọn người thôi giữ chức danh."


def capitalise(choices):
    return [(value, words.capitalize()) for value, words in choices.choices]


class SeatField(forms.ModelChoiceField):
    def label_from_instance(self, seat):
        return f"{seat.role_text} {seat.person} ({seat.body})"


class LeaderForm(CrispyForm, forms.Form):
    starts_on = DayField(label="Thay đổi từ ngày", may_be_ahead=True)
    leaving = SeatField(
        label="Ai thôi giữ chức danh",
        queryset=Seat.objects.none(),
        required=False,
        empty_label="Không ai thôi",
    )
    end_reason = NormalizedFormField(
        label="Vì sao thôi", required=False, max_length=200, help_text="Ví dụ: nghỉ hưu, chuyển công tác."
    )
    person = NormalizedFormField(
        label="Người mới", required=False, max_length=150, help_text="Chỉ họ và tên, không ghi học vị."
    )
    role = forms.TypedChoiceField(
        label="Chức danh của người mới",
        coerce=int,
        required=False,
        empty_value=None,
        choices=[("", "Chọn chức danh"), *((role.value, role.label) for role in LEADING)],
    )
    body = forms.ModelChoiceField(
        label="Trong ban nào", queryset=Body.objects.none(), required=False, empty_label="Ban Chấp hành"
    )
    how = forms.ChoiceField(label="Bằng cách nào", choices=capitalise(Seat.How), initial=Seat.How.BY_ELECTION)
    decision_number = NormalizedFormField(
        label="Số quyết định", required=False, max_length=60, help_text="Nếu có, ví dụ: 12/QĐ-HTH."
    )
    note = NormalizedFormField(label="Lời nhắn cho văn phòng", required=False, max_length=500)

    def __init__(self, *args, organisation, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["leaving"].queryset = seats_now(organisation)
        self.fields["body"].queryset = organisation.bodies.all()
        if not organisation.bodies.exists():
            self.fields["body"].widget = forms.HiddenInput()

    def clean_person(self):
        name = " ".join(self.cleaned_data["person"].split())
        if name and (
            len(name.split()) < 2 or not all(letter.isalpha() or letter in " .-'" for letter in name)
        ):
            raise ValidationError("Hãy ghi đủ họ và tên, ví dụ: Nguyễn Thị Hoa.")
        return name

    def clean(self):
        cleaned = super().clean()
        if not self.errors and not cleaned.get("person") and not cleaned.get("leaving"):
            self.add_error("person", NOBODY)
        if cleaned.get("person") and not cleaned.get("role") and "role" not in self.errors:
            self.add_error("role", "Hãy chọn chức danh của người mới.")
        return cleaned

    @property
    def values(self):
        """As a proposal keeps them."""
        cleaned, leaving = self.cleaned_data, self.cleaned_data["leaving"]
        kept = {name: cleaned[name] for name in ("person", "role", "how", "decision_number")}
        return kept | {
            "starts_on": cleaned["starts_on"].isoformat(),
            "body": cleaned["body"] and cleaned["body"].pk,
            "leaving": leaving and leaving.pk,
            "leaving_text": leaving and f"{leaving.role_text} {leaving.person}",
            "end_reason": cleaned["end_reason"],
        }
