import re

import pytest
from django.contrib.auth.hashers import MD5PasswordHasher
from django.test import Client

from assocportal.common.models import AuditEntry, LoginSession
from tests.factories import UserFactory
from tests.spoken_text import english_words

from .codes import PASSWORD, english_beside_key, log_in

pytestmark = pytest.mark.django_db

PAGES = ["", "tai-khoan/", "hai-lop/", "phien/", "doi-mat-khau/", "quen-mat-khau/", "quen-mat-khau/da-gui/"]


class CountingHasher(MD5PasswordHasher):
    algorithm = "md5"
    hashed = []

    def encode(self, password, salt):
        self.hashed.append(password)
        return super().encode(password, salt)


def actions():
    return list(AuditEntry.objects.order_by("pk").values_list("action", "note"))


def test_staff_are_led_to_the_desk_and_others_to_the_workspace(client, person):
    assert log_in(client, person).url == "/admin/"

    person.is_staff = False
    person.save()
    assert log_in(Client(), person).url == "/hoi-vien/"


def test_email_is_taken_in_any_case_and_password_however_its_marks_are_typed(client, person):
    person.set_password("một câu dài dễ nhớ")
    person.save()
    decomposed = "mo\u0323\u0302t ca\u0302u da\u0300i de\u0302\u0303 nho\u031b\u0301"

    response = client.post("/dang-nhap/", {"username": " AN@Example.VN ", "password": decomposed})

    assert response.status_code == 302


@pytest.mark.parametrize(
    ("wanted", "way"),
    [
        ("/admin/news/article/?p=2", "/admin/news/article/?p=2"),
        ("https://xau.example/", "/admin/"),
        ("//xau.example/", "/admin/"),
        ("/\\xau.example", "/admin/"),
        ("javascript:alert(1)", "/admin/"),
        ("/dang-nhap/?next=/dang-nhap/", "/admin/"),
        ("/dang-xuat/", "/admin/"),
        ("/tin-tuc/\0", "/admin/"),
    ],
)
def test_way_on_never_leads_elsewhere_nor_in_circles(client, person, wanted, way):
    assert log_in(client, person, following=wanted).url == way
    assert client.get("/dang-nhap/", {"next": wanted}).url == way


def test_wrong_password_is_said_in_one_sentence_and_keeps_the_email(client, person):
    unknown = client.post("/dang-nhap/", {"username": "ai@example.vn", "password": "sai"})
    wrong = log_in(client, person, "sai")
    person.is_active = False
    person.save()
    closed = log_in(client, person)

    sentence = ["Thư điện tử hoặc mật khẩu không đúng. Hãy xem lại phím Caps Lock và bộ gõ tiếng Việt."]
    for response in (unknown, wrong, closed):
        assert response.context["form"].non_field_errors() == sentence
        assert english_words(response) == []
    assert 'value="an@example.vn"' in wrong.content.decode()


def test_unknown_address_costs_a_hash_as_a_known_one_does(client, person, settings):
    settings.PASSWORD_HASHERS = [f"{__name__}.CountingHasher"]
    CountingHasher.hashed.clear()

    for name in (person.email, "ai@example.vn"):
        client.post("/dang-nhap/", {"username": name, "password": "sai mat khau"})

    assert CountingHasher.hashed == ["sai mat khau", "sai mat khau"]


@pytest.mark.parametrize(
    ("values", "errors"),
    [
        ({}, {"username": ["Không được để trống ô này."], "password": ["Không được để trống ô này."]}),
        ({"username": "a\0@b.vn", "password": "x\0"}, {"username": 1, "password": 1}),
        ({"username": "a" * 5000, "password": "x" * 100_000}, {"username": 1, "password": 1}),
    ],
)
def test_empty_broken_and_endless_input_is_refused_beside_its_field(client, values, errors):
    response = client.post("/dang-nhap/", values)

    found = response.context["form"].errors
    assert found.keys() == errors.keys()
    assert english_words(response) == []
    if not values:
        assert found == errors


