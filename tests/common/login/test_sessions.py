import re
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.login import sessions
from assocportal.common.models import LoginSession
from tests.spoken_text import english_words

from .codes import log_in
from .test_devices import CHROME, IPHONE

pytestmark = pytest.mark.django_db

PAGE, END = "/dang-nhap/phien/", "/dang-nhap/phien/ket-thuc/"


@pytest.fixture
def phone(person):
    client = Client()
    log_in(client, person, user_agent=IPHONE)
    return client


@pytest.fixture
def desk(client, person, phone):
    log_in(client, person, user_agent=CHROME)
    return client


def row_of(client):
    return LoginSession.objects.get(session_key=client.session.session_key)


def test_each_device_is_listed_in_words_and_this_one_is_marked(desk):
    response = desk.get(PAGE)

    html = response.content.decode()
    assert re.findall(r"<strong>(.*?)</strong>( <span[^>]*>Thiết bị này)?", html) == [
        ("Chrome trên Windows", ' <span class="badge badge-good">Thiết bị này'),
        ("Safari trên iPhone", ""),
    ]
    assert english_words(response) == []


def test_one_is_ended(desk, phone):
    desk.post(END, {"phien": row_of(phone).pk})

    assert phone.get("/admin/").status_code == 302
    assert desk.get("/admin/").status_code == 200
    assert LoginSession.objects.count() == 1


def test_all_others_are_ended(desk, phone):
    desk.post(END, {"phien": "khac"})

    assert phone.get("/admin/").status_code == 302
    assert desk.get("/admin/").status_code == 200


def test_another_persons_session_is_neither_seen_nor_ended(desk, chief):
    other = Client()
    log_in(other, chief)

    desk.post(END, {"phien": row_of(other).pk})

    assert other.get("/admin/").status_code == 200
    assert desk.get(PAGE).content.decode().count("<strong>") == 2


@pytest.mark.parametrize("chosen", ["", "abc", "９", "9" * 40, "-1", "1\0"])
def test_nonsense_ends_nothing(desk, chosen):
    assert desk.post(END, {"phien": chosen}).status_code == 302
    assert LoginSession.objects.count() == 2


def test_nothing_is_ended_by_a_link(desk):
    assert desk.get(END).status_code == 405


def test_session_that_is_over_is_not_listed_and_later_forgotten(desk, phone):
    Session.objects.filter(session_key=phone.session.session_key).delete()

    assert desk.get(PAGE).content.decode().count("<strong>") == 1
    sessions.forget_ended_sessions()
    assert LoginSession.objects.count() == 1


def test_use_is_written_once_in_five_minutes(desk):
    row = row_of(desk)
    sessions._noted.clear()
    LoginSession.objects.update(seen_at=timezone.now() - timedelta(hours=1))
    desk.get(PAGE)
    row.refresh_from_db()
    assert timezone.now() - row.seen_at < timedelta(minutes=1)

    LoginSession.objects.update(seen_at=timezone.now() - timedelta(hours=1))
    desk.get(PAGE)
    row.refresh_from_db()
    assert timezone.now() - row.seen_at > timedelta(minutes=50)


def test_account_that_is_switched_off_loses_its_sessions(desk, chief, person):
    office = Client()
    log_in(office, chief)

    office.post(
        f"/admin/common/user/{person.pk}/change/",
        {"email": person.email, "full_name": person.full_name, "is_staff": "on"},
    )

    assert desk.get("/admin/").status_code == 302
    assert not LoginSession.objects.filter(user=person).exists()


def test_list_costs_as_many_queries_for_three_as_for_one(desk, person):
    desk.post(END, {"phien": "khac"})
    desk.get(PAGE)
    with CaptureQueriesContext(connection) as one:
        desk.get(PAGE)
    queries_for_one = len(one)
    for _ in range(2):
        log_in(Client(), person)
    with CaptureQueriesContext(connection) as three:
        desk.get(PAGE)

    assert len(three) == queries_for_one
