from datetime import date

import pytest

from members.governance.composition import composition_on
from members.governance.profile import age_on, profile_of
from members.governance.union import own_organisation
from members.models import Person, PersonTitle, Seat
from tests.factories import (
    BodyFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    StatusEventFactory,
    TermFactory,
)

DAY = date(2024, 6, 15)


@pytest.fixture
def body(db):
    return BodyFactory()


@pytest.fixture
def sit(body):
    term = TermFactory(organisation=body.organisation)

    def sit(*titles, role=Seat.Role.MEMBER, **values):
        person = values.pop("person", None) or PersonFactory(**values)
        PersonTitle.objects.bulk_create(PersonTitle(person=person, kind=kind) for kind in titles)
        return SeatFactory(body=body, term=term, person=person, role=role)

    return sit


def profile(body, **values):
    return profile_of(composition_on(body, DAY), DAY, **values)


def test_profile_counts_people_not_seats(body, sit):
    chair = sit("PGS", "TS", "ThS", role=Seat.Role.CHAIR, gender="nu", birth_year=1964).person
    sit(person=chair, role=Seat.Role.SECRETARY_GENERAL)
    sit("ThS", gender="nam", birth_date=date(1984, 6, 16))
    sit("CN", gender="nam", birth_date=date(1984, 6, 15))
    sit()

    found = profile(body, fewest=1)

    assert (found.count, found.women, found.unknown_gender) == (4, 1, 1)
    assert round(found.women_share, 2) == 33.33
    assert found.by_degree == [("Phó Giáo sư", 1), ("Tiến sĩ", 1), ("Thạc sĩ", 1), ("Cử nhân", 1)]
    assert (found.with_degree, found.degree_share) == (2, 50)
    assert (found.youngest, found.oldest, found.unknown_age) == (39, 60, 1)
    assert found.mean_age == pytest.approx((60 + 39 + 40) / 3)
    assert list(found.disclosures) == [
        "Chưa ghi giới tính của 1 người: tỷ lệ nữ tính trên số người đã ghi.",
        "Chưa ghi năm sinh của 1 người: tuổi tính trên số người đã ghi.",
    ]


def test_ages_of_few_are_not_told(body, sit):
    sit(birth_year=1964)

    assert profile(body).youngest is None
    for _ in range(4):
        sit(birth_year=1970)
    assert profile(body).youngest == 54


def test_profile_of_nobody_divides_by_nothing(body):
    found = profile(body)

    assert (found.count, found.women_share, found.degree_share, found.mean_age) == (0, None, None, None)
    assert list(found.disclosures) == []


@pytest.mark.parametrize(
    ("values", "age"), [({"birth_date": date(2000, 2, 29)}, 24), ({"birth_year": 1990}, 34), ({}, None)]
)
def test_age(values, age):
    assert age_on(Person(**values), DAY) == age


def test_own_organisation_is_the_union_that_is_left(db):
    former = OrganisationFactory(kind="lien-hiep-hoi", founded_on=date(1990, 1, 1))
    assert own_organisation() == former

    union = OrganisationFactory(kind="lien-hiep-hoi", founded_on=date(2025, 7, 1))
    StatusEventFactory(organisation=former, kind="hop-nhat", happened_on=date(2025, 7, 1))
    OrganisationFactory()
    assert own_organisation() == union


def test_own_organisation_may_be_missing(db):
    OrganisationFactory()

    assert own_organisation() is None
