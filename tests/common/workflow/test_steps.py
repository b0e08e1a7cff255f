from threading import Barrier, Thread

import pytest
import time_machine
from django.db import connection, transaction

from assocportal.common.audit.models import AuditEntry
from assocportal.common.mail.models import OutgoingMail
from assocportal.common.models import Notice, User, WorkflowStep
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import RULES, StepRefused, steps_open_to, take_step
from assocportal.common.workflow.wording import say_clock
from news.models import Article
from tests.factories import OrganisationFactory, UserFactory
from tests.factories.events import local

from .cast import CAST, STATES, make_article, make_cast

pytestmark = pytest.mark.django_db

PUBLISHERS = {"editor of the category", "chief", "superuser"}
WRITERS = {"author", "editor elsewhere", *PUBLISHERS}
NOBODY = set()
# state → step → who may
TABLE = {
    "draft": {Step.SUBMIT: WRITERS, Step.APPROVE: PUBLISHERS},
    "returned": {Step.SUBMIT: WRITERS, Step.APPROVE: PUBLISHERS},
    "submitted": {Step.RETURN: PUBLISHERS, Step.APPROVE: PUBLISHERS, Step.REOPEN: {"author"}},
    "scheduled": {Step.WITHDRAW: PUBLISHERS},
    "out": {Step.WITHDRAW: PUBLISHERS},
    "expired": {Step.WITHDRAW: PUBLISHERS, Step.APPROVE: PUBLISHERS},
    "withdrawn": {Step.APPROVE: PUBLISHERS, Step.REOPEN: PUBLISHERS},
}
AFTER = {
    Step.SUBMIT: State.SUBMITTED,
    Step.RETURN: State.RETURNED,
    Step.APPROVE: State.APPROVED,
    Step.WITHDRAW: State.WITHDRAWN,
    Step.REOPEN: State.DRAFT,
}


@pytest.fixture
def cast():
    return make_cast()


def try_step(article, step, user):
    """The state after it; undone at once."""
    try:
        with transaction.atomic():
            take_step(article, step, user, reason="Thiếu nguồn ảnh.")
            state = article.state
            transaction.set_rollback(True)
    except StepRefused:
        return None
    return state


@pytest.mark.parametrize("state", STATES)
def test_every_step_is_taken_by_whom_the_table_names_and_by_nobody_else(cast, state):
    people, category = cast
    article = make_article(state, category=category, created_by=people["author"])

    offered, taken = set(), set()
    for part, user in people.items():
        offered |= {(part, step) for step in steps_open_to(user, Article.objects.get(pk=article.pk))}
        for step in RULES:
            after = try_step(Article.objects.get(pk=article.pk), step, user)
            taken |= {(part, step)} if after == AFTER[step] else set()

    expected = {(part, step) for step, parts in TABLE[state].items() for part in parts}
    assert set(people) == {*CAST, "superuser"}
    assert (offered, taken) == (expected, expected)


# What a step does


@pytest.fixture
def article(cast):
    people, category = cast
    return make_article("draft", category=category, created_by=people["author"], title="Sơ kết sáu tháng")


def told(step):
    return {notice.user.full_name: notice.is_to_do for notice in Notice.objects.filter(step=step)}


def test_step_is_noted_told_and_recorded(cast, article):
    people, _ = cast
    take_step(article, Step.SUBMIT, people["author"])
    OutgoingMail.objects.all().delete()

    done = take_step(article, Step.RETURN, people["chief"], reason="Thiếu nguồn ảnh.\nSai ngày.")

    assert (done.state_before, done.state_after, done.made_by) == ("cho-duyet", "tra-lai", people["chief"])
    assert told(done) == {"author": True}
    entry = AuditEntry.objects.filter(action=AuditEntry.Action.STEP).first()
    assert (entry.actor, entry.changes, entry.note) == (
        people["chief"],
        {"state": ["cho-duyet", "tra-lai"]},
        "trả lại",
    )
    mail = OutgoingMail.objects.get()
    assert (mail.to, mail.subject, mail.kind) == (
        people["author"].email,
        "Trả lại để sửa: Sơ kết sáu tháng",
        "duyet-bai",
    )
    assert "chief đã trả lại:" in mail.text
    assert "Lý do: Thiếu nguồn ảnh.\nSai ngày." in mail.text
    assert f"/admin/news/article/{article.pk}/change/" in mail.text


