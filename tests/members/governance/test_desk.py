"""The desk of the governance: lists, verbs as buttons, a whole body entered, the tracker; and the outsiders."""

from datetime import date
from io import BytesIO

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from assocportal.roles import EDITORS, MEMBER_OFFICERS
from members.models import Congress, Person, PersonTitle, Seat, Term
from tests.factories import (
    BodyFactory,
    CongressFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
    UserFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]

LIST = "PGS.TS. Vũ Chi – Chủ tịch\nTrần An – Phó Chủ tịch kiêm Tổng Thư ký\nLê Bình"


@pytest.fixture
def today():
    with time_machine.travel("2025-06-15 09:00+07:00"):
        yield


def log_in(client, *groups, **values):
    user = UserFactory(is_staff=True, **values)
    user.groups.set(Group.objects.filter(name__in=groups))
    client.force_login(user)
    return user


@pytest.fixture
def officer(client):
    return log_in(client, MEMBER_OFFICERS)


@pytest.fixture
def chair():
    return SeatFactory(
        role=Seat.Role.CHAIR, person__full_name="Vũ Chi", body__organisation__name="Hội Làm vườn"
    )


def address(row, verb=""):
    base = f"/admin/members/{row._meta.model_name}/{row.pk}/"
    return f"{base}viec/{verb}/" if verb else f"{base}change/"


def errors(response):
    return response.context["form"].non_field_errors()


def messages(response):
    return [str(message) for message in response.context["messages"]]


def tools(client, row):
    return [label for label, _ in client.get(address(row)).context["desk_tools"]]


# Verbs


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


# The forms of Django's admin


def test_overlapping_term_is_refused_in_its_form(client, officer, chair):
    response = client.post(
        "/admin/members/term/add/",
        {
            "organisation": chair.organisation.pk,
            "ordinal": "6",
            "first_year": "2024",
            "last_year": "2029",
            "starts_on": "01/01/2024",
            "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
            "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
        },
    )

    assert response.context["adminform"].form.non_field_errors() == [
        "Nhiệm kỳ này trùng thời gian với một nhiệm kỳ khác của tổ chức."
        " Hãy kết thúc nhiệm kỳ trước rồi mới bắt đầu nhiệm kỳ sau."
    ]


@pytest.mark.parametrize("text", ["vu chi", "Vũ Chi", "chi"])
def test_seats_are_found_with_and_without_marks(client, officer, chair, text):
    SeatFactory(person__full_name="Lê Bình")

    response = client.get("/admin/members/seat/", {"q": text})

    assert list(response.context["cl"].result_list) == [chair]


def test_seats_are_filtered(client, officer, chair):
    other = SeatFactory(ends_on=date(2024, 1, 1), how="bau-bo-sung")

    def found(**query):
        return list(client.get("/admin/members/seat/", query).context["cl"].result_list)

    assert found(**{"to-chuc": chair.organisation_id}) == [chair]
    assert found(ban=other.body_id) == found(luc="da-thoi") == found(how="bau-bo-sung") == [other]
    assert found(**{"nhiem-ky": chair.term_id}) == found(luc="dang-giu") == [chair]
    assert len(found(ban="x")) == 2


@pytest.mark.parametrize("model", ["body", "term", "congress", "seat"])
def test_lists_cost_the_same_however_many(client, officer, model):
    def add():
        seat = SeatFactory()
        CongressFactory(organisation=seat.organisation, term=seat.term)

    def cost():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/admin/members/{model}/").status_code == 200
        return len(queries)

    add()
    cost()
    for_one = cost()
    add()
    add()
    assert cost() == for_one


# Composition


def test_composition_page_tells_profile_changes_and_exports(client, officer, chair):
    Seat.objects.filter(pk=chair.pk).update(ends_on=date(2024, 1, 1), end_reason="nghỉ hưu")
    SeatFactory(
        body=chair.body,
        term=chair.term,
        person__full_name="Trần An",
        person__gender="nu",
        person__birth_year=1975,
        starts_on=date(2024, 1, 2),
        how="bau-bo-sung",
    )
    page = f"/admin/members/body/{chair.body_id}/thanh-phan/"

    html = client.get(page, {"ngay": "1.1.2025", "so-voi": "1/1/2023"}).content.decode()

    assert "<strong>1 người</strong>; nữ 1 (100,00%)" in html
    assert "tuổi trẻ nhất 50" in html
    assert "Vào: Trần An, Ủy viên, từ 02/01/2024 (bầu bổ sung)" in html
    assert "Thôi: Vũ Chi, Chủ tịch, đến 01/01/2024 (nghỉ hưu)" in html
    response = client.get(f"{page}xlsx/", {"ngay": "01/01/2023"})
    rows = list(load_workbook(BytesIO(b"".join(response.streaming_content))).active.values)
    assert rows[1][:5] == (1, "Vũ Chi", None, None, "Chủ tịch")


# A whole body at once


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
    assert page.context["form"]["term"].value() == term


# The tracker


def test_tracker_counts_filters_and_exports(client, officer):
    late = TermFactory(
        organisation__name="Hội Đúc đồng",
        organisation__officer_in_charge=officer,
        planned_end=date(2025, 1, 1),
    )
    TermFactory(planned_end=date(2026, 12, 31))
    OrganisationFactory(name="Hội Ánh sáng")

    def names(**query):
        rows = client.get("/admin/members/congress/theo-doi/", query).context["rows"]
        return [row.organisation.name for row, _ in rows]

    assert names()[0] == "Hội Đúc đồng"
    assert names(**{"tinh-trang": "qua-han"}) == names(**{"can-bo": "toi"}) == ["Hội Đúc đồng"]
    assert names(**{"tinh-trang": "chua-co"}) == ["Hội Ánh sáng"]
    assert len(names(**{"tinh-trang": "la", "linh-vuc": "99999999999"})) == 3
    response = client.get("/admin/members/congress/theo-doi/xlsx/", {"tinh-trang": "qua-han"})
    rows = list(load_workbook(BytesIO(b"".join(response.streaming_content))).active.values)
    assert rows[1][0] == late.organisation.name
    assert rows[1][5:7] == (-165, "quá hạn")
    assert "Theo dõi đại hội" in client.get("/admin/").content.decode()


# Outsiders


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
