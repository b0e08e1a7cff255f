import ipaddress
from datetime import timedelta

import pytest
import time_machine
from axes.models import AccessAttempt, AccessLog
from django.test import Client
from django.utils import timezone

from assocportal.common.login import lockout
from assocportal.common.models import AttemptCount, AuditEntry
from tests.spoken_text import english_words

from .codes import log_in

pytestmark = pytest.mark.django_db


def fail(user, times, place="203.0.113.9", agent="x"):
    client = Client(REMOTE_ADDR=place, HTTP_USER_AGENT=agent)
    for _ in range(times):
        response = log_in(client, user, "sai")
    return response


def attempt(user, place="203.0.113.9"):
    return log_in(Client(REMOTE_ADDR=place), user).status_code


def test_fifth_wrong_password_locks_the_account_for_that_place_and_no_other(person, chief):
    assert fail(person, 4).status_code == 200

    response = fail(person, 1)

    assert response.status_code == 429
    assert "hãy đợi 15 phút" in response.content.decode()
    assert 'href="/dang-nhap/quen-mat-khau/"' in response.content.decode()
    assert response["Retry-After"] == "900"
    assert english_words(response) == []
    assert attempt(person) == 429
    assert attempt(person, "203.0.113.10") == 302
    assert attempt(chief) == 302


def test_capitals_and_another_browser_are_no_new_account(person):
    fail(person, 2)
    person.email = "AN@Example.vn"
    fail(person, 3, agent="y")

    assert attempt(person) == 429


def test_lock_opens_after_a_quarter_of_an_hour_also_if_one_kept_trying(person):
    with time_machine.travel(timezone.now(), tick=False) as clock:
        fail(person, 5)
        clock.shift(timedelta(minutes=10))
        assert fail(person, 3).status_code == 429
        clock.shift(timedelta(minutes=6))

        assert attempt(person) == 302


def test_right_password_makes_wrong_ones_forgotten(person):
    fail(person, 4)
    attempt(person)

    assert fail(person, 4).status_code == 200


def test_address_of_whoever_failed_is_not_stored(person):
    fail(person, 2)

    kept = AccessAttempt.objects.get()
    assert ipaddress.ip_address(kept.ip_address) in ipaddress.ip_network("fd00::/8")
    assert "203.0.113.9" not in str(AccessAttempt.objects.values()) + str(AttemptCount.objects.values())
    assert "sai" not in kept.post_data
    attempt(person)
    assert not AccessLog.objects.exists()


def test_many_places_together_are_slowed_down_but_not_the_owners_own_browser(person):
    own = Client(REMOTE_ADDR="203.0.113.200")
    log_in(own, person)
    own.post("/dang-xuat/")
    for n in range(20):
        fail(person, 1, f"203.0.113.{n}")

    stranger = attempt(person, "203.0.113.99")
    owner = log_in(own, person)

    assert stranger == 429
    assert owner.status_code == 302
    assert AttemptCount.objects.filter(subject="sai-mat-khau-tai-khoan", times=20).exists()


def test_mark_that_was_made_up_is_no_known_browser(person):
    for n in range(20):
        fail(person, 1, f"203.0.113.{n}")
    client = Client(REMOTE_ADDR="203.0.113.99")
    client.cookies["thiet-bi"] = "bia-ra:1:x"

    assert log_in(client, person).status_code == 429


def test_place_that_tries_many_accounts_has_to_wait(client, person):
    for _ in range(59):
        lockout.FAILURES_OF_PLACE.count("127.0.0.1")
    client.post("/dang-nhap/", {"username": "ai@example.vn", "password": "sai"})

    assert log_in(client, person).status_code == 429
    assert attempt(person) == 302
    assert AuditEntry.objects.count() == 2


def test_old_attempts_are_forgotten(person):
    fail(person, 1)
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        lockout.forget_attempts()

    assert not AccessAttempt.objects.exists()


def test_whoever_comes_from_nowhere_is_not_locked_out_with_all_others(rf):
    request = rf.get("/", REMOTE_ADDR="")

    assert lockout.read_ip(request) is None
