import base64
import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone
from django_otp.plugins.otp_static.models import StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from assocportal.common.login.second_factor import renew_recovery_codes
from assocportal.common.models import AuditEntry, OutgoingMail
from tests.spoken_text import english_words, find_english

from .codes import PASSWORD, give_app, log_in, show_code

CODE = "/dang-nhap/ma-xac-nhan/"
ENROL = "/dang-nhap/hai-lop/"
WRONG = "Mã không đúng, đã dùng rồi hoặc đã hết hạn. Hãy chờ ứng dụng hiện mã mới rồi nhập mã đó."


def read_key(response):
    spelt = re.search(r'id="khoa">([A-Z2-7 ]+)<', response.content.decode())[1]
    return base64.b32decode(spelt.replace(" ", "")).hex()


def say_without_key(response):
    """Its letters may happen to be a word."""
    return find_english(re.sub(r"<code.*?</code>", "", response.content.decode()))


def recovery_codes(response):
    return re.findall(r"<code>(\d{5} \d{5})</code>", response.content.decode())


def code_errors(response):
    return response.context["form"].errors.get("code")


def enter(client, user, key):
    log_in(client, user)
    return client.post(CODE, {"code": show_code(key)})


def test_app_is_set_up_with_the_key_of_the_page_and_ten_codes_are_shown_once(client, chief, required):
    log_in(client, chief)
    page = client.get(f"{ENROL}?next=/giao-dien/")
    key = read_key(page)

    done = client.post(ENROL, {"code": show_code(key), "next": "/giao-dien/"})

    assert len(set(recovery_codes(done))) == 10
    assert 'href="/giao-dien/"' in done.content.decode()
    assert "no-store" in done["Cache-Control"]
    assert client.get("/giao-dien/").status_code == 200
    assert recovery_codes(client.get(ENROL)) == []
    assert [mail.kind for mail in OutgoingMail.objects.all()] == ["xac-nhan-hai-lop"]
    assert say_without_key(page) == english_words(done) == []


def test_key_stays_the_same_while_the_page_is_loaded_again_and_the_picture_shows_it(client, chief, required):
    log_in(client, chief)

    first, second = read_key(client.get(ENROL)), read_key(client.get(ENROL))
    picture = client.get(f"{ENROL}ma-qr.svg")

    assert first == second
    assert picture["Content-Type"] == "image/svg+xml"
    assert "no-store" in picture["Cache-Control"]
    assert b"style=" not in picture.content


@pytest.mark.parametrize("code", ["000000", "12345", "abcdef", "１２３４５６", "1234567890", "", "1\0"])
def test_wrong_code_sets_up_nothing(client, chief, required, code):
    log_in(client, chief)
    client.get(ENROL)

    response = client.post(ENROL, {"code": code})

    assert code_errors(response)
    assert say_without_key(response) == []
    assert not TOTPDevice.objects.exists()


def test_sessions_that_began_without_the_app_end_when_it_is_set_up(client, person):
    other = Client()
    log_in(other, person)
    log_in(client, person)

    client.post(ENROL, {"code": show_code(read_key(client.get(ENROL)))})

    assert client.get("/admin/").status_code == 200
    assert other.get("/admin/").status_code == 302


@pytest.mark.parametrize("steps", [-1, 0, 1])
def test_clock_may_be_off_by_a_step(client, person, steps):
    key = give_app(person)
    log_in(client, person)

    assert client.post(CODE, {"code": show_code(key, steps)}).status_code == 302


def test_code_of_long_ago_and_code_that_was_used_are_refused(client, person):
    key = give_app(person)
    log_in(client, person)
    old = client.post(CODE, {"code": show_code(key, -4)})
    with time_machine.travel(timezone.now() + timedelta(seconds=5), tick=False):
        used = show_code(key)
        client.post(CODE, {"code": used})
        other = Client()
        log_in(other, person)
        again = other.post(CODE, {"code": used})

    assert code_errors(old) == code_errors(again) == [WRONG]
    assert client.get("/admin/").status_code == 200
    assert other.get("/admin/").status_code == 302


