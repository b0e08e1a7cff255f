from datetime import date

import pytest

from assocportal.common.publishing import State
from members.models import Organisation, StatusEvent
from tests.factories import (
    FieldFactory,
    MembershipCountFactory,
    OrganisationFactory,
    PlaceFactory,
    StatusEventFactory,
)

pytestmark = pytest.mark.django_db

DIRECTORY = "/hoi-thanh-vien/"
Kind = Organisation.Kind
Event = StatusEvent.Kind


def found(client, **query):
    return [organisation.name for organisation in client.get(DIRECTORY, query).context["object_list"]]


@pytest.fixture
def names():
    for name in ("Hội Đông y tỉnh", "Hội Đóng tàu", "Hội Y học tỉnh", "Chi hội Đông Yên"):
        OrganisationFactory(name=name)
    OrganisationFactory(name="Hội Đông y bí mật", state=State.DRAFT)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("hoi dong y", ["Hội Đông y tỉnh", "Chi hội Đông Yên"]),
        ("HỘI ĐÔNG Y", ["Hội Đông y tỉnh", "Chi hội Đông Yên"]),
        ("đông", ["Chi hội Đông Yên", "Hội Đông y tỉnh", "Hội Đóng tàu"]),
        ("đóng", ["Hội Đóng tàu", "Chi hội Đông Yên", "Hội Đông y tỉnh"]),
        ("tinh y", ["Hội Đông y tỉnh", "Hội Y học tỉnh"]),
        ("do\u0302ng y", ["Hội Đông y tỉnh", "Chi hội Đông Yên"]),
        ("không đâu", []),
        ("%", []),
        ("'); --", []),
    ],
)
def test_directory_is_searched_with_and_without_marks_and_what_is_spelt_so_comes_first(
    client, names, typed, expected
):
    assert found(client, q=typed) == expected


def test_directory_finds_an_organisation_by_each_of_its_names(client):
    organisation = OrganisationFactory(
        name="Hội Đông y tỉnh", short_name="Hội ĐY", english_name="Traditional Medicine Association"
    )
    StatusEventFactory(organisation=organisation, kind=Event.RENAME, former_name="Hội Thuốc nam")
    OrganisationFactory(name="Hội Tin học")

    for typed in ("dong y", "hội đy", "medicine", "thuoc nam"):
        assert found(client, q=typed) == ["Hội Đông y tỉnh"]


def test_filters_are_combined_and_stay_in_the_address_of_every_page(client):
    field, place = FieldFactory(name="Y dược"), PlaceFactory(name="Vũ Thư", kind="huyen")
    for number in range(33):
        OrganisationFactory(name=f"Hội Đông y {number:02}", field=field, place=place)
    OrganisationFactory(name="Hội Đông y khác", field=field)

    query = {"q": "dong y", "linh-vuc": "y-duoc", "dia-ban": place.slug, "loai": "hoi-thanh-vien"}
    page = client.get(DIRECTORY, query).content.decode()

    assert "33 tổ chức phù hợp" in page
    assert "q=dong+y&amp;linh-vuc=y-duoc&amp;dia-ban=huyen-vu-thu&amp;loai=hoi-thanh-vien&amp;trang=2" in page
    assert found(client, **query, trang="2") == ["Hội Đông y 32"]


def test_place_that_is_no_more_is_answered_with_what_it_became(client):
    today = PlaceFactory(name="Tân Thuận", kind="xa")
    before = PlaceFactory(name="Vũ Thư", kind="huyen", valid_to=date(2025, 6, 30))
    before.successors.add(today)
    OrganisationFactory(name="Hội ở xã", place=today)
    OrganisationFactory(name="Hội nơi khác", place=PlaceFactory())

    page = client.get(DIRECTORY, {"dia-ban": before.slug}).content.decode()

    assert found(client, **{"dia-ban": before.slug}) == ["Hội ở xã"]
    assert "Huyện Vũ Thư (đến 30/6/2025), nay thuộc xã Tân Thuận." in page
    assert '<option value="huyen-vu-thu" selected>Vũ Thư, huyện (đến 30/6/2025)</option>' in page


