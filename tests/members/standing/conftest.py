import pytest
from django.contrib.auth.models import Group

from assocportal.roles import MEMBER_OFFICERS
from tests.factories import UserFactory


@pytest.fixture
def officer(client):
    """Who keeps the register, logged in."""
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=MEMBER_OFFICERS))
    client.force_login(user)
    return user
