import pytest

from assocportal.common.mail.models import OutgoingMail
from assocportal.common.models import Notice, PendingVersion, WorkflowStep
from assocportal.common.publishing import State
from assocportal.demo.accounts import CATEGORY_EDITOR, CONTRIBUTOR, EDITOR, make_accounts
from assocportal.demo.desk_work import GIVEN_CATEGORIES, make_desk_work
from tests.factories import ArticleFactory, CategoryFactory

pytestmark = pytest.mark.django_db


def test_desk_has_what_waits_and_what_was_returned_and_why():
    people, _ = make_accounts()
    categories = {key: CategoryFactory() for key in GIVEN_CATEGORIES}
    common = {"category": categories["doi-moi"], "created_by": people[CONTRIBUTOR]}
    published = ArticleFactory(**common)
    returned = ArticleFactory(state=State.RETURNED, **common)
    ArticleFactory(state=State.SUBMITTED, **common)

    make_desk_work(categories, people)

    steps = WorkflowStep.objects.about(returned)
    assert [(step.step, bool(step.reason)) for step in steps] == [("tra-lai", True), ("gui-duyet", False)]
    assert PendingVersion.objects.get().row == published
    open_notices = Notice.objects.filter(settled_at=None, step__step="gui-duyet")
    assert {notice.user.email for notice in open_notices} >= {EDITOR, CATEGORY_EDITOR}
    assert not OutgoingMail.objects.exists()
