import pytest
from django.contrib.auth.models import Permission

from tests.factories import OrganisationUserFactory, UserFactory


def grant(user, *codenames):
    user.user_permissions.set(
        Permission.objects.filter(content_type__app_label="events", codename__in=codenames)
    )
    return user


@pytest.fixture
def editor(db):
    """Works on events and may publish them."""
    user = UserFactory(is_staff=True)
    return grant(user, "view_event", "add_event", "change_event", "publish_event")


@pytest.fixture
def writer(db):
    """Works on events; publishing them is a colleague's business."""
    return grant(UserFactory(is_staff=True), "view_event", "add_event", "change_event")


@pytest.fixture
def clerk(db):
    """Has the desk, and nothing to do with events."""
    return UserFactory(is_staff=True)


@pytest.fixture
def member(db):
    """Acts for a member organisation; no desk."""
    return OrganisationUserFactory().user
