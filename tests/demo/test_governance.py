"""What the demonstration's register says, made without its articles and their pictures."""

from datetime import date

import pytest
from django.db import transaction
from django.utils import timezone

from assocportal.demo.governance import find_union_organisation, make_governance
from assocportal.demo.pictures import Gallery
from assocportal.demo.register_places import OFFICER, RegisterPlaces
from assocportal.demo.rows import Rows
from members.governance.composition import composition_on
from members.governance.profile import profile_of
from members.governance.tracker import Standing, track
from members.governance.union import own_organisation
from members.models import Body, Person
from tests.factories import UserFactory

from .conftest import folders_in

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def folders(django_db_setup, django_db_blocker, tmp_path_factory):
    with (
        folders_in(tmp_path_factory.mktemp("register")) as folder,
        django_db_blocker.unblock(),
        transaction.atomic(),
    ):
        rows = Rows(Gallery(80), [], {OFFICER: UserFactory()}, timezone.localdate())
        rows.make_union()
        rows.make_organisations()
        RegisterPlaces(rows).make_all()
        make_governance(rows)
        yield folder
        transaction.set_rollback(True)


def test_bodies_are_those_of_the_union_of_today(folders):
    with transaction.atomic():
        Organisation.objects.create(kind=Organisation.Kind.UNION, name="A: liên hiệp hội đã hợp nhất")
        found = find_union_organisation()
        transaction.set_rollback(True)

    assert found.bodies.filter(kind=Body.Kind.EXECUTIVE).exists()


def test_committee_has_34_seats_after_the_by_election_of_2022(folders):
    body = Body.objects.get(organisation=own_organisation(), kind=Body.Kind.EXECUTIVE)
    sizes = [len(composition_on(body, date(2022, month, day))) for month, day in ((3, 25), (6, 23), (6, 24))]

    by_elected = body.seats.filter(how="bau-bo-sung", starts_on=date(2022, 6, 24))

    assert sizes == [32, 31, 34]
    assert len(composition_on(body, timezone.localdate())) == 34
    assert {seat.role_text for seat in by_elected} == {
        "Phó Chủ tịch kiêm nhiệm",
        "Ủy viên Thường vụ",
        "Ủy viên",
    }
    assert not Person.objects.filter(seats=None).exists()


def test_boards_stand_at_every_point_of_a_term(folders):
    standings = {row.standing for row in track(timezone.localdate())}

    assert standings == set(Standing) - {Standing.NO_TERM}


def test_nurses_board_is_the_one_that_the_article_tells_of(folders):
    body = Body.objects.get(organisation__short_name="Hội Điều dưỡng", kind=Body.Kind.EXECUTIVE)
    day = body.seats.first().starts_on

    profile = profile_of(composition_on(body, day), day)

    assert (profile.count, profile.women, profile.mean_age) == (23, 17, 43)


def test_pages_of_the_union_open_and_show_no_hidden_body(folders, client):
    pages = [
        client.get(f"/to-chuc/{path}") for path in ("", "?ngay=24/6/2022", "chuc-nang/", "can-bo-dau-moi/")
    ]

    assert {page.status_code for page in pages} == {200}
    assert [page for page in pages if "Tiểu ban Nhân sự" in page.content.decode()] == []
    assert "Ban Chấp hành" in pages[0].content.decode()
    assert "0900 000 104" not in pages[3].content.decode()
