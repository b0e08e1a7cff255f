import re

import pytest
from django.contrib.auth.models import Permission
from django.test import Client
from django_otp.plugins.otp_totp.models import TOTPDevice

from assocportal.common.models import AuditEntry, LoginSession, OutgoingMail, User
from tests.factories import UserFactory
from tests.spoken_text import english_words, find_english

from .codes import NEW_PASSWORD, PASSWORD, give_app, log_in, read_letter, show_code

pytestmark = pytest.mark.django_db

ADD = "/admin/common/user/add/"


@pytest.fixture
def office(client):
    """Keeps the office's accounts, without being a superuser."""
    user = UserFactory(email="vanphong@example.vn", full_name="Phạm Văn Phòng", is_staff=True)
    user.user_permissions.set(
        Permission.objects.filter(codename__in=["view_user", "change_user", "add_user"])
    )
    client.force_login(user)
    client.user = user
    return client


def removal(user):
    return f"/admin/common/user/{user.pk}/bo-hai-lop/"


def test_second_factor_of_a_colleague_is_taken_away_told_and_recorded(office, person):
    key = give_app(person)
    theirs = Client()
    log_in(theirs, person)
    theirs.post("/dang-nhap/ma-xac-nhan/", {"code": show_code(key)})

    asked = office.get(removal(person))
    assert TOTPDevice.objects.exists()
    done = office.post(removal(person), follow=True)

    assert not TOTPDevice.objects.exists()
    assert not LoginSession.objects.filter(user=person).exists()
    assert theirs.get("/admin/").status_code == 302
    letter = OutgoingMail.objects.get()
    assert (letter.to, letter.kind) == (person.email, "xac-nhan-hai-lop")
    assert find_english(read_letter(letter).replace("http://127.0.0.1:8000", "")) == []
    entry = AuditEntry.objects.latest("pk")
    assert (entry.actor, entry.object_id, entry.note) == (office.user, str(person.pk), "Bỏ xác nhận hai lớp")
    assert "Đã bỏ xác nhận hai lớp của Lê Văn An" in done.content.decode()
    assert english_words(asked) == english_words(done) == []


def test_nobody_else_takes_a_second_factor_away(client, office, person, chief):
    for user in (person, chief, office.user):
        give_app(user)
    contributor, stranger = Client(), Client()
    contributor.force_login(UserFactory(is_staff=True))

    answers = [
        stranger.post(removal(person)).status_code,
        contributor.post(removal(person)).status_code,
        office.post(removal(chief)).status_code,
        office.post(removal(office.user)).status_code,
    ]

    assert answers == [302, 403, 403, 403]
    assert TOTPDevice.objects.count() == 3


def test_account_page_tells_what_an_account_has(office, person):
    address = f"/admin/common/user/{person.pk}/change/"
    without = office.get(address).content.decode()
    give_app(person)

    assert "Chưa bật" in without
    assert removal(person) not in without
    assert removal(person) in office.get(address).content.decode()


def invite(client, **values):
    return client.post(
        ADD, {"email": "moi@example.vn", "full_name": "Vũ Thị Mới", "is_staff": "on", **values}
    )


def test_invited_person_chooses_the_password(office):
    invite(office, is_invited="on")
    letter = OutgoingMail.objects.get()
    path = re.search(r"http://127.0.0.1:8000(/dang-nhap/loi-moi/\S+)", read_letter(letter))[1]
    browser = Client()
    page = browser.get(path, follow=True)

    browser.post(page.request["PATH_INFO"], {"new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD})

    user = User.objects.get(email="moi@example.vn")
    assert letter.is_secret
    assert "Phạm Văn Phòng đã lập cho bạn tài khoản" in read_letter(letter)
    assert english_words(page) == find_english(read_letter(letter).replace("http://127.0.0.1:8000", "")) == []
    assert log_in(browser, user, NEW_PASSWORD).url == "/admin/"
    assert "không dùng được nữa" in Client().get(path, follow=True).content.decode()


def test_invitation_may_be_sent_again_until_there_is_a_password(office, person):
    invite(office, is_invited="on")
    user = User.objects.get(email="moi@example.vn")

    office.get(f"/admin/common/user/{user.pk}/gui-thu-moi/")
    office.post(f"/admin/common/user/{user.pk}/gui-thu-moi/")
    office.post(f"/admin/common/user/{person.pk}/gui-thu-moi/")

    assert [mail.to for mail in OutgoingMail.objects.all()] == ["moi@example.vn"] * 2


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"password1": ["Không được để trống ô này."], "password2": ["Không được để trống ô này."]}),
        (
            {"is_invited": "on", "password1": PASSWORD, "password2": PASSWORD},
            {"is_invited": ["Hãy chọn một: gửi thư mời, hoặc nhập mật khẩu."]},
        ),
    ],
)
def test_new_account_has_either_a_password_or_an_invitation(office, values, errors):
    response = invite(office, **values)

    assert response.context["adminform"].form.errors == errors
    assert not OutgoingMail.objects.exists()


def test_own_password_is_changed_where_the_old_one_is_asked_for(office):
    response = office.get(f"/admin/common/user/{office.user.pk}/password/")

    assert response.url == "/dang-nhap/doi-mat-khau/"


def test_password_set_by_the_office_ends_the_persons_sessions(office, person):
    theirs = Client()
    log_in(theirs, person)

    office.post(
        f"/admin/common/user/{person.pk}/password/",
        {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD, "set-password": "1"},
    )

    assert theirs.get("/admin/").status_code == 302
    assert not LoginSession.objects.exists()
