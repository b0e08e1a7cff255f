"""The steps as buttons: what is written on them, and which comes first."""

from dataclasses import dataclass

from assocportal.common.publishing import State

from .models import Step
from .steps import steps_open_to

WORDS = {
    Step.SUBMIT: "Lưu và gửi duyệt",
    Step.RETURN: "Trả lại…",
    Step.WITHDRAW: "Gỡ khỏi trang",
    Step.REOPEN: "Đưa về nháp",
}
APPROVING = {State.SUBMITTED: "Duyệt và đăng", State.WITHDRAWN: "Đăng lại", State.APPROVED: "Đăng lại"}
TONES = {Step.APPROVE: "first", Step.WITHDRAW: "away", Step.RETURN: "away"}


@dataclass(frozen=True)
class Button:
    step: str
    words: str
    tone: str
    # where the form is only shown, the step has an address of its own
    address: str = ""
    # (field, values) that this step is confined to while the form is being filled
    limits: tuple | None = None


def buttons_for(admin, request, obj) -> list[Button]:
    """On a row that is not there yet those that its writer could take, were it saved as it is."""
    row = obj if obj is not None else admin.model()
    steps = steps_open_to(request.user, row)
    is_read_only = obj is not None and not admin.rights_at_first(request, obj)[0]
    made = [_button(admin, request, row, step, steps, is_read_only) for step in steps]
    return sorted(made, key=lambda button: button.tone != "first")


def _button(admin, request, row, step, steps, is_read_only):
    is_first = step == Step.SUBMIT and Step.APPROVE not in steps
    return Button(
        step=step,
        words=words_for(row, step),
        tone="first" if is_first else TONES.get(step, "plain"),
        address=admin.step_address(row, step) if is_read_only else "",
        limits=admin.publishing_limits(request) if step == Step.APPROVE else None,
    )


def words_for(row, step) -> str:
    if step == Step.APPROVE:
        return APPROVING.get(row.state, "Lưu và đăng")
    if step == Step.REOPEN and row.state == State.SUBMITTED:
        return "Rút lại để sửa tiếp"
    return WORDS[step]
