"""What goes on at the demonstration's desk: who answers for which category, what was handed in and returned, and why.

The notes are written as rows: the real steps would send mail to people who do not exist.
"""

from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from assocportal.common.models import Notice, PendingVersion, WorkflowStep
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.notices import TO_DO, find_told
from assocportal.common.workflow.proposals import written_values
from news.models import Article

from .accounts import CATEGORY_EDITOR, CONTRIBUTOR, EDITOR

GIVEN_CATEGORIES = ("doi-moi", "hoi-vien")
REASON = (
    "Bài tốt, cần bổ sung trước khi đăng:\n– tên đầy đủ và chức danh của người được phỏng vấn;\n"
    "– ảnh thứ hai chưa có chú thích."
)


def make_desk_work(categories, people):
    for key in GIVEN_CATEGORIES:
        categories[key].editors.add(people[CATEGORY_EDITOR])
    writer, chief = people[CONTRIBUTOR], people[EDITOR]
    for article in Article.objects.filter(state__in=(State.SUBMITTED, State.RETURNED)):
        note(article, Step.SUBMIT, writer, hours=26, is_settled=article.state == State.RETURNED)
        if article.state == State.RETURNED:
            note(article, Step.RETURN, chief, hours=3, reason=REASON)
    _propose(Article.objects.published().filter(created_by=writer).first(), writer)


def note(article, step, user, *, hours, reason="", is_settled=False):
    """Without the step's own change of state, which the article came with."""
    moment = timezone.now() - timedelta(hours=hours)
    after = {Step.SUBMIT: State.SUBMITTED, Step.RETURN: State.RETURNED}.get(step, article.state)
    before = {Step.SUBMIT: State.DRAFT, Step.RETURN: State.SUBMITTED}.get(step, article.state)
    place = {"content_type": ContentType.objects.get_for_model(article), "object_id": article.pk}
    done = WorkflowStep.objects.create(
        **place,
        step=step,
        state_before=before,
        state_after=after,
        reason=reason,
        made_by=user,
        made_at=moment,
    )
    settled_at = moment + timedelta(hours=1) if is_settled else None
    for person in find_told(article, done):
        if person != user:
            Notice.objects.create(
                **place,
                step=done,
                user=person,
                is_to_do=step in TO_DO,
                created_at=moment,
                settled_at=settled_at,
            )


def _propose(article, writer):
    values = {"byline": "Hải Yến – Lan Anh"}
    PendingVersion.objects.create(
        content_type=ContentType.objects.get_for_model(article),
        object_id=article.pk,
        values=values,
        base_values=written_values(article, values),
        made_by=writer,
        made_at=timezone.now() - timedelta(hours=2),
    )
    note(article, Step.PROPOSE, writer, hours=2)
