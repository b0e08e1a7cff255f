"""A row's way to the public, step by step. Each step is written down and told to whoever must act next.

take_step(article, Step.RETURN, user, reason="Thiếu nguồn ảnh.")
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.history.records import because
from assocportal.common.publishing import State
from assocportal.common.written_once import written_once

from .models import NEEDS_REASON, Step, WorkflowStep
from .notices import tell
from .rights import may_edit, may_publish
from .wording import say_kind, say_moment

NOT_YOURS = "Tài khoản này không được làm bước “{step}” với mục này."
ASK_REASON = "Hãy ghi lý do để người viết biết cần sửa gì."


class StepRefused(Exception):
    """Says why, in a sentence for whoever pressed the button."""


@dataclass(frozen=True)
class Rule:
    leads_from: tuple[State, ...]
    leads_to: State
    may_take: Callable[[object, object], bool]


def may_take_back(user, row) -> bool:
    """A submission by whoever handed it in or wrote it; what was withdrawn by whoever may publish it."""
    if row.state == State.WITHDRAWN:
        return may_publish(user, row)
    if getattr(row, "created_by_id", None) == user.pk:
        return True
    latest = WorkflowStep.objects.about(row).filter(step=Step.SUBMIT).first()
    return latest is not None and latest.made_by_id == user.pk


RULES = {
    Step.SUBMIT: Rule((State.DRAFT, State.RETURNED), State.SUBMITTED, may_edit),
    Step.RETURN: Rule((State.SUBMITTED,), State.RETURNED, may_publish),
    Step.APPROVE: Rule(
        (State.DRAFT, State.SUBMITTED, State.RETURNED, State.WITHDRAWN), State.APPROVED, may_publish
    ),
    Step.WITHDRAW: Rule((State.APPROVED,), State.WITHDRAWN, may_publish),
    Step.REOPEN: Rule((State.SUBMITTED, State.WITHDRAWN), State.DRAFT, may_take_back),
}


def steps_open_to(user, row) -> list[Step]:
    """The buttons of this person on this row."""
    return [step for step in RULES if may_take(user, row, step)]


def may_take(user, row, step: Step) -> bool:
    return leads_on(row, step) and RULES[step].may_take(user, row)


def leads_on(row, step: Step) -> bool:
    """Whether the row stands where this step begins; what has expired is approved once more."""
    rule = RULES.get(step)
    has_expired = step == Step.APPROVE and row.state_now == "hết hạn"
    return rule is not None and (row.state in rule.leads_from or has_expired)


def take_step(row, step: Step, user, reason: str = "") -> WorkflowStep:
    """`row` as the person saw it: where somebody else has moved it since, the step is refused and says who."""
    with because(Step(step).label), written_once():
        stored = lock(row)
        refuse_moved(stored, row.state)
        check_step(stored, step, user, reason)
        done = _move(stored, Step(step), user, reason.strip())
    row.refresh_from_db(fields=("state", "publish_at", "expire_at"))
    return done


def hand_in(row, user) -> WorkflowStep:
    """A submission by somebody without rights at the desk: whoever calls this has asked whether the row is theirs."""
    with because(Step.SUBMIT.label), written_once():
        stored = lock(row)
        refuse_moved(stored, row.state)
        if not leads_on(stored, Step.SUBMIT):
            raise StepRefused(say_moved(stored))
        done = _move(stored, Step.SUBMIT, user, "")
    row.refresh_from_db(fields=("state",))
    return done


def lock(row):
    return type(row)._base_manager.select_for_update(of=("self",)).get(pk=row.pk)


def refuse_moved(stored, seen: str) -> None:
    if seen and stored.state != seen:
        raise StepRefused(say_moved(stored))


def check_step(row, step: Step, user, reason: str) -> None:
    if not leads_on(row, step):
        raise StepRefused(say_moved(row))
    if not RULES[step].may_take(user, row):
        raise StepRefused(NOT_YOURS.format(step=Step(step).label))
    if step in NEEDS_REASON and not reason.strip():
        raise StepRefused(ASK_REASON)


def say_moved(row) -> str:
    """`Lê Thu Hà đã duyệt lúc 14:05 ngày 21/11/2026. …`, or where no step is known how the row stands."""
    latest = WorkflowStep.objects.about(row).select_related("made_by").first()
    if latest is None:
        return f"{say_kind(row)} này nay đang ở trạng thái “{row.state_now}”."
    who = latest.made_by or "Một người khác"
    return (
        f"{who} đã {latest.get_step_display()} lúc {say_moment(latest.made_at)}; "
        f"{row._meta.verbose_name} này nay đang ở trạng thái “{row.state_now}”."
    )


def note_step(row, step: Step, user, *, before: str, reason: str = "", proposer=None) -> WorkflowStep:
    """Writes down and records what was done, and tells whom it concerns."""
    done = WorkflowStep.objects.create(
        content_type=ContentType.objects.get_for_model(row),
        object_id=row.pk,
        step=step,
        state_before=before,
        state_after=row.state,
        reason=reason,
        made_by=user,
    )
    changes = {} if before == row.state else {"state": [before, row.state]}
    record(AuditEntry.Action.STEP, actor=user, row=row, changes=changes, note=Step(step).label)
    tell(row, done, proposer)
    return done


def _move(row, step, user, reason):
    before, row.state = row.state, RULES[step].leads_to
    if step == Step.APPROVE:
        _set_clock(row)
    row.save()
    return note_step(row, step, user, before=before, reason=reason)


def _set_clock(row):
    """A time that was set stays: past ones are the report's own, future ones mean "hẹn giờ"."""
    now = timezone.now()
    row.publish_at = row.publish_at or now.replace(microsecond=0)
    if row.expire_at and row.expire_at <= max(now, row.publish_at):
        row.expire_at = None
