from datetime import date
from io import BytesIO

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from assocportal.roles import EDITORS
from members.models import Seat
from tests.factories import (
    CongressFactory,
    OrganisationFactory,
    PersonFactory,
    SeatFactory,
    TermFactory,
)

from .desk import address, log_in, messages

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


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


def test_names_that_many_have_are_completed_with_their_organisation(client, officer, chair):
    asked = {"app_label": "members", "model_name": "seat", "term": "lam vuon"}

    def completed(field):
        answer = client.get("/admin/autocomplete/", asked | {"field_name": field}).json()
        return [row["text"] for row in answer["results"]]

    assert completed("body") == ["Ban Chấp hành, Hội Làm vườn"]
    assert completed("term") == ["Khóa V (2020–2025), Hội Làm vườn"]
    page = client.get("/admin/members/seat/", {"ban": chair.body_id}).content.decode()
    assert f'<option value="{chair.body_id}" selected>Ban Chấp hành, Hội Làm vườn</option>' in page


def test_years_are_written_as_years_and_a_second_term_of_one_ordinal_is_told(client, officer, chair):
    assert 'value="2020"' in client.get(address(chair.term)).content.decode()
    typed = {
        "organisation": chair.organisation.pk,
        "ordinal": "5",
        "first_year": "2015",
        "last_year": "2020",
        "starts_on": "1/1/2015",
        "ends_on": "22/6/2020",
        "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
        "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
    }

    response = client.post("/admin/members/term/add/", typed, follow=True)

    assert any("có hai nhiệm kỳ cùng là Khóa V" in said for said in messages(response))


def test_seat_added_where_others_are_numbered_stands_behind_its_peers(client, officer, chair):
    Seat.objects.filter(pk=chair.pk).update(order=10)
    SeatFactory(body=chair.body, term=chair.term, order=30)
    typed = {
        "person": PersonFactory().pk,
        "body": chair.body_id,
        "term": chair.term_id,
        "role": Seat.Role.VICE_CHAIR.value,
        "starts_on": "1/1/2023",
        "how": "bau-bo-sung",
        "order": "0",
        "common-attachment-content_type-object_id-TOTAL_FORMS": 0,
        "common-attachment-content_type-object_id-INITIAL_FORMS": 0,
    }

    client.post("/admin/members/seat/add/", typed)

    assert list(Seat.objects.in_protocol_order().values_list("role", "order")) == [
        (10, 10),
        (50, 11),
        (150, 30),
    ]


def test_index_tells_officers_of_overdue_congresses(client, officer):
    assert "quá hạn đại hội" not in client.get("/admin/").content.decode()
    TermFactory(planned_end=date(2025, 1, 1))

    assert "1 hội quá hạn đại hội" in client.get("/admin/").content.decode()
    log_in(client, EDITORS)
    assert "quá hạn đại hội" not in client.get("/admin/").content.decode()
