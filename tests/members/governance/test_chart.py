"""/to-chuc/: the union's bodies now, by term and on a date."""

import re
from datetime import date, timedelta

import pytest
from django.utils import timezone

from assocportal.common.models import Attachment
from assocportal.common.publishing import State
from members.models import Body, Organisation
from tests.document_files import document
from tests.factories import BodyFactory, CongressFactory, OrganisationFactory, PersonFactory

from .ledger import Role, SmallUnion, count_own_queries

pytestmark = pytest.mark.django_db
CHART = "/to-chuc/"


@pytest.fixture
def union(db):
    return SmallUnion()


def read(client, **query):
    response = client.get(CHART, query)
    assert response.status_code == 200
    html = response.content.decode()
    return " ".join(re.sub(r"<[^>]+>", " ", html.partition("<main")[2].partition("</main>")[0]).split())


def names_on(client, **query):
    [sitting] = client.get(CHART, query).context["chart"].bodies
    return [seat.person.full_name for seat in sitting.seats]


def test_chart_shows_who_sits_today_in_the_order_of_protocol(client, union):
    assert names_on(client) == ["Nguyễn Hữu Khải", "Cao Thanh Tùng", "Trần Văn 0"]
    page = read(client)
    assert "Khóa V (2022–2027), hiện nay" in page
    assert "Cao Thanh Tùng Phó Chủ tịch bầu bổ sung ngày 24/6/2022" in page
    assert "ngày 25/3/2022; 203 trong 210 đại biểu có mặt" in page


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("24/3/2022", ["Đoàn Quang Vinh"]),
        ("25/3/2022", ["Nguyễn Hữu Khải", "Trần Văn 0", "Tống Duy Phong"]),
        ("23-06-2022", ["Nguyễn Hữu Khải", "Trần Văn 0", "Tống Duy Phong"]),
        ("24/6/2022", ["Nguyễn Hữu Khải", "Cao Thanh Tùng", "Trần Văn 0", "Tống Duy Phong"]),
        ("31/5/2024", ["Nguyễn Hữu Khải", "Cao Thanh Tùng", "Trần Văn 0", "Tống Duy Phong"]),
        ("2024-06-01", ["Nguyễn Hữu Khải", "Cao Thanh Tùng", "Trần Văn 0"]),
    ],
)
def test_chart_of_a_day_shows_who_sat_on_it(client, union, day, names):
    assert names_on(client, ngay=day) == names


def test_term_that_is_over_is_shown_as_it_ended_and_says_that_it_was_extended(client, union):
    page = read(client, **{"nhiem-ky": "khoa-4-2016"})

    assert names_on(client, **{"nhiem-ky": "khoa-4-2016"}) == ["Đoàn Quang Vinh"]
    assert "Khóa IV (2016–2021), ngày 24/3/2022" in page
    assert "Kéo dài đến 31/3/2022 theo Quyết định 09/QĐ-LHH ngày 15/03/2021" in page
    assert "Nguyễn Hữu Khải" not in page


def test_changes_of_the_term_are_told_until_the_day(client, union):
    came = "24/6/2022 Cao Thanh Tùng – bầu bổ sung Phó Chủ tịch"
    left = "31/5/2024 Tống Duy Phong – thôi Ủy viên, chuyển công tác"

    then, now = read(client, ngay="24/6/2022"), read(client)

    assert (came in then, left in then) == (True, False)
    assert (came in now, left in now) == (True, True)
    assert "Thay đổi trong nhiệm kỳ" not in read(client, ngay="25/3/2022")


def test_interim_body_says_that_it_is_one(client):
    union = SmallUnion()
    union.term.ends_on = date(2025, 6, 30)
    union.body.seats.filter(ends_on=None).update(ends_on=date(2025, 6, 30))
    union.term.save()
    interim = union.make_term(None, (2025, 2026), date(2025, 7, 1), None, None)
    interim.ordinal, interim.is_interim = None, True
    interim.save()
    union.seat("Phạm Lâm Thời", Role.CHAIR, interim, how="lam-thoi")

    assert "Lâm thời (2025–2026) lâm thời , từ 1/7/2025 đến nay" in read(client)
    assert names_on(client, **{"nhiem-ky": "lam-thoi-2025"}) == ["Phạm Lâm Thời"]


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"ngay": "31/2/2022"}, "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ: 24/6/2022."),
        ({"ngay": "hôm qua"}, "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ: 24/6/2022."),
        ({"ngay": "1\x002"}, "Ngày chưa đúng. Hãy ghi ngày/tháng/năm, ví dụ: 24/6/2022."),
        ({"ngay": "1/1/2999"}, "Ngày này chưa đến. Hãy chọn một ngày không sau hôm nay."),
        (
            {"ngay": "1/1/1990"},
            "Chưa ghi nhiệm kỳ nào vào ngày 1/1/1990. Nhiệm kỳ đầu tiên được ghi bắt đầu ngày 31/3/2016.",
        ),
        (
            {"ngay": "1/1/2020", "nhiem-ky": "khoa-5-2022"},
            "Ngày 1/1/2020 không thuộc Khóa V (từ 25/3/2022 đến nay). Để trống ô ngày để xem cả nhiệm kỳ.",
        ),
        ({"nhiem-ky": "khoa-99"}, "Tổ chức không có nhiệm kỳ này."),
    ],
)
def test_day_that_leads_nowhere_is_answered_beside_the_field_and_stays_typed(client, union, query, sentence):
    response = client.get(CHART, query)

    html = response.content.decode()
    assert response.status_code == 200
    assert sentence in read(client, **query)
    assert "chart" not in response.context or not response.context.get("chart")
    if query.get("ngay", "\x00").isascii() and "\x00" not in query.get("ngay", "\x00"):
        assert f'value="{query["ngay"]}"' in html
    assert "Xem hiện nay" in html


