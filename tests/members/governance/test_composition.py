from datetime import date

import pytest

from assocportal.common.publishing import State
from members.governance.composition import (
    bodies_on,
    by_elections_of,
    changes_between,
    composition_on,
    holders_of,
    seats_of,
)
from members.models import Body, PersonTitle, Seat
from tests.factories import BodyFactory, OrganisationFactory, PersonFactory, SeatFactory

pytestmark = pytest.mark.django_db

BEFORE, AFTER = date(2021, 1, 1), date(2023, 8, 1)


@pytest.fixture
def body():
    return BodyFactory()


@pytest.fixture
def term(body):
    return SeatFactory(body=body, person__full_name="Lê Thị Bình", role=Seat.Role.MEMBER).term


@pytest.fixture
def seat(body, term):
    def make(name, role=Seat.Role.MEMBER, **values):
        person = values.pop("person", None) or PersonFactory(full_name=name)
        return SeatFactory(body=body, term=term, person=person, role=role, **values)

    return make


def names(seats):
    return [f"{seat.role_text} {seat.person}" for seat in seats]


@pytest.fixture
def by_election(seat):
    """July 2023: the chair retires, a vice chair follows, somebody new is a member."""
    vice = seat("Trần An", Seat.Role.VICE_CHAIR, ends_on=date(2023, 7, 17))
    seat("Vũ Chi", Seat.Role.CHAIR, ends_on=date(2023, 7, 17), end_reason="nghỉ hưu")
    how = Seat.How.BY_ELECTION
    seat("", Seat.Role.CHAIR, person=vice.person, starts_on=date(2023, 7, 18), how=how)
    seat("Đỗ Dung", starts_on=date(2023, 7, 18), how=how)


def test_composition_stands_in_protocol_order_on_any_day(body, by_election):
    assert names(composition_on(body, BEFORE)) == [
        "Chủ tịch Vũ Chi",
        "Phó Chủ tịch Trần An",
        "Ủy viên Lê Thị Bình",
    ]
    assert names(composition_on(body, AFTER)) == [
        "Chủ tịch Trần An",
        "Ủy viên Lê Thị Bình",
        "Ủy viên Đỗ Dung",
    ]
    assert composition_on(body, date(2020, 6, 22)) == []


def test_composition_counts_first_and_last_day(body, by_election):
    assert names(composition_on(body, date(2023, 7, 17)))[0] == "Chủ tịch Vũ Chi"
    assert names(composition_on(body, date(2023, 7, 18)))[0] == "Chủ tịch Trần An"


def test_order_of_protocol_given_by_hand_goes_before_role(body, seat):
    seat("Vũ Chi", Seat.Role.CHAIR, order=2)
    seat("Trần An", Seat.Role.MEMBER, order=1)

    assert names(composition_on(body, AFTER)) == [
        "Ủy viên Lê Thị Bình",
        "Ủy viên Trần An",
        "Chủ tịch Vũ Chi",
    ]


def test_changes_say_who_came_left_and_moved(body, by_election):
    changes = changes_between(body, BEFORE, AFTER)

    assert names(changes.came) == ["Ủy viên Đỗ Dung"]
    assert changes.came[0].is_by_election
    assert [(str(seat.person), seat.end_reason) for seat in changes.left] == [("Vũ Chi", "nghỉ hưu")]
    assert [(names(before), names(after)) for before, after in changes.moved] == [
        (["Phó Chủ tịch Trần An"], ["Chủ tịch Trần An"])
    ]


def test_seat_held_on_in_the_next_term_is_no_change_and_who_passed_through_is_told(body, seat):
    first = seat("Vũ Chi", Seat.Role.CHAIR, ends_on=date(2022, 1, 1))
    seat("", Seat.Role.CHAIR, person=first.person, starts_on=date(2022, 1, 2))
    seat("Trần An", starts_on=date(2022, 3, 1), ends_on=date(2022, 9, 1))

    changes = changes_between(body, BEFORE, AFTER)

    assert (changes.came, changes.left, changes.moved) == ([], [], [])
    assert names(changes.passed) == ["Ủy viên Trần An"]
    assert not changes_between(body, AFTER, AFTER)


def test_histories_read_the_latest_first(body, by_election):
    chair = holders_of(body, Seat.Role.CHAIR)

    assert [str(seat.person) for seat in chair] == ["Trần An", "Vũ Chi"]
    assert names(seats_of(chair[0].person)) == ["Chủ tịch Trần An", "Phó Chủ tịch Trần An"]
    assert names(by_elections_of(body)) == ["Ủy viên Đỗ Dung", "Chủ tịch Trần An"]


def test_bodies_carry_who_sat_then_and_hidden_ones_only_where_asked_for(body, seat):
    BodyFactory(organisation=body.organisation, kind=Body.Kind.INSPECTION, is_public=False)
    [only] = bodies_on(body.organisation, AFTER)

    assert names(only.seats_then) == ["Ủy viên Lê Thị Bình"]
    assert len(bodies_on(body.organisation, AFTER, is_public=False)) == 2


@pytest.mark.parametrize("number", [1, 3])
def test_bodies_cost_the_same_however_many(number, body, seat, django_assert_num_queries):
    for index in range(number):
        another = BodyFactory(organisation=body.organisation, name=f"Ban {index}")
        PersonTitle.objects.create(
            person=SeatFactory(body=another, term=body.seats.first().term).person, kind="TS"
        )

    with django_assert_num_queries(3):
        for each in bodies_on(body.organisation, AFTER):
            names(each.seats_then)
            [list(seat.person.titles.all()) for seat in each.seats_then]


@pytest.mark.parametrize("values", [{"is_public": False}, {"organisation__state": State.DRAFT}])
def test_seats_of_hidden_bodies_and_organisations_are_not_public(values):
    SeatFactory(body=BodyFactory(**values))
    shown = SeatFactory()

    assert list(Seat.objects.published()) == [shown]
    assert list(Body.objects.published()) == [shown.body]


def test_seats_of_outside_organisations_are_not_public():
    SeatFactory(body=BodyFactory(organisation=OrganisationFactory(kind="ben-ngoai")))

    assert not Seat.objects.published().exists()
