"""Articles that an organisation proposes: written by one of its people, handed in, then the desk's."""

from datetime import timedelta

from django.urls import reverse
from django.utils import timezone

from assocportal.common.history.records import because
from assocportal.common.models import WorkflowStep
from assocportal.common.publishing import State
from assocportal.common.workflow.models import Step
from assocportal.common.workflow.steps import StepRefused, hand_in, lock, say_moved
from assocportal.common.written_once import written_once
from members.workspace.tasks import Task

from ..models import Article, Category
from .photos import settle_album, settle_cover

# as long as nobody at the desk decides about them, they are their writer's
THEIRS = (State.DRAFT, State.RETURNED)
SENT_TWICE_WITHIN = timedelta(minutes=10)
MOST_WAITING = 10
ENOUGH = f"Hội đang có {MOST_WAITING} bài chờ duyệt. Xin đợi văn phòng duyệt bớt rồi gửi tiếp."


def articles_of(organisation, user):
    """What this person wrote for this organisation; never anybody else's."""
    rows = Article.objects.filter(created_by=user, organisations=organisation)
    return rows.defer("body", "lead").order_by("-updated_at", "-pk")


def find_article_tasks(organisation, user):
    returned = list(articles_of(organisation, user).filter(state=State.RETURNED))
    reasons = find_reasons(returned)
    return [
        Task(
            f"Bài “{article}” được trả lại: {reasons.get(article.pk, '')}",
            "Sửa bài",
            reverse("workspace_articles:article", args=[organisation.pk, article.pk]),
        )
        for article in returned
    ]


def find_usual_category(organisation) -> Category | None:
    """Where the last article about it stands, else the first that is not for announcements."""
    latest = (
        Article.objects.filter(organisations=organisation).select_related("category").order_by("-pk").first()
    )
    return latest.category if latest else Category.objects.filter(is_announcements=False).first()


def find_reasons(articles) -> dict[int, str]:
    """Why each was returned last."""
    steps = WorkflowStep.objects.filter(
        content_type__app_label="news", content_type__model="article", step=Step.RETURN
    ).filter(object_id__in=[article.pk for article in articles])
    return {step.object_id: step.reason for step in steps.order_by("made_at", "pk")}


def keep_article(organisation, user, article, values, photos, *, is_handed_in) -> Article:
    """`article`: None for a new one. Raises StepRefused where the desk has it by now."""
    with because("hội thành viên gửi bài"), written_once():
        if article is None:
            if twin := find_twin(organisation, user, values):
                return twin
            article = Article(created_by=user)
        else:
            article = lock_theirs(article)
        write_article(article, values, photos)
        article.organisations.add(organisation)
        if is_handed_in:
            refuse_flood(organisation)
            hand_in(article, user)
    return article


def write_article(article, values, photos):
    for name, value in values.items():
        setattr(article, name, value)
    settle_cover(article, photos)
    article.full_clean(exclude=["slug", "address_month"])
    article.save()
    settle_album(article, photos)


def find_twin(organisation, user, values):
    """A button pressed twice sends once."""
    since = timezone.now() - SENT_TWICE_WITHIN
    same = articles_of(organisation, user).filter(title=values["title"], body=values["body"])
    return same.filter(created_at__gte=since).first()


def lock_theirs(article):
    stored = lock(article)
    if stored.state not in THEIRS:
        raise StepRefused(say_moved(stored))
    return stored


def refuse_flood(organisation):
    waiting = Article.objects.filter(organisations=organisation, state=State.SUBMITTED)
    if waiting.count() >= MOST_WAITING:
        raise StepRefused(ENOUGH)
