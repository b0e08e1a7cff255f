"""What happened to organisations, as rows under their form or one by one."""

from django import forms
from django.core.exceptions import ValidationError

from .acts import OWN_SUCCESSOR, check_order
from .kinds import Kind, explained_choices
from .models import StatusEvent
from .order import find_contradiction
from .succession import comes_before


class StatusEventForm(forms.ModelForm):
    class Meta:
        model = StatusEvent
        fields = ("kind", "happened_on", "decision_number", "decided_on", "former_name", "note")

    def clean(self):
        cleaned = super().clean()
        is_renaming, former_name = cleaned.get("kind") == Kind.RENAME, cleaned.get("former_name")
        if "former_name" in self.fields and "former_name" not in self.errors:
            if is_renaming and not former_name:
                self.add_error("former_name", "Khi đổi tên, hãy ghi tên trước đó.")
            elif former_name and not is_renaming:
                self.add_error("former_name", "Chỉ ghi tên trước đó khi đổi tên.")
        return cleaned


class StatusEventFormSet(forms.models.BaseInlineFormSet):
    def clean(self):
        """All that is written together has to be possible together."""
        super().clean()
        if any(self.errors):
            return
        kept = [form for form in self.forms if form not in self.deleted_forms and form.cleaned_data]
        deeds = [(form.cleaned_data["kind"], form.cleaned_data["happened_on"]) for form in kept]
        if contradiction := find_contradiction(deeds):
            kept[contradiction.place].add_error("happened_on", contradiction.sentence)
            # what is found wrong this late, a set of forms has counted as right already
            raise ValidationError("Các biến động mâu thuẫn nhau, xem dòng có lỗi.")


class FullStatusEventForm(StatusEventForm):
    """On its own page: kinds say what they mean, and successors are chosen."""

    class Meta(StatusEventForm.Meta):
        fields = (
            "organisation",
            "kind",
            "happened_on",
            "decision_number",
            "decided_on",
            "former_name",
            "former_short_name",
            "successors",
            "note",
        )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "kind" in self.fields:
            self.fields["kind"].choices = explained_choices()

    def clean(self):
        cleaned = super().clean()
        organisation = cleaned.get("organisation") or getattr(self.instance, "organisation", None)
        if organisation and self.fields:
            self.check_successors(organisation, cleaned)
            self.check_order(organisation, cleaned)
        return cleaned

    def check_successors(self, organisation, cleaned):
        successors = cleaned.get("successors")
        if not successors:
            return
        if cleaned.get("kind") not in StatusEvent.WITH_SUCCESSORS:
            self.add_error("successors", "Chỉ hợp nhất, chia tách hay giải thể mới có tổ chức kế tiếp.")
        elif comes_before(organisation, successors):
            self.add_error("successors", OWN_SUCCESSOR)

    def check_order(self, organisation, cleaned):
        if not (cleaned.get("kind") and cleaned.get("happened_on")):
            return
        event = StatusEvent(
            pk=self.instance.pk,
            organisation=organisation,
            kind=cleaned["kind"],
            happened_on=cleaned["happened_on"],
        )
        try:
            check_order(event)
        except ValidationError as refusal:
            self.add_error(None, refusal)
