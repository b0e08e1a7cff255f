"""The way of a proposed row: sent, accepted or declined once, or taken back.

The organisation's row is locked first, then the proposal: of two who decide at once the second is told who did.
"""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from assocportal.common.audit.models import AuditEntry
from assocportal.common.audit.recording import record
from assocportal.common.history.records import because
from assocportal.common.refusals import explained
from assocportal.common.workflow.steps import StepRefused, lock
from assocportal.common.workflow.wording import say_moment
from assocportal.common.written_once import written_once

from .counts import list_count_lines, write_count
from .leaders import list_leader_lines, write_leader
from .proposals import RowProposal
from .telling import RIGHT, tell_member, tell_office

ASK_REASON = "Hãy ghi lý do để hội biết cần sửa gì."
NOT_YOURS = "Tài khoản này không được quyết định đề nghị này."
SUBJECTS = {
    RowProposal.Subject.COUNT: (write_count, list_count_lines, "members.add_membershipcount"),
    RowProposal.Subject.LEADER: (write_leader, list_leader_lines, "members.add_seat"),
}


def list_lines(proposal):
    return SUBJECTS[proposal.subject][1](proposal)


def may_decide(user, proposal) -> bool:
    return user.has_perms([RIGHT, SUBJECTS[proposal.subject][2]])


def send(organisation, subject, values: dict, user, note: str = "") -> RowProposal:
    """The same once more is the same; a new count takes the place of one that still waits."""
    with transaction.atomic():
        lock(organisation)
        waiting = organisation.row_proposals.open().filter(subject=subject)
        if same := waiting.filter(values=values).first():
            return same
        if subject == RowProposal.Subject.COUNT:
            waiting.update(state=RowProposal.State.TAKEN_BACK, decided_at=timezone.now(), decided_by=user)
        made = RowProposal.objects.create(
            organisation=organisation, subject=subject, values=values, note=note, made_by=user
        )
        record(AuditEntry.Action.ADD, actor=user, row=made)
        tell_office(
            organisation,
            f"Đề nghị về {made.get_subject_display()}",
            say_lines(made),
            desk_address(made),
            user,
        )
    return made


def desk_address(proposal):
    return reverse("admin:members_rowproposal_change", args=[proposal.pk])


def say_lines(proposal):
    lines = [f"{line.label}: {line.after}" for line in list_lines(proposal)]
    return [*lines, *([f"Lời nhắn: {proposal.note}"] if proposal.note else [])]


def accept(proposal: RowProposal, user, choice: str = "") -> None:
    """Raises ValidationError where the register refuses the row."""
    with because(f"nhận đề nghị số {proposal.pk} của hội thành viên"), written_once(), explained():
        proposal = _lock_open(proposal)
        _check(user, proposal)
        SUBJECTS[proposal.subject][0](proposal, choice)
        _decide(proposal, RowProposal.State.ACCEPTED, user)


def decline(proposal: RowProposal, user, reason: str) -> None:
    with transaction.atomic():
        proposal = _lock_open(proposal)
        _check(user, proposal)
        if not reason.strip():
            raise StepRefused(ASK_REASON)
        proposal.reason = reason.strip()
        _decide(proposal, RowProposal.State.DECLINED, user)


def take_back(proposal: RowProposal, user) -> None:
    """By anybody who acts for the organisation: whoever calls this has asked."""
    with transaction.atomic():
        proposal = _lock_open(proposal)
        _settle(proposal, RowProposal.State.TAKEN_BACK, user)


def _lock_open(proposal):
    lock(proposal.organisation)
    stored = RowProposal.objects.select_for_update(of=("self",)).get(pk=proposal.pk)
    if stored.is_open:
        return stored
    who, state = stored.decided_by or "Người gửi", stored.get_state_display()
    raise StepRefused(f"{who} đã quyết định đề nghị này lúc {say_moment(stored.decided_at)}: {state}.")


def _check(user, proposal):
    if not may_decide(user, proposal):
        raise StepRefused(NOT_YOURS)


def _settle(proposal, state, user):
    before, proposal.state = proposal.state, state
    proposal.decided_by, proposal.decided_at = user, timezone.now()
    proposal.save()
    record(
        AuditEntry.Action.STEP, actor=user, row=proposal, changes={"state": [before, state]}, note=state.label
    )


def _decide(proposal, state, user):
    _settle(proposal, state, user)
    words = proposal.get_subject_display()
    reason = [f"Lý do: {proposal.reason}"] if proposal.reason else []
    lines = [f"Văn phòng {state.label} đề nghị về {words} của {proposal.organisation}.", *reason]
    subject = f"{state.label.capitalize()} đề nghị về {words}"
    tell_member(proposal.made_by, subject, lines, "workspace_home", proposal.organisation_id)