@pytest.fixture
def merged():
    """Belonged from 2002 until it was merged in 2020."""
    organisation = OrganisationFactory(name="Hội Nuôi ong")
    StatusEventFactory(organisation=organisation, happened_on=date(2002, 5, 20))
    StatusEventFactory(organisation=organisation, kind=Event.MERGE, happened_on=date(2020, 3, 1))
    MembershipCountFactory(organisation=organisation, counted_on=date(2018, 12, 31), members=300)
    successor = OrganisationFactory(name="Hội Làm vườn", founded_on=date(1987, 1, 15))
    for year, members in ((2018, 1000), (2021, 1541)):
        MembershipCountFactory(organisation=successor, counted_on=date(year, 12, 31), members=members)
    return organisation


def test_directory_knows_who_belonged_on_a_day_and_how_many_they_were(client, merged):
    page = client.get(DIRECTORY, {"ngay": "31/12/2019"}).content.decode()

    assert found(client) == ["Hội Làm vườn"]
    assert found(client, ngay="31-12-2019") == ["Hội Làm vườn", "Hội Nuôi ong"]
    assert found(client, ngay="1/1/1990") == ["Hội Làm vườn"]
    assert "<strong>1.300</strong> hội viên (đến 31/12/2018)" in page
    assert "<span>1.000 hội viên" in page


def test_directory_of_a_day_names_organisations_as_they_were_called(client):
    organisation = OrganisationFactory(name="Hội Đông y")
    StatusEventFactory(
        organisation=organisation,
        kind=Event.RENAME,
        former_name="Hội Thuốc nam",
        happened_on=date(2010, 1, 1),
    )

    before, after = (
        client.get(DIRECTORY, {"ngay": day}).content.decode() for day in ("31/12/2009", "1/1/2010")
    )

    assert ">Hội Thuốc nam</a></h2>" in before
    assert ">Hội Đông y</a></h2>" in after


def test_directory_lists_those_that_have_gone_when_asked(client, merged):
    assert found(client, **{"tinh-trang": "da-thoi"}) == ["Hội Nuôi ong"]
    assert found(client, **{"tinh-trang": "da-thoi", "ngay": "29/2/2020"}) == []


def test_branches_of_one_association_are_listed_on_their_own(client):
    association = OrganisationFactory(name="Hội Đông y")
    OrganisationFactory(name="Chi hội Một", parent=association, kind=Kind.BRANCH)

    page = client.get(DIRECTORY, {"thuoc": association.slug}).content.decode()

    assert found(client, thuoc=association.slug) == ["Chi hội Một"]
    assert '<input type="hidden" name="thuoc" value="hoi-dong-y">' in page


@pytest.mark.parametrize("number", [1, 3])
def test_filtered_directory_costs_the_same_at_any_length(client, django_assert_num_queries, number):
    place = PlaceFactory(name="Vũ Thư", valid_to=date(2025, 6, 30))
    OrganisationFactory.create_batch(
        number, field=FieldFactory(name="Y dược"), place=place, latitude=20.5, longitude=106.3
    )
    query = {"q": "hoi", "linh-vuc": "y-duoc", "dia-ban": place.slug, "ngay": "1/1/2022"}
    client.get(DIRECTORY)

    with django_assert_num_queries(13):  # five of them of every page
        assert len(client.get(DIRECTORY, query).context["object_list"]) == number


def test_name_of_one_that_was_merged_leads_to_its_page_where_nobody_else_is_called_so(client):
    merged = StatusEventFactory(
        organisation__name="Hội Điện lực", kind=Event.MERGE, happened_on=date(2009, 12, 20)
    ).organisation
    link = f'<a href="{merged.get_absolute_url()}">Hội Điện lực</a>'

    assert link in client.get(DIRECTORY, {"q": "hoi dien luc"}).content.decode()
    OrganisationFactory(name="Hội Điện lực miền núi")
    assert link not in client.get(DIRECTORY, {"q": "hoi dien luc"}).content.decode()
