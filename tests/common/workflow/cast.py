"""Everybody who may meet an article at the desk, by role; and articles in every state."""

from datetime import timedelta

from django.contrib.auth.models import Group
from django.utils import timezone

from assocportal import roles
from assocportal.common.publishing import State
from tests.factories import ArticleFactory, CategoryFactory, UserFactory

CAST = {
    "author": roles.CONTRIBUTORS,
    "other contributor": roles.CONTRIBUTORS,
    "editor of the category": roles.EDITORS,
    "editor elsewhere": roles.EDITORS,
    "chief": roles.CHIEFS,
    "event officer": roles.EVENT_OFFICERS,
    "administrator": roles.ADMINISTRATORS,
}
STATES = {
    "draft": {"state": State.DRAFT},
    "returned": {"state": State.RETURNED},
    "submitted": {"state": State.SUBMITTED},
    "scheduled": {"state": State.APPROVED, "publish_at": timedelta(days=1)},
    "out": {"state": State.APPROVED, "publish_at": timedelta(days=-2)},
    "expired": {
        "state": State.APPROVED,
        "publish_at": timedelta(days=-2),
        "expire_at": timedelta(days=-1),
    },
    "withdrawn": {"state": State.WITHDRAWN, "publish_at": timedelta(days=-2)},
}


def make_person(role, **fields):
    user = UserFactory(is_staff=True, **fields)
    user.groups.add(Group.objects.get(name=role))
    return user


def make_cast():
    """The people by their part, and the category that one of the editors answers for."""
    people = {part: make_person(role, full_name=part) for part, role in CAST.items()}
    people["superuser"] = UserFactory(is_staff=True, is_superuser=True, full_name="superuser")
    category = CategoryFactory()
    category.editors.add(people["editor of the category"])
    CategoryFactory().editors.add(people["editor elsewhere"])
    return people, category


def make_article(state, **fields):
    times = dict.fromkeys(("publish_at", "expire_at")) | STATES[state]
    now = timezone.now()
    times = {name: now + value if isinstance(value, timedelta) else value for name, value in times.items()}
    return ArticleFactory(**times | fields)
