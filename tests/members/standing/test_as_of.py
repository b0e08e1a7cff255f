"""Who belonged on a day, against a plain account of what happened to each."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.models import Organisation, StatusEvent
from members.standing.kinds import ADMITTING, JOINING, MOVES, Kind
from tests.factories import OrganisationFactory, StatusEventFactory

pytestmark = pytest.mark.django_db
FIRST = date(2000, 1, 1)
days = st.integers(0, 30).map(lambda number: FIRST + timedelta(days=number))
events = st.lists(st.tuples(st.sampled_from(list(Kind)), days), max_size=5, unique=True)


def belongs(founded_on, happened, day):
    """`happened` in the order in which it was written down."""
    moves = [
        (when, place, kind) for place, (kind, when) in enumerate(happened) if kind in MOVES and when <= day
    ]
    if moves:
        return max(moves)[2] in JOINING
    if any(kind in ADMITTING or (kind == Kind.FOUND and when > day) for kind, when in happened):
        return False
    return founded_on is None or founded_on <= day


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.none() | days, events), min_size=1, max_size=8), days)
def test_as_of_agrees_with_a_plain_account_of_random_events(cases, day):
    Organisation.objects.all().delete()
    expected = set()
    for number, (founded_on, happened) in enumerate(cases):
        (organisation,) = Organisation.objects.bulk_create(
            [Organisation(name=f"Hội {number}", slug=f"hoi-{number}", founded_on=founded_on)]
        )
        StatusEvent.objects.bulk_create(
            StatusEvent(
                organisation=organisation,
                kind=kind,
                happened_on=when,
                former_name="Hội cũ" if kind == Kind.RENAME else "",
            )
            for kind, when in happened
        )
        if belongs(founded_on, happened, day):
            expected.add(organisation.pk)

    assert set(Organisation.objects.as_of(day).values_list("pk", flat=True)) == expected


@pytest.mark.parametrize(
    ("kind", "is_there_before", "is_there_from_then_on"),
    [
        (Kind.ADMIT, False, True),
        (Kind.SUSPEND, True, True),
        (Kind.LEAVE, True, False),
        (Kind.MERGE, True, False),
        (Kind.SPLIT, True, False),
        (Kind.DISSOLVE, True, False),
    ],
)
def test_the_day_itself_belongs_to_what_follows(kind, is_there_before, is_there_from_then_on):
    day = date(2016, 12, 29)
    StatusEventFactory(kind=kind, happened_on=day)

    before, after = (Organisation.objects.as_of(each).exists() for each in (day - timedelta(days=1), day))

    assert (before, after) == (is_there_before, is_there_from_then_on)


def test_day_is_asked_with_one_query_whatever_happened(django_assert_num_queries):
    for kind in (Kind.ADMIT, Kind.LEAVE, Kind.SUSPEND):
        StatusEventFactory(kind=kind)

    with django_assert_num_queries(1):
        assert len(Organisation.objects.as_of(date(2020, 1, 1))) == 2


def test_branch_belongs_to_its_parent_and_is_no_member_of_the_union():
    parent = OrganisationFactory(name="Hội Làm vườn")
    OrganisationFactory(name="Chi hội xã Vạn Thư", kind=Organisation.Kind.BRANCH, parent=parent)

    assert Organisation.objects.totals()["organisations"] == 1
