import io

import pytest
from django.contrib.auth import authenticate
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import IntegrityError, connection

from assocportal.common.models import User
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db

PASSWORD = "mot-cau-that-dai-2022"


def stored_emails():
    with connection.cursor() as cursor:
        cursor.execute("SELECT email FROM common_user")
        return [email for (email,) in cursor.fetchall()]


def test_email_is_stored_in_lower_case():
    user = User.objects.create_user(" BienTap@LacGiang.Example ", PASSWORD, full_name="Lê An")

    assert user.email == "bientap@lacgiang.example"
    assert stored_emails() == ["bientap@lacgiang.example"]


def test_email_is_stored_in_lower_case_by_update_and_bulk_create():
    User.objects.bulk_create([User(email="A@B.vn")])
    User.objects.update(email="C@D.VN")

    assert stored_emails() == ["c@d.vn"]


@pytest.mark.parametrize(
    "typed", ["bientap@lacgiang.example", "BienTap@LacGiang.Example", "BIENTAP@LACGIANG.EXAMPLE"]
)
def test_login_takes_any_case(rf, typed):
    request = rf.post("/")
    user = User.objects.create_user("bientap@lacgiang.example", PASSWORD, full_name="Lê An")

    assert authenticate(request, username=typed, password=PASSWORD) == user
    assert authenticate(request, username=typed, password="sai") is None


def test_second_account_of_an_email_is_refused_in_one_sentence():
    UserFactory(email="bientap@lacgiang.example")
    user = User(email="BienTap@LacGiang.example", full_name="Lê An", password="!")

    with pytest.raises(ValidationError) as refused:
        user.full_clean()

    assert refused.value.message_dict == {"email": ["Thư điện tử này đã có tài khoản."]}


def test_second_account_of_an_email_is_refused_by_the_database():
    UserFactory(email="bientap@lacgiang.example")

    with pytest.raises(IntegrityError):
        UserFactory(email="BIENTAP@lacgiang.example")


def test_database_itself_does_not_tell_cases_apart():
    UserFactory(email="bientap@lacgiang.example")
    other = UserFactory()

    with pytest.raises(IntegrityError, match="case_insensitive"), connection.cursor() as cursor:
        cursor.execute("UPDATE common_user SET email = 'BienTap@lacgiang.example' WHERE id = %s", [other.pk])


def test_account_needs_an_email():
    with pytest.raises(ValueError, match=r"Tài khoản phải có thư điện tử\."):
        User.objects.create_user("", PASSWORD)


def test_create_user_gives_no_rights():
    user = User.objects.create_user("a@b.vn", PASSWORD, full_name="Lê An")

    assert (user.is_staff, user.is_superuser, user.is_active) == (False, False, True)
    assert user.check_password(PASSWORD)


def test_create_user_without_a_password_cannot_log_in():
    user = User.objects.create_user("a@b.vn", full_name="Lê An")

    assert not user.has_usable_password()


def test_createsuperuser_makes_an_account_for_the_desk(monkeypatch):
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)

    call_command(
        "createsuperuser",
        email="Quantri@LacGiang.example",
        full_name="Lê An",
        interactive=False,
        stdout=io.StringIO(),
    )

    user = User.objects.get(email="quantri@lacgiang.example")
    assert (user.is_staff, user.is_superuser, user.full_name) == (True, True, "Lê An")
    assert user.check_password(PASSWORD)


def test_names_of_an_account():
    user = User(email="a@b.vn", full_name="Nguyễn Hoài An")

    assert (str(user), user.get_full_name(), user.get_short_name()) == (
        "Nguyễn Hoài An",
        "Nguyễn Hoài An",
        "Nguyễn Hoài An",
    )
    assert str(User(email="a@b.vn")) == "a@b.vn"
