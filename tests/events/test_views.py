import pytest
import time_machine
from django.urls import reverse

from assocportal.common.publishing import State
from events.models import Event
from tests.factories import EventFactory, OrganisationFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
NOON = local(2026, 6, 24, 12)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def shown(response):
    return [event.title for event in response.context["object_list"]]


def visit(client, name, *args, **query):
    return client.get(reverse(f"events:{name}", args=args), query)


# Lists


def test_upcoming_list_begins_with_what_is_on(client):
    EventFactory(title="Tháng sau", starts_at=local(2026, 7, 24, 8))
    EventFactory(title="Đang họp", starts_at=local(2026, 6, 24, 11))
    EventFactory(title="Hôm qua", starts_at=local(2026, 6, 23, 8))

    response = visit(client, "list")

    assert shown(response) == ["Đang họp", "Tháng sau"]
    assert "Đang diễn ra" in response.content.decode()


def test_past_list_begins_with_the_newest(client):
    EventFactory(title="Năm ngoái", starts_at=local(2025, 6, 24, 8))
    EventFactory(title="Hôm qua", starts_at=local(2026, 6, 23, 8))
    EventFactory(title="Ngày mai", starts_at=local(2026, 6, 25, 8))

    assert shown(visit(client, "past")) == ["Hôm qua", "Năm ngoái"]


@pytest.mark.parametrize(("name", "day"), [("list", 25), ("past", 23)])
def test_lists_hide_what_is_not_for_everybody(client, name, day):
    starts_at = local(2026, 6, day, 8)
    EventFactory(title="Công khai", starts_at=starts_at)
    EventFactory(state=State.DRAFT, starts_at=starts_at)
    EventFactory(audience=Event.Audience.MEMBERS, starts_at=starts_at)
    EventFactory(publish_at=local(2026, 6, 24, 13), starts_at=starts_at)

    assert shown(visit(client, name)) == ["Công khai"]


def test_list_shows_members_their_events_and_lets_nobody_keep_the_page(client, member):
    EventFactory(title="Cho hội", audience=Event.Audience.MEMBERS)
    client.force_login(member)

    response = visit(client, "list")

    assert shown(response) == ["Cho hội"]
    assert response["Cache-Control"] == "private"
    assert "Dành cho: hội thành viên" in response.content.decode()


def test_list_filters_by_kind(client):
    EventFactory(title="Hội thảo khoa học", kind=Event.Kind.WORKSHOP)
    EventFactory(title="Hội nghị sơ kết", kind=Event.Kind.CONFERENCE)

    response = visit(client, "list", loai="hoi-thao")

    assert shown(response) == ["Hội thảo khoa học"]
    assert (
        '<a class="chip" href="/su-kien/?loai=hoi-thao" aria-current="true">Hội thảo</a>'
        in response.content.decode()
    )


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ({}, "/su-kien/"),
        ({"fbclid": "x"}, "/su-kien/"),
        ({"loai": "hoi-nghi", "utm": "x"}, "/su-kien/?loai=hoi-nghi"),
        ({"loai": "khong-co"}, "/su-kien/"),
        ({"trang": "1"}, "/su-kien/"),
        ({"trang": "2", "loai": "hoi-nghi"}, "/su-kien/?loai=hoi-nghi&amp;trang=2"),
    ],
)
def test_list_has_one_address_whatever_a_link_added(client, query, address):
    for hour in range(21):
        EventFactory(kind=Event.Kind.CONFERENCE, starts_at=local(2026, 6, 25, hour))

    page = visit(client, "list", **query).content.decode()

    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}">' in page


@pytest.mark.parametrize("name", ["list", "past"])
def test_search_machines_keep_no_list_of_a_kind_without_events(client, name):
    robots = '<meta name="robots" content="noindex">'

    assert robots in visit(client, name, loai="le").content.decode()
    assert robots not in visit(client, name).content.decode()


@pytest.mark.parametrize(
    ("status", "label"), [(Event.Status.POSTPONED, "Tạm hoãn"), (Event.Status.CANCELLED, "Đã hủy")]
)
def test_list_shows_what_was_called_off_to_eyes_and_ears(client, status, label):
    EventFactory(title="Hội thảo", status=status, starts_at=local(2026, 6, 25, 8), ends_at=None)

    page = visit(client, "list").content.decode()

    assert f'<span class="visually-hidden">{label}: </span>Hội thảo</a>' in page
    assert '<s><time datetime="2026-06-25">Sáng 25/6/2026, từ 08:00</time></s>' in page


def test_list_answers_an_unknown_kind_with_every_kind_and_says_so(client):
    EventFactory(title="Hội nghị sơ kết")

    response = visit(client, "list", loai="<b>la")

    assert shown(response) == ["Hội nghị sơ kết"]
    assert "Không có loại sự kiện “&lt;b&gt;la”." in response.content.decode()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("list", "Chưa có sự kiện nào sắp diễn ra."), ("past", "Chưa có sự kiện nào đã diễn ra.")],
)
def test_empty_list_points_to_the_other(client, name, sentence):
    assert sentence in visit(client, name).content.decode()


