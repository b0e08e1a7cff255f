"""What an organisation is asked for, and what became of what it sent."""

from dataclasses import dataclass
from datetime import timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from assocportal.common.models import PendingVersion, WorkflowStep
from assocportal.common.workflow.models import Step

from ..governance.models import Term
from .proposals import RowProposal

COUNT_IS_OLD = timedelta(days=400)
TERM_IS_NEAR = timedelta(days=365)
SHOWN_FOR = timedelta(days=60)
SHOWN = 10


@dataclass(frozen=True)
class Task:
    words: str
    button: str = ""
    address: str = ""


@dataclass(frozen=True)
class Sent:
    """Something that was sent to the office. `take_back`: where it is taken back while it waits."""

    words: str
    at: object
    state: str
    tone: str
    reason: str = ""
    take_back: str = ""


def find_tasks(organisation) -> list[Task]:
    asked = [
        ask_count(organisation),
        ask_term(organisation),
        ask_contact(organisation),
        ask_profile(organisation),
    ]
    return [task for task in asked if task]


def ask_count(organisation):
    latest = organisation.counts.order_by("-counted_on").first()
    if latest and latest.counted_on > timezone.localdate() - COUNT_IS_OLD:
        return None
    if organisation.row_proposals.open().filter(subject=RowProposal.Subject.COUNT).exists():
        return None
    known = f"Số hội viên mới nhất là của năm {latest.counted_on.year}." if latest else "Chưa có số hội viên."
    return Task(known, "Cập nhật số hội viên", reverse("workspace:counts", args=[organisation.pk]))


def ask_term(organisation):
    today = timezone.localdate()
    term = Term.objects.filter(organisation=organisation).on(today).first()
    if term is None or term.due_on is None or term.due_on > today + TERM_IS_NEAR:
        return None
    month = f"{term.due_on.month}/{term.due_on.year}"
    if term.due_on < today:
        return Task(
            f"Nhiệm kỳ {term.ordinal_text} đã hết hạn từ tháng {month}. Xin báo văn phòng ngày đại hội."
        )
    return Task(f"Nhiệm kỳ {term.ordinal_text} kết thúc tháng {month}. Xin chuẩn bị đại hội.")


def ask_contact(organisation):
    if organisation.contacts.filter(is_public=True).exists():
        return None
    words = "Trang của hội chưa có số điện thoại hay thư điện tử nào cho mọi người xem."
    return Task(words, "Ghi liên hệ", reverse("workspace:contacts", args=[organisation.pk]))


def ask_profile(organisation):
    if organisation.introduction and organisation.address:
        return None
    missing = "lời giới thiệu" if not organisation.introduction else "địa chỉ trụ sở"
    return Task(
        f"Trang của hội chưa có {missing}.", "Viết thêm", reverse("workspace:profile", args=[organisation.pk])
    )


def find_sent(organisation, user) -> list[Sent]:
    """What waits, and for two months what was decided; the newest first."""
    since = timezone.now() - SHOWN_FOR
    rows = organisation.row_proposals.filter(Q(state=RowProposal.State.OPEN) | Q(decided_at__gte=since))
    changes = (
        PendingVersion.objects.about(organisation)
        .filter(made_by=user)
        .exclude(state=PendingVersion.State.REPLACED)
    )
    changes = changes.filter(Q(state=PendingVersion.State.OPEN) | Q(decided_at__gte=since)).order_by(
        "-made_at"
    )[:SHOWN]
    sent = [say_row(row) for row in rows.exclude(state=RowProposal.State.TAKEN_BACK)[:SHOWN]]
    refusals = list(WorkflowStep.objects.about(organisation).filter(step=Step.DECLINE, made_at__gte=since))
    sent += [say_change(organisation, change, refusals) for change in changes]
    return sorted(sent, key=lambda one: one.at, reverse=True)[:SHOWN]


def say_row(row):
    tones = {row.State.OPEN: "warn", row.State.ACCEPTED: "good", row.State.DECLINED: "bad"}
    back = reverse("workspace:take_back", args=[row.organisation_id, row.pk]) if row.is_open else ""
    words = row.get_subject_display().capitalize()
    return Sent(words, row.made_at, row.get_state_display(), tones[row.state], row.reason, back)


def say_change(organisation, change, refusals):
    tones = {change.State.OPEN: "warn", change.State.ACCEPTED: "good", change.State.DECLINED: "bad"}
    is_open = change.state == change.State.OPEN
    back = reverse("workspace:take_profile_back", args=[organisation.pk]) if is_open else ""
    reason = find_reason(change, refusals) if change.state == change.State.DECLINED else ""
    state = "chờ văn phòng" if is_open else change.get_state_display()
    return Sent("Sửa thông tin của hội", change.made_at, state, tones[change.state], reason, back)


def find_reason(change, refusals):
    """The step that was noted when it was declined; the newest stand first."""
    noted = [step.reason for step in refusals if step.made_at >= change.decided_at]
    return noted[-1] if noted else ""
