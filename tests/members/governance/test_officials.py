"""/to-chuc/chuc-nang/ and /to-chuc/can-bo-dau-moi/, as the decree on information of state bodies asks."""

import pytest

from members.models import Organisation, Seat
from tests.factories import BodyFactory, OrganisationFactory, PersonFactory, TermFactory

from .ledger import LEFT, SmallUnion, agree, count_own_queries

pytestmark = pytest.mark.django_db
OFFICIALS, DUTIES = "/to-chuc/can-bo-dau-moi/", "/to-chuc/chuc-nang/"


@pytest.fixture
def union(db):
    return SmallUnion()


def make_official(union, body, name, *fields, term=None):
    person = PersonFactory(full_name=name, phone="0200 3 800 019", email="lienhe@example.vn")
    return union.seat("", Seat.Role.STAFF, term, body, person=agree(person, *fields))


def test_official_shows_what_the_person_published_and_nothing_else(client, union):
    unit = union.make_unit()
    make_official(union, unit, "Lê Thu Hà", "phone")
    make_official(union, unit, "Nông Bích Ngọc", "biography")

    response = client.get(OFFICIALS)

    page = response.content.decode()
    assert '<a href="tel:02003800019">0200 3 800 019</a>' in page
    assert ("Lê Thu Hà" in page, "Nông Bích Ngọc" in page, "lienhe@example.vn" in page) == (
        True,
        False,
        False,
    )
    assert "no-store" in response["Cache-Control"]


def test_who_left_or_sits_in_a_hidden_unit_is_nobody_to_turn_to(client, union):
    seat = make_official(union, union.make_unit(), "Người Đã Thôi", "phone", "email")
    seat.ends_on = LEFT
    seat.save()
    hidden = BodyFactory(organisation=union.organisation, kind="phong-ban", name="Kín", is_public=False)
    make_official(union, hidden, "Người Ban Kín", "phone", "email")

    page = client.get(OFFICIALS).content.decode()

    assert "Chưa có cán bộ nào công khai" in page
    assert ("Người Đã Thôi" in page, "Người Ban Kín" in page) == (False, False)


def test_units_of_the_standing_office_count_and_member_organisations_do_not(client, union):
    for kind, name in (
        (Organisation.Kind.OFFICE, "Lê Thu Hà"),
        (Organisation.Kind.ASSOCIATION, "Người Hội Khác"),
    ):
        organisation = OrganisationFactory(kind=kind)
        unit = BodyFactory(organisation=organisation, kind="phong-ban", name="Ban Tổ chức")
        make_official(union, unit, name, "phone", term=TermFactory(organisation=organisation))

    page = client.get(OFFICIALS).content.decode()

    assert ("Lê Thu Hà" in page, "Người Hội Khác" in page) == (True, False)


def test_public_contacts_of_the_union_are_shown_once(client, union):
    office = OrganisationFactory(kind=Organisation.Kind.OFFICE)
    for owner in (union.organisation, office):
        owner.contacts.create(value="0200 3 800 018", is_public=True)
        owner.contacts.create(value="0912 000 111")

    page = client.get(OFFICIALS).content.decode()

    assert page.count("0200 3 800 018</a>") == 1
    assert "0912" not in page


@pytest.mark.parametrize("number", [1, 3])
def test_officials_cost_the_same_at_any_number(client, number):
    union = SmallUnion()
    unit = union.make_unit()
    for order in range(number):
        make_official(union, unit, f"Lê Thu Hà {order}", "phone")
        union.organisation.contacts.create(value=f"0200 {order}", is_public=True)
    client.get(OFFICIALS)

    assert count_own_queries(client, OFFICIALS) == 5


def test_duties_are_those_of_the_union_its_bodies_and_its_office(client, union):
    union.organisation.introduction = "<p>Tập hợp trí thức.</p>"
    union.organisation.save()
    office = OrganisationFactory(kind=Organisation.Kind.OFFICE, name="Cơ quan Thường trực")
    BodyFactory(organisation=office, kind="phong-ban", name="Văn phòng", duties="Tổng hợp báo cáo.")

    page = client.get(DUTIES).content.decode()

    texts = [
        "Tập hợp trí thức.",
        "Lãnh đạo giữa hai kỳ.",
        "Cơ quan Thường trực",
        "Tổng hợp báo cáo.",
        "Cập nhật ngày",
    ]
    assert [text for text in texts if text not in page] == []


@pytest.mark.parametrize("number", [1, 3])
def test_duties_cost_the_same_at_any_number(client, number):
    union = SmallUnion()
    for order in range(number):
        BodyFactory(organisation=union.organisation, kind="phong-ban", name=f"Ban {order}", duties="Việc.")
    client.get(DUTIES)

    assert count_own_queries(client, DUTIES) == 3