def test_submitting_tells_all_who_may_publish_but_the_submitter(cast, article):
    people, _ = cast
    UserFactory(is_superuser=True, is_staff=True, is_active=False)

    done = take_step(article, Step.SUBMIT, people["chief"])

    assert told(done) == {"editor of the category": True, "superuser": True}
    assert set(OutgoingMail.objects.values_list("to", flat=True)) == {
        people["editor of the category"].email,
        people["superuser"].email,
    }


def test_what_waited_is_settled_for_all_once_somebody_acted(cast, article):
    people, _ = cast
    submitted = take_step(article, Step.SUBMIT, people["author"])

    take_step(article, Step.APPROVE, people["chief"])

    assert not Notice.objects.filter(step=submitted, settled_at=None).exists()
    assert [(notice.user, notice.is_to_do) for notice in Notice.objects.filter(settled_at=None)] == [
        (people["author"], False)
    ]


def test_row_that_names_no_author_tells_who_handed_it_in():
    chief, writer = (UserFactory(is_staff=True, is_superuser=True) for _ in range(2))
    row = OrganisationFactory(state=State.DRAFT, publish_at=None)
    take_step(row, Step.SUBMIT, writer)

    done = take_step(row, Step.APPROVE, chief)

    assert [notice.user for notice in done.notices.all()] == [writer]


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_returning_without_a_reason_is_refused(cast, article, reason):
    people, _ = cast
    take_step(article, Step.SUBMIT, people["author"])

    with pytest.raises(StepRefused, match="Hãy ghi lý do để người viết"):
        take_step(article, Step.RETURN, people["chief"], reason)

    assert Article.objects.get().state == State.SUBMITTED


def test_second_of_two_chiefs_is_told_who_was_first(cast, article):
    people, _ = cast
    take_step(article, Step.SUBMIT, people["author"])
    first, second = Article.objects.get(), Article.objects.get()
    take_step(first, Step.RETURN, people["chief"], "Thiếu ảnh.")

    with pytest.raises(StepRefused, match=r"^chief đã trả lại lúc \d\d:\d\d ngày .*“trả lại”"):
        take_step(second, Step.APPROVE, people["superuser"])

    assert Article.objects.get().state == State.RETURNED


def test_step_leaves_one_version_that_says_which_it_was(cast, article):
    people, _ = cast

    take_step(article, Step.APPROVE, people["chief"])

    version = article.history.first()
    assert (version.history_change_reason, version.state) == ("duyệt", State.APPROVED)


def test_steps_are_kept_when_a_person_goes(cast, article):
    people, _ = cast
    done = take_step(article, Step.APPROVE, people["chief"])

    User.objects.filter(pk=people["chief"].pk).delete()

    assert WorkflowStep.objects.get(pk=done.pk).made_by is None


def test_approved_for_seven_tomorrow_is_public_at_seven_and_not_before(client, cast):
    people, category = cast
    with time_machine.travel(local(2026, 11, 22, 15, 30), tick=False):
        article = make_article("draft", category=category, title="Lịch tuần")
        Article.objects.filter(pk=article.pk).update(publish_at=local(2026, 11, 23, 7))
        article.refresh_from_db()
        take_step(article, Step.APPROVE, people["chief"])

    def answer(moment):
        with time_machine.travel(moment, tick=False):
            return client.get(article.get_absolute_url()).status_code, say_clock(article)

    assert answer(local(2026, 11, 23, 6, 59)) == (
        404,
        "Tự đăng lúc 07:00, thứ hai 23/11/2026 (giờ Việt Nam).",
    )
    assert answer(local(2026, 11, 23, 7)) == (200, "Đã đăng từ 07:00 ngày 23/11/2026.")


@pytest.mark.django_db(transaction=True)
def test_of_two_chiefs_at_once_one_decides():
    people, category = make_cast()
    article = make_article("submitted", category=category)
    chiefs, start, refusals = (people["chief"], people["superuser"]), Barrier(2), []

    def press(user, step):
        row = Article.objects.get(pk=article.pk)
        start.wait()
        try:
            take_step(row, step, user, "Thiếu ảnh.")
        except StepRefused as refusal:
            refusals.append(str(refusal))
        finally:
            connection.close()

    threads = [
        Thread(target=press, args=pair) for pair in zip(chiefs, (Step.APPROVE, Step.RETURN), strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [step.state_after for step in WorkflowStep.objects.all()] == [Article.objects.get().state]
    assert len(refusals) == 1
    assert " đã " in refusals[0]