def test_list_has_a_second_page_that_keeps_the_kind(client):
    for hour in range(21):
        EventFactory(title=f"Hội nghị {hour}", starts_at=local(2026, 6, 25, hour))

    first, second = visit(client, "list", loai="hoi-nghi"), visit(client, "list", loai="hoi-nghi", trang=2)

    assert (len(shown(first)), shown(second)) == (20, ["Hội nghị 20"])
    assert "loai=hoi-nghi&amp;trang=2" in first.content.decode()
    assert visit(client, "list", trang=3).status_code == 404


@pytest.mark.parametrize("name", ["list", "past"])
def test_list_costs_the_same_with_one_and_three(client, name, django_assert_max_num_queries):
    counts = []
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(
                starts_at=local(2026, 6, 25 if name == "list" else 23, 8), host=OrganisationFactory()
            )
        with django_assert_max_num_queries(8) as queries:
            assert len(shown(visit(client, name))) == expected
        counts.append(len(queries))

    assert counts[0] == counts[1]


# The month


def test_month_shows_events_on_their_days_and_marks_today(client):
    EventFactory(title="Hội thảo hai ngày", starts_at=local(2026, 6, 24, 8), ends_at=local(2026, 6, 25, 17))
    EventFactory(title="Tháng khác", starts_at=local(2026, 7, 1, 0, 30))
    EventFactory(title="Nháp", starts_at=local(2026, 6, 3, 8), state=State.DRAFT)

    response = client.get("/su-kien/lich/2026/06/")

    page = response.content.decode()
    days = [day for week in response.context["weeks"] for day in week if day.events]
    assert [(day.date.day, [event.title for event in day.events]) for day in days] == [
        (24, ["Hội thảo hai ngày"]),
        (25, ["Hội thảo hai ngày"]),
    ]
    assert page.count('aria-current="date"') == 1
    assert (
        '<span class="calendar-weekday">Thứ tư, ngày </span>24<span class="calendar-weekday">/6</span>'
        in page
    )
    assert "Nháp" not in page


def test_month_has_a_caption_weekdays_and_neighbours(client):
    page = client.get("/su-kien/lich/2026/01/").content.decode()

    assert '<caption class="visually-hidden">Sự kiện theo từng ngày, tháng 1 năm 2026</caption>' in page
    assert page.index("Thứ hai</th>") < page.index("Chủ nhật</th>")
    assert 'href="/su-kien/lich/2025/12/" rel="prev"' in page
    assert 'href="/su-kien/lich/2026/02/" rel="next"' in page
    assert "Tháng 1 năm 2026 chưa có sự kiện nào." in page


def test_month_puts_an_event_after_midnight_on_the_first(client):
    EventFactory(title="Trực đêm", starts_at=local(2026, 7, 1, 0, 30), ends_at=local(2026, 7, 1, 2))

    june, july = client.get("/su-kien/lich/2026/06/"), client.get("/su-kien/lich/2026/07/")

    assert (shown(june), shown(july)) == ([], ["Trực đêm"])


def test_month_shows_what_was_called_off_as_such(client):
    EventFactory(starts_at=local(2026, 6, 26, 8), status=Event.Status.CANCELLED)

    assert (
        '<span class="badge badge-bad">Đã hủy</span>' in client.get("/su-kien/lich/2026/06/").content.decode()
    )


@pytest.mark.parametrize(
    "month", ["2026/13", "2026/00", "1944/12", "2101/01", "0000/01", "2026/6", "abcd/01"]
)
def test_month_that_does_not_exist_is_not_found(client, month):
    assert client.get(f"/su-kien/lich/{month}/").status_code == 404


@pytest.mark.parametrize(("month", "neighbours"), [("1945/01", 1), ("2100/12", 1), ("2026/06", 2)])
def test_month_at_the_edge_of_the_calendar_has_one_neighbour(client, month, neighbours):
    page = client.get(f"/su-kien/lich/{month}/").content.decode()

    assert page.count('rel="prev"') + page.count('rel="next"') == neighbours


def test_calendar_without_a_month_is_this_month(client):
    response = client.get("/su-kien/lich/")

    assert (response.status_code, response["Location"]) == (302, "/su-kien/lich/2026/06/")


def test_month_costs_the_same_with_one_and_three(client, django_assert_max_num_queries):
    counts = []
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(starts_at=local(2026, 6, 20, 8), host=OrganisationFactory())
        with django_assert_max_num_queries(8) as queries:
            assert len(shown(client.get("/su-kien/lich/2026/06/"))) == expected
        counts.append(len(queries))

    assert counts[0] == counts[1]
