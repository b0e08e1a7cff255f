"""Until the second factor is given, every page sees a stranger."""

from datetime import timedelta

import pytest
import time_machine
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.login.second_factor import must_have_second_factor
from assocportal.common.models import LoginSession
from assocportal.roles import ADMINISTRATORS, CHIEFS, CONTRIBUTORS
from tests.factories import ArticleFactory, UserFactory

from .codes import give_app, log_in, show_code

CODE = "/dang-nhap/ma-xac-nhan/"
ENROL = "/dang-nhap/hai-lop/"


@pytest.mark.parametrize(("role", "must"), [(CONTRIBUTORS, False), (CHIEFS, True), (ADMINISTRATORS, True)])
def test_who_publishes_or_administers_must_have_a_second_factor(db, settings, required, role, must):
    user = UserFactory()
    user.groups.add(Group.objects.get(name=role))

    assert must_have_second_factor(user) is must
    settings.SECOND_FACTOR = False
    assert not must_have_second_factor(user)


def test_superuser_must_have_one(chief, required):
    assert must_have_second_factor(chief)


def closed_doors(client):
    """How each page that is not for strangers answers, outside the desk too."""
    draft = ArticleFactory(state="nhap", publish_at=None)
    return {
        "desk": client.get("/admin/").status_code,
        "form": client.get("/admin/news/article/add/").status_code,
        "style guide": client.get("/giao-dien/").status_code,
        "preview": client.get(draft.get_absolute_url()).status_code,
        "upload": client.post("/admin/tai-anh/").status_code,
        "account": client.get("/dang-nhap/tai-khoan/").status_code,
        "sessions": client.post("/dang-nhap/phien/ket-thuc/", {"phien": "khac"}).status_code,
        "password": client.get("/dang-nhap/doi-mat-khau/").status_code,
    }


SHUT = {
    "desk": 302, "form": 302, "style guide": 302, "preview": 404, "upload": 403, "account": 302,
    "sessions": 302, "password": 302,
}  # fmt: skip


def test_whoever_must_enrol_reaches_only_the_enrolment(client, chief, required):
    assert log_in(client, chief, following="/giao-dien/").url == f"{ENROL}?next=/giao-dien/"

    assert closed_doors(client) == SHUT
    assert client.get("/dang-nhap/?next=/admin/").url == f"{ENROL}?next=/admin/"
    assert client.get(ENROL).status_code == 200
    assert client.get("/").status_code == 200
    assert not LoginSession.objects.exists()


def test_whoever_has_an_app_reaches_only_the_codes_page(client, chief, required):
    give_app(chief)

    assert log_in(client, chief).url == CODE

    assert closed_doors(client) == SHUT
    assert client.get(ENROL).url == CODE
    assert client.get(f"{ENROL}ma-qr.svg").status_code == 404


def test_the_code_lets_in_where_one_wanted_to_go_under_a_new_key(client, chief, required):
    key = give_app(chief)
    log_in(client, chief)
    before = client.session.session_key

    response = client.post(CODE, {"code": show_code(key), "next": "/giao-dien/"})

    assert response.url == "/giao-dien/"
    assert client.session.session_key != before
    assert client.get("/giao-dien/").status_code == 200
    assert client.get("/admin/").status_code == 200
    assert LoginSession.objects.get().session_key == client.session.session_key


def test_enrolled_of_their_own_will_are_asked_for_the_code_too(client, person):
    key = give_app(person)

    assert log_in(client, person).url == CODE
    assert client.get("/admin/").status_code == 302
    assert client.post(CODE, {"code": show_code(key)}).url == "/admin/"


def test_session_from_before_the_demand_is_stopped(client, chief, settings):
    log_in(client, chief)
    assert client.get("/admin/").status_code == 200

    settings.SECOND_FACTOR = True

    assert client.get("/admin/").status_code == 302
    assert client.get(ENROL).status_code == 200


def test_right_to_publish_that_is_given_later_is_used_only_with_a_second_factor(client, person, required):
    log_in(client, person)
    assert client.get("/admin/").status_code == 200

    person.user_permissions.add(Permission.objects.get(codename="publish_event"))

    assert client.get("/admin/").status_code == 302


def test_password_that_was_given_long_ago_has_to_be_given_again(client, chief, required):
    give_app(chief)
    log_in(client, chief)

    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert client.get(CODE).url == "/dang-nhap/"
        assert client.get("/dang-nhap/").status_code == 200


def test_code_without_a_password_leads_nowhere(client, chief):
    key = give_app(chief)

    assert client.post(CODE, {"code": show_code(key)}).url == "/dang-nhap/"


def test_whoever_stands_at_the_door_may_leave(client, chief, required):
    log_in(client, chief)

    client.post("/dang-xuat/")

    assert client.get(ENROL).url == f"/dang-nhap/?next={ENROL}"


def test_second_factor_costs_a_page_one_query(client, person):
    log_in(client, person)
    with CaptureQueriesContext(connection) as without:
        client.get("/dang-nhap/phien/")
    queries_without = len(without)
    other = Client()
    key = give_app(person)
    log_in(other, person)
    other.post(CODE, {"code": show_code(key)})
    with CaptureQueriesContext(connection) as verified:
        other.get("/dang-nhap/phien/")

    assert len(verified) == queries_without + 1
