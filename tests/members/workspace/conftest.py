import pytest
from django.contrib.auth.models import Group
from django.test import Client

from assocportal import roles
from tests.factories import OrganisationFactory, OrganisationUserFactory, UserFactory


@pytest.fixture
def organisation():
    return OrganisationFactory(name="Hội Nghề cá", short_name="Hội Nghề cá", address="Thị trấn Cửa Lạc")


@pytest.fixture
def secretary(organisation):
    user = UserFactory(email="thuky@example.vn", full_name="Hoàng Văn Lộc")
    OrganisationUserFactory(user=user, organisation=organisation)
    return user


@pytest.fixture
def member(client, secretary):
    """The secretary's browser."""
    client.force_login(secretary)
    return client


@pytest.fixture
def officer():
    user = UserFactory(email="vanphong@example.vn", full_name="Vũ Thị Lan Anh", is_staff=True)
    user.groups.add(Group.objects.get(name=roles.MEMBER_OFFICERS))
    return user


@pytest.fixture
def office(officer):
    """The officer's browser."""
    client = Client()
    client.force_login(officer)
    return client
