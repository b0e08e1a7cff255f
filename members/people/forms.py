"""The form of a person at the desk: beside each thing that may be published stands the box that publishes it."""

from django import forms

from .consents import NOT_AGREED, Purpose
from .models import Person

WRONG_YEAR = "Năm sinh không đúng với ngày sinh đã ghi. Hãy sửa một trong hai, hoặc để trống năm sinh."
PREFIX = "public_"


def box_of(choice) -> tuple[str, forms.BooleanField]:
    return f"{PREFIX}{choice.value}", forms.BooleanField(label=f"Công khai: {choice.label}", required=False)


class PublicityForm(forms.ModelForm):
    """`consents_follow`: what they agreed to stands in the same form, and is asked there (ConsentFormSet)."""

    consents_follow = False

    locals().update(map(box_of, Person.PublicField))

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.boxes:
            self.initial[name] = name.removeprefix(PREFIX) in self.instance.public_fields

    @property
    def boxes(self) -> list[str]:
        return [name for name in self.fields if name.startswith(PREFIX)]

    def clean(self):
        cleaned = super().clean()
        self.check_birth(cleaned)
        if self.boxes:
            chosen = [name.removeprefix(PREFIX) for name in self.boxes if cleaned.get(name)]
            self.instance.public_fields = chosen
            if chosen and not self.consents_follow and not self.has_agreed():
                self.refuse_publishing()
        return cleaned

    def check_birth(self, cleaned):
        day, year = cleaned.get("birth_date"), cleaned.get("birth_year")
        if day and year and day.year != year:
            self.add_error("birth_year", WRONG_YEAR)

    def has_agreed(self):
        return self.instance.pk is not None and self.instance.consents.to_publish().exists()

    def refuse_publishing(self):
        """Beside the first thing that would be published."""
        first = next(name for name in self.boxes if self.cleaned_data.get(name))
        self.add_error(first, NOT_AGREED)


class ConsentFormSet(forms.BaseInlineFormSet):
    """Asks for what the whole form needs: a consent that holds, if anything is to be published."""

    def clean(self):
        """Who withdraws it in this very form hides what was public; nobody has to clear the boxes as well."""
        super().clean()
        if not self.instance.public_fields or self.agrees():
            return
        if self.withdraws():
            self.instance.public_fields = []
        else:
            self.instance.publicity_form.refuse_publishing()
            raise forms.ValidationError(NOT_AGREED)

    def agrees(self):
        return any(allows_publishing(form) and not is_withdrawn(form) for form in self.forms)

    def withdraws(self):
        return any(allows_publishing(form) and "withdrawn_on" in form.changed_data for form in self.forms)


def is_withdrawn(form) -> bool:
    return bool(form.cleaned_data.get("withdrawn_on"))


def allows_publishing(form) -> bool:
    text = form.cleaned_data.get("text") if hasattr(form, "cleaned_data") else None
    return bool(text) and text.purpose == Purpose.PUBLISH
