import io
from datetime import date

import pytest
from django.contrib.auth.models import Permission
from openpyxl import load_workbook

from assocportal.common.models import AuditEntry
from assocportal.common.publishing import State
from members.models import Organisation, StatusEvent
from tests.factories import MembershipCountFactory, OrganisationFactory, StatusEventFactory, UserFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/admin/members/membershipcount/den-ngay/"


@pytest.fixture
def officer(client):
    user = UserFactory(is_staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_membershipcount"))
    client.force_login(user)
    return client


@pytest.fixture(autouse=True)
def register():
    """A lasts, B was dissolved in 2020, C was admitted in 2021, D has not counted, the rest is not counted at all."""
    a, b, c, _ = (OrganisationFactory(name=f"Hội {letter}") for letter in "ABCD")
    StatusEventFactory(organisation=b, kind=StatusEvent.Kind.DISSOLVE, happened_on=date(2020, 6, 1))
    StatusEventFactory(organisation=c, happened_on=date(2021, 5, 1))
    for organisation, year, members, women in (
        (a, 2018, 1000, 400),
        (a, 2021, 1541, 600),
        (b, 2018, 300, None),
        (c, 2018, 50, None),
        (c, 2021, 70, 30),
    ):
        MembershipCountFactory(
            organisation=organisation, counted_on=date(year, 12, 31), members=members, women=women
        )
    for hidden in ({"state": State.DRAFT}, {"kind": Organisation.Kind.OFFICE}):
        MembershipCountFactory(organisation=OrganisationFactory(**hidden), members=9_999)


@pytest.mark.parametrize(
    ("day", "organisations", "members", "counted_on"),
    [
        (date(2018, 12, 30), 3, None, None),
        (date(2018, 12, 31), 3, 1300, date(2018, 12, 31)),
        (date(2020, 12, 31), 2, 1000, date(2018, 12, 31)),
        (date(2021, 12, 30), 3, 1050, date(2018, 12, 31)),
        (date(2021, 12, 31), 3, 1611, date(2021, 12, 31)),
    ],
)
def test_totals_are_of_those_who_belonged_on_the_day(day, organisations, members, counted_on):
    assert Organisation.objects.totals(day) == {
        "organisations": organisations,
        "members": members,
        "counted_on": counted_on,
    }


def test_desk_shows_every_organisation_with_its_count_of_the_day(officer):
    page = officer.get(ADDRESS, {"ngay": "31/12/2021"}).content.decode()

    assert (
        "<strong>3</strong> tổ chức thành viên, <strong>1.611</strong> hội viên đến ngày 31/12/2021." in page
    )
    assert "1 tổ chức chưa có số hội viên." in page
    assert ["Hội A" in page, "Hội B" in page, "Hội C" in page, "Hội D" in page] == [True, False, True, True]


def test_table_is_taken_away_and_told_to_the_journal(officer):
    response = officer.get(f"{ADDRESS}xlsx/", {"ngay": "31/12/2018"})

    rows = list(load_workbook(io.BytesIO(b"".join(response))).active.iter_rows(values_only=True))
    assert rows[1][:4] == ("Hội A", "hội thành viên", "31/12/2018", 1000)
    assert rows[-1] == ("Cộng", None, None, 1300, None, None, 400, None)
    assert AuditEntry.objects.latest("pk").note == "Xuất số hội viên đến ngày 31/12/2018."


def test_csv_holds_the_same(officer):
    lines = b"".join(officer.get(f"{ADDRESS}csv/", {"ngay": "31/12/2018"})).decode().splitlines()

    assert lines[1].startswith("Hội A,hội thành viên,31/12/2018,1000,")


@pytest.mark.parametrize("day", ["31/02/2022", "", "\x00", "abc"])
def test_bad_day_is_explained(officer, day):
    for address in (ADDRESS, f"{ADDRESS}xlsx/"):
        page = officer.get(address, {"ngay": day})

        assert page.status_code == 200
        assert "ãy viết ngày như 31/12/2021." in page.content.decode()


@pytest.mark.parametrize("address", [ADDRESS, f"{ADDRESS}xlsx/", f"{ADDRESS}csv/"])
def test_table_is_only_for_who_may_see_counts(client, address):
    assert client.get(address).status_code == 302

    client.force_login(UserFactory(is_staff=True))
    assert client.get(address).status_code == 403


@pytest.mark.parametrize("number", [1, 3])
def test_table_costs_the_same_at_any_length(officer, django_assert_max_num_queries, number):
    for _ in range(number):
        MembershipCountFactory()

    with django_assert_max_num_queries(12):
        officer.get(ADDRESS, {"ngay": "31/12/2021"})