def test_what_is_not_public_is_on_no_page(client, union):
    hidden = BodyFactory(
        organisation=union.organisation,
        name="Tiểu ban Nhân sự",
        kind="khac",
        is_public=False,
        duties="Việc kín",
    )
    union.seat("Lê Thị Kín", body=hidden)
    centre = Organisation.Kind.CENTRE
    OrganisationFactory(kind=centre, name="Trung tâm chưa duyệt", state=State.DRAFT)
    OrganisationFactory(kind=centre, name="Trung tâm Tư vấn")
    person = PersonFactory(
        full_name="Vũ Riêng Tư", birth_date=date(1966, 4, 5), phone="0912 000 111", email="rieng@example.vn"
    )
    union.seat("", person=person)

    pages = [
        client.get(path).content.decode()
        for path in (CHART, "/to-chuc/chuc-nang/", "/to-chuc/can-bo-dau-moi/")
    ]
    pages.append(client.get(union.body.get_absolute_url()).content.decode())

    assert [name in pages[0] for name in ("Trung tâm Tư vấn", "Vũ Riêng Tư")] == [True, True]
    secrets = ("Tiểu ban", "Lê Thị Kín", "Việc kín", "chưa duyệt", "0912", "rieng@", "1966")
    assert [word for word in secrets for page in pages if word in page] == []
    assert client.get(hidden.get_absolute_url()).status_code == 404


def test_body_of_a_draft_organisation_has_no_page(client):
    body = BodyFactory(organisation=OrganisationFactory(state=State.DRAFT))
    outside = BodyFactory(organisation=OrganisationFactory(kind=Organisation.Kind.EXTERNAL))

    assert [client.get(each.get_absolute_url()).status_code for each in (body, outside)] == [404, 404]


def test_unpublished_union_has_no_chart(client, union):
    Organisation.objects.update(state=State.DRAFT)

    page = read(client)

    assert "Thông tin về tổ chức đang được cập nhật" in page
    assert "Nguyễn Hữu Khải" not in page


@pytest.mark.parametrize("path", [CHART, "/to-chuc/chuc-nang/", "/to-chuc/can-bo-dau-moi/"])
def test_empty_portal_says_what_will_be_there(client, path):
    response = client.get(path)

    assert response.status_code == 200
    assert "Thông tin về tổ chức đang được cập nhật" in response.content.decode()
    assert '<meta name="robots" content="noindex">' in response.content.decode()


@pytest.mark.parametrize("number", [1, 3])
def test_chart_costs_the_same_at_any_size(client, number):
    union = SmallUnion(members=number)
    for order in range(number):
        body = BodyFactory(organisation=union.organisation, name=f"Hội đồng {order}", kind="hoi-dong")
        union.seat(f"Lê Văn {order}", body=body)
        OrganisationFactory(kind=Organisation.Kind.CENTRE)
        CongressFactory(
            organisation=union.organisation, ordinal=6 + order, held_on=None, planned_on=date(2027, 3, 25)
        )
    Attachment.objects.create(owner=union.congress, file=document(), title="Nghị quyết")
    client.get(CHART)

    assert count_own_queries(client, f"{CHART}?ngay=24/6/2022") == 8


def test_documents_of_a_congress_open_for_everybody(client, union):
    paper = Attachment.objects.create(owner=union.congress, file=document(), title="Nghị quyết")

    assert "Nghị quyết" in read(client)
    assert client.get(paper.get_absolute_url()).status_code == 200
    Organisation.objects.update(state=State.DRAFT)
    assert client.get(paper.get_absolute_url()).status_code == 404


def test_chart_has_one_address_whatever_a_link_added(client, union):
    html = client.get(CHART, {"ngay": "24-06-2022", "nhiem-ky": "", "utm": "x"}).content.decode()

    assert '<link rel="canonical" href="http://127.0.0.1:8000/to-chuc/?ngay=24/6/2022">' in html


def test_leaders_are_told_to_machines_once_and_only_those_of_today(client, union):
    standing = BodyFactory(
        organisation=union.organisation, kind=Body.Kind.STANDING, name="Ban Thường vụ", order=2
    )
    chair = union.body.seats.get(person__full_name="Nguyễn Hữu Khải").person
    union.seat("", Role.CHAIR, body=standing, person=chair)

    html = client.get(CHART).content.decode()

    assert re.findall(r'"@type":"Person","name":"(.*?)","jobTitle":"(.*?)"', html) == [
        ("Nguyễn Hữu Khải", "Chủ tịch"),
        ("Cao Thanh Tùng", "Phó Chủ tịch"),
    ]
    assert '"@type":"Person"' not in client.get(CHART, {"ngay": "24/6/2022"}).content.decode()


def test_chart_says_since_when_it_is_true(client, union):
    today = timezone.localdate()

    assert f"cập nhật ngày {today.day}/{today.month}/{today.year}" in read(client)


def test_tomorrow_is_not_known(client, union):
    tomorrow = timezone.localdate() + timedelta(days=1)

    assert "Ngày này chưa đến" in read(client, ngay=f"{tomorrow:%d/%m/%Y}")


def test_union_pages_and_public_bodies_are_in_the_sitemap(client, union):
    BodyFactory(organisation=union.organisation, name="Kín", kind="khac", is_public=False)

    sections = client.get("/sitemap-chuyen-trang.xml").content.decode()
    bodies = client.get("/sitemap-to-chuc.xml").content.decode()

    assert "http://testserver/to-chuc/can-bo-dau-moi/" in sections
    assert re.findall("<loc>(.*?)</loc>", bodies) == [f"http://testserver{union.body.get_absolute_url()}"]
