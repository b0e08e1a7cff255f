"""What the buttons of a form send, and where they are refused: beside what was typed, which stays."""

from dataclasses import dataclass

from django import forms
from django.utils import timezone

from assocportal.common.publishing import State

from .models import Step
from .rights import may_publish
from .steps import ASK_REASON, RULES, StepRefused, check_step, refuse_moved

BUTTON = "_step"
SEEN = "_state"
EXPIRED = "Giờ này đã qua nên mục này sẽ không hiện. Hãy để trống hoặc chọn giờ sau này."
NOT_YOUR_CATEGORY = "Mục này đang đăng; tài khoản này không đăng được ở nơi vừa chọn."


@dataclass(frozen=True)
class Pressed:
    """`step` is empty for a plain save. `seen`: the row's state on the page that the button stood on."""

    user: object = None
    step: str = ""
    seen: str = ""

    @classmethod
    def read(cls, request):
        return cls(request.user, request.POST.get(BUTTON, ""), request.POST.get(SEEN, ""))

    def check(self, row):
        if not row._state.adding:
            refuse_moved(row, self.seen)
        if self.step and self.step not in RULES:
            raise StepRefused("Không có bước này.")
        if self.step:
            # the reason is asked for on a page of its own, after this form is saved
            check_step(row, Step(self.step), self.user, reason="-")


class StepForm:
    """Mixin for the form of a published model. The row is locked (see WorkflowAdmin): what is true here stays true."""

    pressed = Pressed()

    def _post_clean(self):
        was_theirs = self.pressed.user is None or may_publish(self.pressed.user, self.instance)
        super()._post_clean()
        try:
            self.pressed.check(self.instance)
        except StepRefused as refusal:
            self.add_error(self._field_to_blame(), str(refusal))
        else:
            self._refuse_moving_away(was_theirs)
            self._refuse_expired()

    def _refuse_moving_away(self, was_theirs):
        """What is approved stays where its publisher may publish."""
        row, user = self.instance, self.pressed.user
        if row.state == State.APPROVED and was_theirs and user and not may_publish(user, row):
            self.add_error(self._field_to_blame(), NOT_YOUR_CATEGORY)

    def _refuse_expired(self):
        """Approved and hidden in one moment: nobody means that."""
        row, now = self.instance, timezone.now()
        is_over = row.expire_at is not None and row.expire_at <= now
        if self.pressed.step == Step.APPROVE and is_over and "expire_at" in self.fields:
            self.add_error("expire_at", EXPIRED)

    def _field_to_blame(self):
        """A form may name the field that decides whether somebody may publish."""
        name = getattr(self, "field_of_right", None)
        return name if name in self.changed_data else None


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label="Lý do",
        strip=True,
        max_length=2000,
        widget=forms.Textarea({"rows": 5, "class": "vLargeTextField"}),
        error_messages={"required": ASK_REASON},
    )
