import pytest
from django.contrib.auth.models import Permission

from tests.factories import CategoryFactory, EventFactory, UserFactory


def make_staff(*codenames, **fields):
    user = UserFactory(is_staff=True, **fields)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


WRITING = [
    f"{verb}_{model}" for verb in ("view", "add", "change") for model in ("article", "attachment", "picture")
]


@pytest.fixture
def writer(db):
    """Writes, edits what others write and hands in; somebody else publishes."""
    return make_staff(*WRITING, "edit_others_article", full_name="Người Viết")


@pytest.fixture
def publisher(db):
    rights = ("publish_article", "publish_everywhere_article", "edit_others_article")
    return make_staff(*WRITING, *rights, full_name="Người Duyệt")


@pytest.fixture
def outsider(db):
    """Works at the desk, but not with articles."""
    return make_staff(full_name="Người Ngoài")


@pytest.fixture
def event_of_the_year(db):
    return EventFactory(title="Hội nghị tổng kết năm 2021")


@pytest.fixture
def admin_desk(client, db):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def category(db):
    return CategoryFactory(name="Hoạt động")


@pytest.fixture
def desk(client, publisher):
    client.force_login(publisher)
    return client
