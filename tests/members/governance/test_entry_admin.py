from datetime import date

import pytest

from members.models import Person, PersonTitle, Seat, Term
from tests.factories import (
    BodyFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
)

from .desk import address, errors, messages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

LIST = "PGS.TS. Vũ Chi – Chủ tịch\nTrần An – Phó Chủ tịch kiêm Tổng Thư ký\nLê Bình"


@pytest.fixture
def entry():
    body = BodyFactory()
    term = TermFactory(organisation=body.organisation)
    page = f"/admin/members/body/{body.pk}/nhap-danh-sach/"
    return body, page, {"term": term.pk, "on": "23/06/2020", "how": "dai-hoi", "lines": LIST}


def shown(response):
    return {
        "ten": [entry.line.name for entry in response.context["entries"]],
        "nguoi": [entry.chosen for entry in response.context["entries"]],
    }


def test_whole_body_is_shown_first_then_stored(client, officer, entry):
    _, page, typed = entry
    known = PersonFactory(full_name="Trần An")

    response = client.post(page, typed)

    assert shown(response) == {
        "ten": ["Vũ Chi", "Trần An", "Lê Bình"],
        "nguoi": ["moi", str(known.pk), "moi"],
    }
    assert not Seat.objects.exists()

    response = client.post(page, typed | shown(response) | {"luu": "1"}, follow=True)

    assert messages(response) == ["Đã ghi 4 chức danh của 3 người, 2 người mới."]
    assert [(seat.role_text, str(seat.person)) for seat in Seat.objects.in_protocol_order()] == [
        ("Chủ tịch", "Vũ Chi"),
        ("Phó Chủ tịch", "Trần An"),
        ("Tổng Thư ký", "Trần An"),
        ("Ủy viên", "Lê Bình"),
    ]
    assert set(PersonTitle.objects.values_list("person__full_name", "kind")) == {
        ("Vũ Chi", "PGS"),
        ("Vũ Chi", "TS"),
    }


def test_namesakes_are_chosen_and_changed_lines_shown_again(client, officer, entry):
    _, page, typed = entry
    PersonFactory(full_name="Lê Bình")
    second = PersonFactory(full_name="Lê Bình")

    response = client.post(page, typed)
    assert response.context["entries"][2].problem == "Có 2 người tên này. Hãy chọn."
    refused = client.post(page, typed | shown(response) | {"luu": "1"})
    assert errors(refused) == ["Dòng 3, Lê Bình: Có 2 người tên này. Hãy chọn."]

    chosen = shown(response) | {"nguoi": ["moi", "moi", str(second.pk)]}
    changed = typed | {"lines": f"{LIST}\nĐỗ Dung"} | chosen | {"luu": "1"}
    assert client.post(page, changed).status_code == 200
    assert not Seat.objects.exists()

    client.post(page, typed | chosen | {"luu": "1"})
    assert Seat.objects.get(person=second).role_text == "Ủy viên"


def test_whole_body_refused_stores_nobody(client, officer, entry):
    body, page, typed = entry
    SeatFactory(body=body, term=Term.objects.get(), role=Seat.Role.CHAIR)
    people = Person.objects.count()

    response = client.post(page, typed)
    response = client.post(page, typed | shown(response) | {"luu": "1"})

    assert errors(response) == ["Dòng 1, Vũ Chi: Ban này đã có người đứng đầu vào thời gian trên."]
    assert (Seat.objects.count(), Person.objects.count()) == (1, people)


def test_former_list_is_offered_to_be_changed(client, officer, chair):
    Term.objects.filter(pk=chair.term_id).update(ends_on=None)
    SeatFactory(body=chair.body, term=chair.term, person=chair.person, role=Seat.Role.SECRETARY_GENERAL)
    client.post(address(chair.term, "ket-thuc"), {"on": "14/06/2025", "reason": "hết nhiệm kỳ"})
    term = TermFactory(
        organisation=chair.organisation,
        ordinal=6,
        first_year=2025,
        last_year=2030,
        starts_on=date(2025, 6, 15),
    )

    page = client.get(f"/admin/members/body/{chair.body_id}/nhap-danh-sach/", {"tu-khoa-truoc": 1})

    assert page.context["form"]["lines"].value() == "Vũ Chi – Chủ tịch kiêm Tổng Thư ký"
    assert page.context["form"]["term"].value() == term.pk
