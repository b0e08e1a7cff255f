import pytest
from django.contrib.auth.models import Permission

from tests.factories import EventFactory, UserFactory


def make_staff(*codenames, **fields):
    user = UserFactory(is_staff=True, **fields)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.fixture
def writer(db):
    """Writes and hands in; somebody else publishes."""
    return make_staff("view_article", "add_article", "change_article", "view_category", full_name="Người Viết")


@pytest.fixture
def publisher(db):
    return make_staff(
        "view_article", "add_article", "change_article", "publish_article", full_name="Người Duyệt"
    )


@pytest.fixture
def outsider(db):
    """Works at the desk, but not with articles."""
    return make_staff(full_name="Người Ngoài")


@pytest.fixture
def event_of_the_year(db):
    return EventFactory(title="Hội nghị tổng kết năm 2021")