def test_session_gets_a_new_key_when_somebody_logs_in(client, person):
    client.get("/dang-nhap/")
    session = client.session
    session["planted"] = "x"
    session.save()
    planted = session.session_key
    client.cookies["sessionid"] = planted

    log_in(client, person)

    assert client.session.session_key != planted
    assert "planted" not in client.session


def test_second_login_in_one_browser_ends_the_first(client, person, chief):
    log_in(client, person)
    log_in(client, chief)

    assert [row.user for row in LoginSession.objects.all()] == [chief]
    assert client.get("/dang-nhap/tai-khoan/").context["user"] == chief


def test_logins_failures_and_logouts_are_recorded_without_what_was_typed(client, person):
    log_in(client, person, "sai")
    client.post("/dang-nhap/", {"username": "ai@example.vn", "password": "sai"})
    log_in(client, person)
    client.post("/dang-xuat/")

    assert actions() == [
        ("dang-nhap-hong", "mật khẩu không đúng"),
        ("dang-nhap-hong", "không có tài khoản này"),
        ("dang-nhap", ""),
        ("dang-xuat", ""),
    ]
    entries = AuditEntry.objects.order_by("pk")
    assert [entry.actor for entry in entries] == [None, None, person, person]
    assert [entry.object_id for entry in entries] == [str(person.pk), "", str(person.pk), str(person.pk)]
    assert {len(entry.address_hash) for entry in entries} == {32}


def test_only_the_button_logs_out(client, person):
    log_in(client, person)

    assert client.get("/dang-xuat/").url == "/dang-nhap/tai-khoan/"
    response = client.post("/dang-xuat/")

    assert "Phiên làm việc đã kết thúc." in response.content.decode()
    assert client.get("/dang-nhap/tai-khoan/").url == "/dang-nhap/?next=/dang-nhap/tai-khoan/"
    assert not LoginSession.objects.exists()


def test_pages_of_an_account_are_never_kept_nor_indexed_and_speak_vietnamese(client, person):
    log_in(client, person)
    anonymous = Client()

    for who, page in [(client, page) for page in PAGES[1:]] + [(anonymous, PAGES[0])]:
        response = who.get(f"/dang-nhap/{page}")
        html = response.content.decode()
        assert (page, response.status_code, english_beside_key(response)) == (page, 200, [])
        assert "no-store" in response["Cache-Control"]
        assert '<meta name="robots" content="noindex">' in html
        assert not re.search(r'<style|\sstyle="|\son\w+="|<script(?![^>]*src=)', html)


@pytest.mark.parametrize(
    "page", ["tai-khoan/", "phien/", "doi-mat-khau/", "hai-lop/", "hai-lop/ma-khoi-phuc/"]
)
def test_pages_of_an_account_ask_a_stranger_to_log_in(client, page):
    address = f"/dang-nhap/{page}"

    assert client.get(address).url == f"/dang-nhap/?next={address}"
    assert client.post(address, {}).url == f"/dang-nhap/?next={address}"


def test_form_without_its_token_is_refused(person):
    response = log_in(Client(enforce_csrf_checks=True), person)

    assert response.status_code == 403
    assert "Biểu mẫu này đã hết hiệu lực" in response.content.decode()


def test_public_pages_of_a_visitor_have_no_cookie(client):
    response = client.get("/tin-tuc/")

    assert response.cookies == {}
    assert "Cookie" not in response.get("Vary", "")


def test_account_shows_whose_it_is(client):
    client.force_login(UserFactory(email="ba@example.vn", full_name="Nguyễn Thị Ba"))

    html = client.get("/dang-nhap/tai-khoan/").content.decode()

    assert "Nguyễn Thị Ba" in html
    assert "ba@example.vn" in html
    assert "Vào bàn biên tập" not in html
    assert PASSWORD not in html
