import pytest

from tests.factories import UserFactory

from .codes import PASSWORD


@pytest.fixture
def person(db):
    """Somebody of the office who may publish nothing."""
    user = UserFactory(email="an@example.vn", full_name="Lê Văn An", is_staff=True)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def chief(db):
    user = UserFactory(email="chanh@example.vn", full_name="Trần Thị Chánh", is_staff=True, is_superuser=True)
    user.set_password(PASSWORD)
    user.save()
    return user


@pytest.fixture
def required(settings):
    """As on a public address."""
    settings.SECOND_FACTOR = True
