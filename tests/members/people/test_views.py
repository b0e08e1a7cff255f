from datetime import date, timedelta

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from members.models import Consent, ConsentText, Person, Seat
from members.people.consents import Purpose
from tests.factories import (
    BodyFactory,
    OrganisationFactory,
    PersonFactory,
    PictureFactory,
    SeatFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db

PRIVATE = {
    "email": "an@example.vn",
    "phone": "0912 345 678",
    "position": "Trưởng khoa Nội",
    "workplace": "Bệnh viện Đa khoa",
    "expertise": "tim mạch",
    "biography": "<p>Sinh ở Lạc Giang.</p>",
    "birth_date": date(1961, 4, 30),
    "gender": "nu",
    "note": "hay bận sáng thứ hai",
}
TOLD = [
    "an@example.vn",
    "0912",
    "Trưởng khoa",
    "Đa khoa",
    "tim mạch",
    "Lạc Giang",
    "1961",
    "Giới tính",
    "hay bận",
]


def make_office_holder(**details):
    organisation = OrganisationFactory(name="Hội Đông y")
    person = PersonFactory(full_name="Lê Thị An", **details)
    SeatFactory(person=person, body__organisation=organisation, role=Seat.Role.CHAIR)
    return person


def agree(person, *names):
    text = ConsentText.objects.create(
        purpose=Purpose.PUBLISH, text="Tôi đồng ý.", valid_from=date(2026, 1, 1)
    )
    Consent.objects.create(person=person, text=text, given_on=date(2026, 1, 5))
    person.public_fields = list(names)
    person.save()


def test_page_of_an_office_holder_shows_name_titles_and_offices(client):
    person = make_office_holder()
    person.titles.create(kind="TS", recognised_in=1999, subject="Y học cổ truyền")
    SeatFactory(person=person, starts_on=date(2015, 1, 1), ends_on=date(2019, 12, 31), body__name="Ban cũ",
                         term__starts_on=date(2015, 1, 1))  # fmt: skip

    response = client.get("/to-chuc/nhan-su/le-thi-an/")

    page = response.content.decode()
    assert "<h1>TS. Lê Thị An</h1>" in page
    assert "Y học cổ truyền, năm 1999" in page
    assert "Hội Đông y" in page
    assert page.index("Hiện nay") < page.index("Trước đây")
    assert "no-store" in response.headers["Cache-Control"]
    assert '"honorificPrefix":"TS"' in page


def test_nothing_personal_is_on_the_page_without_consent(client):
    make_office_holder(**PRIVATE, photo=PictureFactory(alt="Chân dung bà An"))

    page = client.get("/to-chuc/nhan-su/le-thi-an/").content.decode()

    assert [text for text in [*TOLD, "Chân dung bà An"] if text in page] == []


def test_what_was_agreed_to_is_on_the_page(client):
    person = make_office_holder(**PRIVATE, photo=PictureFactory(alt="Chân dung bà An"))
    agree(person, *Person.PublicField.values)

    page = client.get("/to-chuc/nhan-su/le-thi-an/").content.decode()

    assert [text for text in [*TOLD, "Chân dung bà An"] if text not in page] == ["hay bận"]
    assert "30/04/1961" not in page


@pytest.mark.parametrize(
    "why", ["no seat", "secret body", "draft organisation", "outside organisation", "merged", "erased"]
)
def test_nobody_else_has_a_page(client, why):
    person = PersonFactory(full_name="Lê Thị An", public_fields=[])
    if why != "no seat":
        organisation = OrganisationFactory(
            state=State.DRAFT if why == "draft organisation" else State.APPROVED,
            kind="ben-ngoai" if why == "outside organisation" else "hoi-thanh-vien",
        )
        body = BodyFactory(organisation=organisation, is_public=why != "secret body")
        SeatFactory(person=person, body=body)
    if why == "merged":
        Person.objects.filter(pk=person.pk).update(merged_into=PersonFactory())
    if why == "erased":
        Person.objects.filter(pk=person.pk).update(full_name=Person.NAMELESS)
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    assert client.get(f"/to-chuc/nhan-su/{person.slug}/").status_code == 404
    assert b"le-thi-an" not in client.get("/sitemap-nhan-su.xml").content


def test_a_page_costs_the_same_with_one_and_with_three_seats(client, django_assert_num_queries):
    person = make_office_holder()
    client.get("/to-chuc/nhan-su/le-thi-an/")

    for _ in range(2):
        with django_assert_num_queries(10):
            client.get("/to-chuc/nhan-su/le-thi-an/")
        SeatFactory.create_batch(2, person=person)


def found(client, words):
    return client.get("/tim-kiem/", {"q": words}).content.decode()


def test_search_finds_office_holders_alone_and_follows_their_seats(client):
    person = PersonFactory(full_name="Quách Thị Vững", email="vung@example.vn", expertise="nấm linh chi")
    assert "/to-chuc/nhan-su/" not in found(client, "Quách Vững")

    seat = SeatFactory(person=person, body__organisation__name="Hội Trồng nấm")
    page = found(client, "quach vung")
    assert "/to-chuc/nhan-su/quach-thi-vung/" in page
    assert "Nhân sự" in page or "nhân sự" in page
    assert "/to-chuc/nhan-su/" not in found(client, "linh chi")

    person.titles.create(kind="GS")
    assert "GS. " in found(client, "quach vung")
    seat.body.is_public = False
    seat.body.save()
    assert "/to-chuc/nhan-su/" not in found(client, "quach vung")
    seat.body.is_public = True
    seat.body.save()
    assert "/to-chuc/nhan-su/" in found(client, "quach vung")
    seat.organisation.state = State.WITHDRAWN
    seat.organisation.save()
    assert "/to-chuc/nhan-su/" not in found(client, "quach vung")


def test_search_forgets_who_lost_the_only_seat(client):
    seat = SeatFactory(person__full_name="Quách Thị Vững")
    other = PersonFactory(full_name="Quách Thị Chắc")

    seat.person = other
    seat.save()

    page = found(client, "quach thi")
    assert "quach-thi-chac" in page
    assert "quach-thi-vung" not in page


def test_a_seat_to_come_is_not_yet_held(client):
    SeatFactory(
        person__full_name="Lê Thị An",
        starts_on=timezone.localdate() + timedelta(days=9),
        body__name="Ban mới",
    )

    assert "Hiện nay" not in client.get("/to-chuc/nhan-su/le-thi-an/").content.decode()
