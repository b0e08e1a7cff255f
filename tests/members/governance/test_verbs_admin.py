from datetime import date

import pytest
from django.urls import reverse

from assocportal.roles import EDITORS
from members.models import Congress, Seat, Term
from tests.factories import (
    CongressFactory,
    PersonFactory,
)

from .desk import address, errors, log_in, messages, tools

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def test_seat_is_ended_by_its_button(client, officer, chair):
    assert tools(client, chair) == ["Thôi giữ chức", "Bầu bổ sung người thay", "Bổ nhiệm lại"]
    typed = {"on": "14/6/2025", "reason": "nghỉ hưu", "decision_number": "687/TB", "decided_on": "13.6.2025"}

    response = client.post(address(chair, "thoi"), typed, follow=True)

    chair.refresh_from_db()
    assert messages(response) == ["Chủ tịch – Vũ Chi đã thôi giữ chức từ sau ngày 14/06/2025."]
    assert (chair.ends_on, chair.end_decision) == (date(2025, 6, 14), "687/TB ngày 13/06/2025")
    assert chair.history.first().history_user == officer
    assert tools(client, chair) == ["Bầu bổ sung người thay", "Bổ nhiệm lại"]
    assert messages(client.post(address(chair, "thoi"), typed, follow=True)) == [
        "Chủ tịch – Vũ Chi: việc này không làm được nữa, đã có người làm trước."
    ]


def test_verb_refused_gives_back_what_was_typed(client, officer, chair):
    response = client.post(address(chair, "thoi"), {"on": "1/1/2020", "reason": "nghỉ hưu"})

    assert errors(response) == [
        "Chủ tịch – Vũ Chi giữ chức từ 23/06/2020 đến nay: không thể thôi ngày 01/01/2020."
    ]
    assert 'value="nghỉ hưu"' in response.content.decode()


def test_by_election_by_its_button(client, officer, chair):
    new = PersonFactory(full_name="Trần An")
    typed = {"person": new.pk, "on": "15/06/2025", "reason": "nghỉ hưu", "how": "bau-bo-sung"}

    client.post(address(chair, "thay"), typed)

    assert Seat.objects.on(date(2025, 6, 15)).get().person == new


def test_paper_without_number_is_asked_for(client, officer, chair):
    response = client.post(
        address(chair, "thoi"), {"on": "14/6/2025", "reason": "nghỉ hưu", "decided_on": "13/6/2025"}
    )

    assert response.context["form"].errors == {"decision_number": ["Hãy ghi số của quyết định này."]}


def test_term_is_extended_and_closed_by_its_buttons(client, officer, chair):
    term = chair.term
    assert tools(client, term) == [
        "Mở nhiệm kỳ mới",
        "Kéo dài nhiệm kỳ",
        "Kết thúc nhiệm kỳ",
        "Nhập danh sách Ban Chấp hành",
    ]
    assert errors(client.post(address(term, "keo-dai"), {"to": "1/1/2026"})) == [
        "Hãy ghi ngày dự kiến kết thúc của nhiệm kỳ trước khi kéo dài."
    ]

    client.post(address(term, "ket-thuc"), {"on": "14/06/2025", "reason": "hợp nhất"})

    chair.refresh_from_db()
    assert (chair.ends_on, chair.end_reason) == (date(2025, 6, 14), "hợp nhất")
    assert tools(client, term) == ["Mở nhiệm kỳ mới"]


def test_congress_held_offers_its_term_and_opens_it(client, officer, chair):
    congress = CongressFactory(
        organisation=chair.organisation, ordinal=6, held_on=None, planned_on=date(2025, 6, 1)
    )
    assert tools(client, congress) == []
    typed = {
        "organisation": chair.organisation.pk,
        "ordinal": "6",
        "held_on": "14/06/2025",
        "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
        "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
    }
    response = client.post(address(congress), typed, follow=True)
    assert any("Mở nhiệm kỳ mới" in said for said in messages(response))

    form = client.get(address(congress, "mo-nhiem-ky")).context["form"]
    assert (form["ordinal"].value(), form["starts_on"].value()) == (6, date(2025, 6, 14))
    typed = {"ordinal": 6, "first_year": "2025", "last_year": "2030", "starts_on": "14/06/2025"}
    client.post(address(congress, "mo-nhiem-ky"), typed)

    congress.refresh_from_db()
    chair.refresh_from_db()
    assert str(congress.term) == "Khóa VI (2025–2030)"
    assert chair.ends_on == date(2025, 6, 13)


def test_open_term_with_nonsense_is_refused(client, officer, chair):
    typed = {"ordinal": "6", "first_year": "2030", "last_year": "2025", "starts_on": "14/06/2025"}

    assert errors(client.post(address(chair.term, "mo-tiep"), typed)) == [
        "Năm cuối của nhiệm kỳ không thể trước năm đầu."
    ]
    assert Term.objects.get().ends_on is None


def pages(chair, congress):
    yield from [address(chair, verb) for verb in ("thoi", "thay", "bo-nhiem-lai")]
    yield from [address(chair.term, verb) for verb in ("mo-tiep", "keo-dai", "ket-thuc")]
    yield address(congress, "mo-nhiem-ky")
    yield reverse("admin:members_body_entry", args=[chair.body_id])
    yield reverse("admin:members_body_composition", args=[chair.body_id])
    yield reverse("admin:members_body_composition_xlsx", args=[chair.body_id])
    yield reverse("admin:members_tracker")
    yield reverse("admin:members_tracker_xlsx")


@pytest.mark.parametrize(("groups", "status"), [((), 403), ((EDITORS,), 403), (None, 302)])
def test_outsiders_are_refused_everywhere(client, chair, groups, status):
    congress = CongressFactory(organisation=chair.organisation)
    if groups is not None:
        log_in(client, *groups)
    changed = {"on": "14/06/2025", "reason": "x", "starts_on": "14/06/2025"}

    for page in pages(chair, congress):
        assert client.get(page).status_code == client.post(page, changed).status_code == status, page
    chair.refresh_from_db()
    assert chair.ends_on is None


def test_verbs_of_rows_that_are_not_there(client, officer, chair):
    assert client.get(address(chair, "bay")).status_code == 404
    assert client.get("/admin/members/seat/999999/viec/thoi/").status_code == 404
    assert client.get("/admin/members/seat/x/viec/thoi/").status_code == 404
    assert client.get("/admin/members/body/999999/nhap-danh-sach/").status_code == 404
    assert Congress.objects.count() == 0
