from types import SimpleNamespace

import pytest

from assocportal.demo.content.organisations import MEMBERS
from assocportal.demo.honours import make_honours
from members.honours.tables import table_of
from members.models import Honour
from tests.factories import OrganisationFactory, PersonFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def honours():
    organisations = {
        body.key: OrganisationFactory(
            kind=body.kind, name=body.name, leader_name=body.leader[0], leader_title=body.leader[1]
        )
        for body in MEMBERS
    }
    PersonFactory(full_name="Lưu Hoài Sơn")
    make_honours(SimpleNamespace(organisations=organisations))


def test_table_of_the_year_is_what_the_review_told(honours):
    table = table_of(2021)

    assert [(line.form.name, line.total) for line in table.lines] == [("Cờ thi đua", 2), ("Giấy khen", 106)]
    assert (table.collectives, table.individuals, table.total) == (47, 61, 108)


def test_scholars_of_a_year_are_honoured_in_the_next(honours):
    scholars = Honour.objects.published().filter(form__name__startswith="Trí thức")

    assert {(each.decision.year_judged, each.decision.given_on.year) for each in scholars} == {(2020, 2021)}
    assert (scholars.count(), scholars.exclude(person=None).get().person.full_name) == (11, "Lưu Hoài Sơn")


def test_one_honour_was_taken_back(honours):
    assert Honour.objects.exclude(revoked_on=None).get().decision.year_judged == 2020
