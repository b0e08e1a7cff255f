"""Articles that the public must meet nowhere, each hidden in a way of its own."""

from datetime import timedelta

from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import ArticleFactory

NOW = timezone.now


def draft(**fields):
    return ArticleFactory(title="Bài còn nháp", state=State.DRAFT, **fields)


def submitted(**fields):
    return ArticleFactory(title="Bài chờ duyệt", state=State.SUBMITTED, **fields)


def withdrawn(**fields):
    return ArticleFactory(title="Bài đã gỡ", state=State.WITHDRAWN, **fields)


def scheduled(**fields):
    return ArticleFactory(title="Bài hẹn giờ", **fields | {"publish_at": NOW() + timedelta(hours=1)})


def expired(**fields):
    return ArticleFactory(title="Bài hết hạn", expire_at=NOW() - timedelta(minutes=1), **fields)


HIDDEN = (draft, submitted, withdrawn, scheduled, expired)
