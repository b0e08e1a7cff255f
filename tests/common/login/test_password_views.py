import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from assocportal.common.models import AuditEntry, KnownDevice, LoginSession, OutgoingMail
from tests.factories import UserFactory
from tests.spoken_text import english_words, find_english

from .codes import NEW_PASSWORD, PASSWORD, give_app, log_in, read_letter

pytestmark = pytest.mark.django_db

FORGOTTEN = "/dang-nhap/quen-mat-khau/"
CHANGE = "/dang-nhap/doi-mat-khau/"
NEW = {"new_password1": NEW_PASSWORD, "new_password2": NEW_PASSWORD}


def ask(client, email, **headers):
    return client.post(FORGOTTEN, {"email": email}, headers=headers)


def letters(kind="dat-lai-mat-khau"):
    return list(OutgoingMail.objects.filter(kind=kind))


def find_path(letter, base="http://127.0.0.1:8000"):
    return re.search(rf"{base}(/dang-nhap/\S+)", read_letter(letter))[1]


def open_link(client, path):
    """The token leaves the address before the form is shown."""
    return client.get(path, follow=True)


def test_answer_is_the_same_whether_there_is_an_account_or_not(client, person):
    UserFactory(email="nghi@example.vn", is_active=False)

    pages = [
        client.post(FORGOTTEN, {"email": email}, follow=True).content
        for email in ("AN@example.vn", "ai@example.vn", "nghi@example.vn")
    ]

    assert pages[0] == pages[1] == pages[2]
    assert [letter.to for letter in letters()] == ["an@example.vn"]


def test_letter_leads_to_the_portals_own_address_whichever_host_was_asked(client, person, settings):
    settings.ALLOWED_HOSTS = ["*"]

    ask(client, person.email, host="xau.example")

    (letter,) = letters()
    assert letter.is_secret
    assert "xau.example" not in read_letter(letter)
    assert find_path(letter).startswith("/dang-nhap/dat-lai/")
    assert "trong 2 giờ" in read_letter(letter)
    assert find_english(read_letter(letter).replace("http://127.0.0.1:8000", "")) == []


def test_new_password_by_letter_ends_all_sessions_and_is_told(client, person):
    log_in(client, person)
    browser = Client()
    ask(browser, person.email)
    page = open_link(browser, find_path(letters()[0]))

    done = browser.post(page.request["PATH_INFO"], NEW, follow=True)

    person.refresh_from_db()
    assert person.check_password(NEW_PASSWORD)
    assert client.get("/admin/").status_code == 302
    assert not LoginSession.objects.exists()
    assert [mail.kind for mail in OutgoingMail.objects.order_by("pk")][-1] == "mat-khau-da-doi"
    assert AuditEntry.objects.latest("pk").note == "đặt lại mật khẩu qua thư"
    assert english_words(page) == english_words(done) == []
    assert log_in(browser, person, NEW_PASSWORD).url == "/admin/"
    assert letters("thiet-bi-moi") == []


def test_letter_opens_a_locked_account_at_once(client, person):
    for _ in range(5):
        log_in(client, person, "sai")
    ask(client, person.email)
    page = open_link(client, find_path(letters()[0]))
    client.post(page.request["PATH_INFO"], NEW)

    assert log_in(client, person, NEW_PASSWORD).status_code == 302


def test_link_works_once_and_not_after_two_hours(client, person):
    ask(client, person.email)
    path = find_path(letters()[0])
    with time_machine.travel(timezone.localtime() + timedelta(minutes=121)):
        late = open_link(client, path)
    page = open_link(client, path)
    client.post(page.request["PATH_INFO"], NEW)
    again = open_link(Client(), path)

    for response in (late, again):
        assert "Đường dẫn này không dùng được nữa" in response.content.decode()
        assert english_words(response) == []


@pytest.mark.parametrize("path", ["MQ/x-y", "khong/phai", "%00/%00", "OTk5OTk5OTk5OTk5OTk5OTk5OTk/a-b"])
def test_broken_link_is_told(client, path):
    response = client.get(f"/dang-nhap/dat-lai/{path}/", follow=True)

    assert "Đường dẫn này không dùng được nữa" in response.content.decode()


def test_letter_does_not_get_around_the_second_factor(client, person):
    give_app(person)
    ask(client, person.email)
    page = open_link(client, find_path(letters()[0]))
    client.post(page.request["PATH_INFO"], NEW)

    assert log_in(client, person, NEW_PASSWORD).url == "/dang-nhap/ma-xac-nhan/"


def test_address_gets_three_letters_an_hour(client, person):
    answers = {ask(client, person.email).status_code for _ in range(5)}

    assert answers == {302}
    assert len(letters()) == 3


def test_place_that_asks_for_many_addresses_has_to_wait(client):
    for n in range(20):
        ask(client, f"ai{n}@example.vn")

    response = ask(client, "ai@example.vn")

    assert response.status_code == 429


@pytest.mark.parametrize(
    "email", ["", "khong-phai-thu", "a\0@b.vn", "a" * 5000 + "@b.vn", "an@example.vn\nBcc: x@y.vn"]
)
def test_what_is_no_address_is_refused_beside_its_field(client, email):
    response = ask(client, email)

    assert list(response.context["form"].errors) == ["email"]
    assert english_words(response) == []


def test_own_password_is_changed_and_other_devices_are_logged_out(client, person):
    other = Client()
    log_in(other, person)
    log_in(client, person)

    done = client.post(CHANGE, {"old_password": PASSWORD, **NEW}, follow=True)

    person.refresh_from_db()
    assert person.check_password(NEW_PASSWORD)
    assert "Các thiết bị khác đã được đăng xuất." in done.content.decode()
    assert client.get("/admin/").status_code == 200
    assert other.get("/admin/").status_code == 302
    assert LoginSession.objects.get().session_key == client.session.session_key
    assert KnownDevice.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"old_password": ["Không được để trống ô này."]}),
        ({"old_password": "sai"}, {"old_password": ["Mật khẩu hiện nay không đúng."]}),
        ({"new_password2": "khac"}, {"new_password2": ["Hai lần nhập mật khẩu không giống nhau."]}),
        (
            {"new_password1": "ngan", "new_password2": "ngan"},
            {"new_password2": ["Mật khẩu quá ngắn: cần ít nhất 10 ký tự."]},
        ),
    ],
)
def test_wrong_change_is_explained_and_changes_nothing(client, person, values, errors):
    log_in(client, person)
    old = {"old_password": PASSWORD} if values else {"old_password": ""}

    response = client.post(CHANGE, {**old, **NEW, **values})

    person.refresh_from_db()
    assert response.context["form"].errors == errors
    assert person.check_password(PASSWORD)
    assert english_words(response) == []


def test_password_with_vietnamese_marks_is_one_however_it_is_typed(client, person):
    log_in(client, person)
    decomposed = "mo\u0323\u0302t ca\u0302u da\u0300i"

    client.post(
        CHANGE, {"old_password": PASSWORD, "new_password1": decomposed, "new_password2": "một câu dài"}
    )

    person.refresh_from_db()
    assert person.check_password("một câu dài")


def test_desks_own_address_leads_to_the_same_page(client, person):
    log_in(client, person)

    assert client.get("/admin/password_change/").url == CHANGE
