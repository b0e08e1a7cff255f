"""What the database itself refuses, whoever writes: a form, a loader, two at once."""

from contextlib import contextmanager
from datetime import date

import pytest
from django.db import IntegrityError, transaction

from members.models import Seat
from tests.factories import (
    BodyFactory,
    OrganisationFactory,
    PersonFactory,
    PlaceFactory,
    SeatFactory,
    StatusEventFactory,
    TermFactory,
)

pytestmark = pytest.mark.django_db


@contextmanager
def refused(constraint):
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        yield
    assert error.value.__cause__.diag.constraint_name == constraint


@pytest.fixture
def seat():
    return SeatFactory(role=Seat.Role.CHAIR)


def test_seat_takes_organisation_and_time_from_body_and_term(seat):
    seat.refresh_from_db()

    assert seat.organisation == seat.body.organisation
    assert seat.term_during.lower == date(2020, 6, 23)
    assert seat.term_during.upper is None


def test_seat_twice_at_a_time_is_refused(seat):
    with refused("members_seat_no_overlap"):
        Seat.objects.create(
            person=seat.person, body=seat.body, term=seat.term, role=seat.role, starts_on=date(2021, 1, 1)
        )


def test_second_head_at_a_time_is_refused_and_after_the_first_is_not(seat):
    with refused("members_seat_one_head"):
        SeatFactory(body=seat.body, term=seat.term, role=Seat.Role.CHAIR, starts_on=date(2021, 1, 1))

    seat.ends_on = date(2020, 12, 31)
    seat.save()
    SeatFactory(body=seat.body, term=seat.term, role=Seat.Role.CHAIR, starts_on=date(2021, 1, 1))


def test_one_person_holds_two_roles_of_a_body(seat):
    SeatFactory(person=seat.person, body=seat.body, term=seat.term, role=Seat.Role.SECRETARY_GENERAL)


@pytest.mark.parametrize("days", [(date(2020, 6, 22), None), (date(2021, 1, 1), date(2026, 1, 1))])
def test_seat_outside_its_term_is_refused(days):
    term = TermFactory(ends_on=date(2025, 12, 31))
    with refused("members_seat_inside_term"):
        SeatFactory(body__organisation=term.organisation, term=term, starts_on=days[0], ends_on=days[1])


def test_term_is_not_ended_under_a_seat_and_carries_it_when_extended(seat):
    seat.ends_on = date(2025, 6, 1)
    seat.save()
    seat.term.ends_on = date(2025, 5, 31)
    with refused("members_seat_inside_term"):
        seat.term.save()

    seat.term.ends_on = date(2025, 12, 31)
    seat.term.save()
    seat.refresh_from_db()
    assert seat.term_during.upper == date(2026, 1, 1)


def test_seat_of_another_organisations_term_is_refused():
    with refused("members_seat_of_its_term"):
        SeatFactory(body=BodyFactory(), term=TermFactory())


def test_terms_of_one_organisation_never_overlap():
    term = TermFactory(ends_on=date(2025, 6, 30))
    with refused("members_term_no_overlap"):
        TermFactory(organisation=term.organisation, ordinal=6, starts_on=date(2025, 6, 30))

    TermFactory(organisation=term.organisation, ordinal=6, starts_on=date(2025, 7, 1))


def test_organisation_is_not_its_own_parent():
    organisation = OrganisationFactory()
    organisation.parent = organisation
    with refused("members_organisation_no_parent_circle"):
        organisation.save()


@pytest.mark.parametrize("factory", [OrganisationFactory, PlaceFactory])
def test_parents_in_a_circle_are_refused(factory):
    first = factory()
    second = factory(parent=first)
    first.parent = factory(parent=second)
    with refused(f"{first._meta.db_table}_no_parent_circle"):
        first.save()


def test_organisations_never_succeed_each_other_in_a_circle():
    first, second = StatusEventFactory(kind="hop-nhat"), StatusEventFactory(kind="hop-nhat")
    first.successors.add(second.organisation)
    with refused("members_statusevent_no_successor_circle"):
        second.successors.add(first.organisation)


def test_places_never_succeed_each_other_in_a_circle():
    first, second, third = PlaceFactory(), PlaceFactory(), PlaceFactory()
    first.successors.add(second)
    second.successors.add(third)
    with refused("members_place_no_successor_circle"):
        third.successors.add(first)


def test_people_are_not_merged_in_a_circle():
    first = PersonFactory()
    second = PersonFactory(merged_into=first)
    first.merged_into = second
    with refused("members_person_no_merged_circle"):
        first.save()
