"""Who is told of a step: on the desk by a notice, and by mail."""

from functools import reduce
from operator import or_

from django.conf import settings
from django.contrib.auth.backends import ModelBackend
from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils import timezone

from assocportal.common.accounts import User
from assocportal.common.mail.outbox import send_mail
from assocportal.common.targets import desk_address_of

from .models import Notice, Step, WorkflowStep
from .rights import may_publish
from .wording import say_clock, say_kind, say_moment

MAIL_KIND = "duyet-bai"
# these wait for whoever may publish; all others are told to whoever wrote or handed in
TO_PUBLISHERS = (Step.SUBMIT, Step.PROPOSE)
OF_PROPOSALS = (Step.PROPOSE, Step.ACCEPT, Step.DECLINE)
# what the person told has to act upon
TO_DO = (*TO_PUBLISHERS, Step.RETURN, Step.DECLINE)
SUBJECTS = {
    Step.SUBMIT: "Chờ duyệt: {title}",
    Step.RETURN: "Trả lại để sửa: {title}",
    Step.APPROVE: "Đã duyệt: {title}",
    Step.WITHDRAW: "Đã gỡ: {title}",
    Step.REOPEN: "Đưa về nháp: {title}",
    Step.PROPOSE: "Bản sửa chờ duyệt: {title}",
    Step.ACCEPT: "Đã nhận bản sửa: {title}",
    Step.DECLINE: "Không nhận bản sửa: {title}",
}


def tell(row, done: WorkflowStep, proposer=None) -> None:
    """Settles what waited for somebody before this step, and tells whoever comes next."""
    settle_to_do(row, done, proposer)
    people = [user for user in find_told(row, done, proposer) if user != done.made_by]
    Notice.objects.bulk_create(
        Notice(
            content_type=done.content_type,
            object_id=row.pk,
            user=user,
            step=done,
            is_to_do=done.step in TO_DO,
        )
        for user in people
    )
    for user in people:
        send_mail(user.email, subject_of(row, done), text_of(row, done, user), kind=MAIL_KIND)


def find_told(row, done: WorkflowStep, proposer=None) -> list[User]:
    if done.step in TO_PUBLISHERS:
        return find_publishers(row)
    if done.step in OF_PROPOSALS:
        return [proposer] if proposer and proposer.is_active else []
    return find_authors(row)


def find_publishers(row) -> list[User]:
    """Everybody at the desk who may publish this row."""
    holders = [ModelBackend().with_perm(right).values("pk") for right in row.rights_to_publish()]
    condition = reduce(or_, (Q(pk__in=keys) for keys in holders))
    people = User.objects.filter(condition, is_staff=True).order_by("pk")
    return [user for user in people if may_publish(user, row)]


def find_authors(row) -> list[User]:
    """Whoever wrote it, and whoever handed it in last."""
    handed_in = WorkflowStep.objects.about(row).filter(step=Step.SUBMIT).values_list("made_by", flat=True)[:1]
    keys = {getattr(row, "created_by_id", None), *handed_in} - {None}
    people = User.objects.filter(pk__in=keys, is_active=True).order_by("pk")
    return [user for user in people if user.is_staff or row.is_followed_by(user)]


def settle_to_do(row, done, proposer) -> None:
    """A proposal waits beside the row's own way: its notices are settled by its own steps only."""
    waiting = Notice.objects.about(row).filter(settled_at=None, is_to_do=True)
    if done.step in OF_PROPOSALS:
        waiting = waiting.filter(
            Q(step__step=Step.PROPOSE, step__made_by=proposer) | Q(step__step=Step.DECLINE, user=proposer)
        )
    else:
        waiting = waiting.exclude(step__step__in=OF_PROPOSALS)
    waiting.update(settled_at=timezone.now())


def open_notices_of(user) -> QuerySet[Notice]:
    return Notice.objects.filter(user=user, settled_at=None)


def subject_of(row, done):
    return SUBJECTS[done.step].format(title=row)[:250]


def text_of(row, done, user):
    """Who did what, why, and the way there: to the desk, or for whoever may not enter it to the workspace."""
    lines = [
        f"{done.made_by or 'Bàn biên tập'} đã {done.get_step_display()}:",
        f"{say_kind(row)} “{row}”",
        f"Lúc {say_moment(done.made_at)} (giờ Việt Nam).",
    ]
    if done.reason:
        lines += ["", f"Lý do: {done.reason}"]
    if done.step == Step.APPROVE and row.state_now == "hẹn giờ":
        lines += ["", say_clock(row)]
    place = desk_address_of(row) if user.is_staff else reverse("workspace")
    return "\n".join([*lines, "", f"Mở tại: {settings.PORTAL_URL.geturl()}{place}", ""])
