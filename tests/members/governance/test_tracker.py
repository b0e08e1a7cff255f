from datetime import date

import pytest

from members.governance.tracker import Standing, add_months, count_by_standing, count_overdue, track
from tests.factories import CongressFactory, OrganisationFactory, StatusEventFactory, TermFactory, UserFactory

pytestmark = pytest.mark.django_db

DAY = date(2025, 6, 15)


@pytest.fixture(autouse=True)
def counted_alike(db):
    """Whatever a test makes: the index counts as many as the page shows."""
    yield
    for day in (DAY, date(2024, 1, 1), date(2026, 6, 15)):
        shown = sum(row.standing == Standing.OVERDUE for row in track(day))
        assert count_overdue(day) == shown, day


def standing(**values):
    TermFactory(**values)
    [row] = track(DAY)
    return row.standing


@pytest.mark.parametrize(
    ("planned_end", "expected"),
    [
        (date(2025, 6, 14), Standing.OVERDUE),
        (date(2025, 6, 15), Standing.DUE),
        (date(2025, 12, 15), Standing.DUE),
        (date(2025, 12, 16), Standing.AHEAD),
    ],
)
def test_term_is_due_half_a_year_before_its_end(planned_end, expected):
    assert standing(planned_end=planned_end) == expected


def test_extension_moves_the_due_day():
    TermFactory(planned_end=date(2025, 1, 1), extended_to=date(2026, 1, 1))
    [row] = track(DAY)

    assert (row.standing, row.due_on, row.days, row.is_guessed) == ("con-han", date(2026, 1, 1), 200, False)


def test_term_without_planned_end_is_due_at_the_end_of_its_label():
    TermFactory(last_year=2024)
    [row] = track(DAY)

    assert (row.standing, row.due_on, row.is_guessed) == ("qua-han", date(2024, 12, 31), True)


def test_term_that_ended_and_nothing_followed_is_overdue():
    assert standing(ends_on=date(2025, 1, 31), planned_end=date(2025, 12, 31)) == Standing.OVERDUE


def test_interim_term_is_told_until_it_is_due():
    interim = {"is_interim": True, "ordinal": None, "starts_on": date(2025, 3, 1)}

    assert standing(**interim, planned_end=date(2026, 3, 1)) == Standing.INTERIM


def test_congress_held_counts_before_its_term_is_opened_and_in_its_year():
    term = TermFactory(planned_end=date(2025, 3, 1))
    CongressFactory(organisation=term.organisation, ordinal=5, term=term, held_on=term.starts_on)
    assert track(DAY)[0].standing == Standing.OVERDUE

    held = CongressFactory(organisation=term.organisation, ordinal=6, held_on=date(2025, 6, 10))
    assert track(DAY)[0].standing == Standing.HELD
    assert track(date(2025, 6, 9))[0].standing == Standing.OVERDUE

    term.ends_on = date(2025, 6, 9)
    term.save()
    held.term = TermFactory(
        organisation=term.organisation, ordinal=6, first_year=2025, last_year=2030, starts_on=held.held_on
    )
    held.save()
    assert track(DAY)[0].standing == Standing.HELD
    assert track(date(2026, 6, 15))[0].standing == Standing.AHEAD


def test_planned_congress_and_officer_are_told():
    organisation = OrganisationFactory(officer_in_charge=UserFactory(full_name="Trần Thị Chánh"))
    planned = CongressFactory(organisation=organisation, held_on=None, planned_on=date(2025, 9, 1))
    [row] = track(DAY)

    assert (row.standing, row.planned, row.held) == (Standing.NO_TERM, planned, None)
    assert str(row.organisation.officer_in_charge.full_name) == "Trần Thị Chánh"
    assert (Standing.NO_TERM, 1) in count_by_standing([row])


def test_only_members_of_the_day_that_hold_congresses_are_tracked():
    left = StatusEventFactory(kind="giai-the", happened_on=date(2024, 1, 1)).organisation
    OrganisationFactory(kind="hoi-vien-tap-the")
    OrganisationFactory(kind="lien-hiep-hoi")
    school = TermFactory(organisation__kind="hoi-vien-tap-the").organisation

    assert [row.organisation for row in track(DAY)] == [school]
    assert {row.organisation for row in track(date(2023, 1, 1))} == {school, left}


@pytest.mark.parametrize("number", [1, 3])
def test_tracking_costs_the_same_however_many(number, django_assert_num_queries):
    for _ in range(number):
        CongressFactory(organisation=TermFactory(organisation__officer_in_charge=UserFactory()).organisation)

    with django_assert_num_queries(4):
        assert len([str(row.organisation.officer_in_charge) for row in track(DAY)]) == number


def test_months_end_where_the_month_ends():
    assert add_months(date(2025, 8, 31), 6) == date(2026, 2, 28)