def test_wrong_codes_make_one_wait_longer_and_longer_and_are_recorded(client, person):
    give_app(person)
    log_in(client, person)
    with time_machine.travel(timezone.now(), tick=False) as clock:
        for wait in (1, 2, 4):
            assert code_errors(client.post(CODE, {"code": "000000"})) == [WRONG]
            clock.shift(wait)
        client.post(CODE, {"code": "000000"})

        refused = client.post(CODE, {"code": "000000"})

    assert code_errors(refused) == ["Nhập sai nhiều lần liền: hãy đợi 9 giây rồi thử lại."]
    assert AuditEntry.objects.filter(note="mã xác nhận không đúng").count() == 4


def test_recovery_code_works_once_also_with_its_blank(client, person):
    give_app(person)
    code = renew_recovery_codes(person)[0]
    log_in(client, person)
    assert client.post(CODE, {"code": code}).status_code == 302

    other = Client()
    log_in(other, person)
    again = other.post(CODE, {"code": code.replace(" ", "")})

    assert code_errors(again) == [WRONG]
    assert StaticToken.objects.count() == 9


def test_recovery_codes_are_not_stored_as_they_are_shown(person):
    shown = {code.replace(" ", "") for code in renew_recovery_codes(person)}

    assert not shown & set(StaticToken.objects.values_list("token", flat=True))


def test_new_recovery_codes_ask_for_the_password_and_replace_the_old(client, person):
    key = give_app(person)
    old = renew_recovery_codes(person)[0]
    enter(client, person, key)
    address = f"{ENROL}ma-khoi-phuc/"

    refused = client.post(address, {"old_password": "sai"})
    done = client.post(address, {"old_password": PASSWORD})

    assert refused.context["form"].errors == {"old_password": ["Mật khẩu hiện nay không đúng."]}
    assert len(recovery_codes(done)) == 10
    assert old not in recovery_codes(done)
    assert StaticToken.objects.count() == 10


def test_password_that_is_asked_again_cannot_be_guessed_by_a_borrowed_session(client, person):
    key = give_app(person)
    enter(client, person, key)
    for _ in range(10):
        client.post(f"{ENROL}ma-khoi-phuc/", {"old_password": "sai"})

    response = client.post(f"{ENROL}ma-khoi-phuc/", {"old_password": PASSWORD})

    assert "Bạn đã nhập sai nhiều lần." in response.context["form"].errors["old_password"][0]


def test_second_factor_is_switched_off_by_password_and_code_only(client, person):
    key = give_app(person)
    enter(client, person, key)
    address = f"{ENROL}tat/"
    later = timezone.now() + timedelta(minutes=1)

    with time_machine.travel(later, tick=False):
        client.post(address, {"old_password": "sai", "code": show_code(key)})
        client.post(address, {"old_password": PASSWORD, "code": "000000"})
    assert TOTPDevice.objects.exists()
    with time_machine.travel(later + timedelta(minutes=1), tick=False):
        done = client.post(address, {"old_password": PASSWORD, "code": show_code(key)})

    assert done.url == "/dang-nhap/tai-khoan/"
    assert not TOTPDevice.objects.exists()
    assert "Đã tắt xác nhận hai lớp." in client.get(done.url).content.decode()


def test_whoever_must_have_one_sets_up_the_new_phone_at_once(client, chief, required):
    key = give_app(chief)
    enter(client, chief, key)

    with time_machine.travel(timezone.now() + timedelta(minutes=1), tick=False):
        done = client.post(f"{ENROL}tat/", {"old_password": PASSWORD, "code": show_code(key)})

    assert done.url == ENROL
    assert client.get("/admin/").status_code == 302
    assert client.get(ENROL).status_code == 200
