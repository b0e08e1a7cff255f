import pytest
import time_machine
from django.urls import reverse

from assocportal.common.attachments import Attachment
from assocportal.common.publishing import State
from assocportal.common.union import current_union
from events.models import Event
from members.models import Organisation
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory
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
        with django_assert_max_num_queries(4) as queries:
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
        with django_assert_max_num_queries(4) as queries:
            assert len(shown(client.get("/su-kien/lich/2026/06/"))) == expected
        counts.append(len(queries))

    assert counts[0] == counts[1]


# One event


def test_detail_shows_every_fact(client):
    host = OrganisationFactory(name="Hội Tin học", publish_at=local(2022, 1, 1))
    outside = OrganisationFactory(
        name="Sở Nội vụ", kind=Organisation.Kind.EXTERNAL, publish_at=local(2022, 1, 1)
    )
    draft = OrganisationFactory(name="Hội Cơ khí", state=State.DRAFT)
    event = EventFactory(
        title="Hội nghị sơ kết",
        starts_at=local(2022, 6, 24, 8),
        ends_at=local(2022, 6, 24, 11),
        purposes="Sơ kết 6 tháng đầu năm\nBầu bổ sung Phó Chủ tịch",
        venue="Hội trường tầng 2",
        online_link="https://hop.example.vn/so-ket",
        programme="<p>08:00 Khai mạc</p>",
        host=host,
        co_hosts=[outside, draft],
    )

    response = client.get(event.get_absolute_url())

    page = response.content.decode()
    for text in [
        "<h1>Hội nghị sơ kết</h1>",
        "Sáng thứ sáu, ngày 24 tháng 6 năm 2022</time><br>08:00 – 11:00",
        "<li>Sơ kết 6 tháng đầu năm</li><li>Bầu bổ sung Phó Chủ tịch</li>",
        "<dd>Hội trường tầng 2</dd>",
        '<a href="https://hop.example.vn/so-ket" rel="nofollow noopener">',
        f'<a href="{host.get_absolute_url()}">Hội Tin học</a>',
        "<li>Sở Nội vụ",
        "<li>Hội Cơ khí",
        "<p>08:00 Khai mạc</p>",
        '<span class="badge badge-quiet">Đã diễn ra</span>',
        f'href="/su-kien/{event.slug}.ics"',
    ]:
        assert text in page
    assert outside.get_absolute_url() not in page
    assert draft.get_absolute_url() not in page
    assert "Bản xem trước" not in page


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(Event.Status.POSTPONED, "Sự kiện tạm hoãn."), (Event.Status.CANCELLED, "Sự kiện đã hủy.")],
)
def test_detail_says_first_that_the_event_was_called_off(client, status, sentence):
    event = EventFactory(status=status, online_link="https://hop.example.vn/so-ket")

    page = client.get(event.get_absolute_url()).content.decode()

    assert page.index(sentence) < page.index("<h1>")
    assert "hop.example.vn" not in page


@pytest.mark.parametrize(
    "hidden",
    [
        {"state": State.DRAFT},
        {"state": State.WITHDRAWN},
        {"publish_at": local(2026, 6, 24, 13)},
        {"expire_at": local(2026, 6, 24, 11)},
        {"audience": Event.Audience.INVITED},
    ],
)
def test_detail_of_what_is_not_public_is_the_desks_alone(client, editor, member, clerk, hidden):
    event = EventFactory(**hidden)

    answers = {"visitor": client.get(event.get_absolute_url()).status_code}
    for name, user in [("member", member), ("clerk", clerk), ("editor", editor)]:
        client.force_login(user)
        answers[name] = client.get(event.get_absolute_url()).status_code

    assert answers == {"visitor": 404, "member": 404, "clerk": 404, "editor": 200}


def test_detail_preview_is_marked_and_never_stored(client, editor):
    event = EventFactory(state=State.DRAFT)
    client.force_login(editor)

    response = client.get(event.get_absolute_url())

    page = response.content.decode()
    assert "Bản xem trước." in page
    assert '<meta name="robots" content="noindex">' in page
    assert ".ics" not in page
    assert "no-store" in response["Cache-Control"]


def test_detail_for_members_is_marked_and_never_stored(client, member):
    event = EventFactory(audience=Event.Audience.MEMBERS, online_link="https://hop.example.vn/kin")
    visitor = client.get(event.get_absolute_url())
    client.force_login(member)

    response = client.get(event.get_absolute_url())

    assert visitor.status_code == 404
    assert "Sự kiện này không công khai, chỉ dành cho: hội thành viên." in response.content.decode()
    assert "hop.example.vn" in response.content.decode()
    assert "no-store" in response["Cache-Control"]


def test_detail_offers_public_attachments_only(client):
    event = EventFactory()
    for title, visibility in [("Giấy mời", "cong-khai"), ("Danh sách nội bộ", "noi-bo")]:
        row = Attachment(
            title=title, visibility=visibility, file="a.pdf", checksum="0", size=1, extension="pdf"
        )
        row.owner = event
        row.save()

    page = client.get(event.get_absolute_url()).content.decode()

    assert "Giấy mời" in page
    assert "Danh sách nội bộ" not in page


def test_detail_lists_published_articles_about_the_event(client):
    event = EventFactory()
    ArticleFactory(title="Tin về hội nghị", event=event)
    ArticleFactory(title="Tin còn nháp", event=event, state=State.DRAFT)
    ArticleFactory(title="Tin về việc khác")

    page = client.get(event.get_absolute_url()).content.decode()

    assert "Tin về hội nghị" in page
    assert "Tin còn nháp" not in page
    assert "Tin về việc khác" not in page


def test_detail_lists_other_events_beside(client):
    event = EventFactory(title="Hội nghị này")
    EventFactory(title="Hội thảo khác")

    page = client.get(event.get_absolute_url()).content.decode()

    assert '<h3 class="card-title"><a href="/su-kien/hoi-thao-khac/">Hội thảo khác</a></h3>' in page
    assert '<h3 class="card-title"><a href="/su-kien/hoi-nghi-nay/">' not in page


def test_detail_costs_the_same_with_one_and_three_co_hosts(client, django_assert_max_num_queries):
    counts = []
    for number in (1, 3):
        organisations = OrganisationFactory.create_batch(number, publish_at=local(2022, 1, 1))
        event = EventFactory(host=organisations[0], co_hosts=organisations)
        with django_assert_max_num_queries(10) as queries:
            client.get(event.get_absolute_url())
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_detail_of_nothing_is_not_found(client):
    assert client.get("/su-kien/khong-co/").status_code == 404


# Calendar files


def test_ics_of_one_event(client):
    event = EventFactory(title="Hội nghị sơ kết")

    response = visit(client, "ics", event.slug)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="hoi-nghi-so-ket.ics"'
    assert response.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert response.content.count(b"BEGIN:VEVENT") == 1


def test_ics_of_members_events_is_for_members(client, member):
    event = EventFactory(audience=Event.Audience.MEMBERS)
    visitor = visit(client, "ics", event.slug)
    client.force_login(member)

    response = visit(client, "ics", event.slug)

    assert (visitor.status_code, response.status_code) == (404, 200)
    assert "no-store" in response["Cache-Control"]


def test_ics_of_a_draft_is_for_nobody(client, editor):
    event = EventFactory(state=State.DRAFT)
    client.force_login(editor)

    assert visit(client, "ics", event.slug).status_code == 404


def test_all_ics_holds_public_events_of_a_year_back_and_on(client, editor):
    EventFactory(title="Sang năm", starts_at=local(2027, 6, 24, 8))
    EventFactory(title="Đầu năm", starts_at=local(2026, 1, 5, 8))
    EventFactory(title="Hai năm trước", starts_at=local(2024, 6, 24, 8))
    EventFactory(title="Cho hội", audience=Event.Audience.MEMBERS)
    EventFactory(title="Nháp", state=State.DRAFT)
    client.force_login(editor)

    response = client.get("/su-kien/lich.ics")

    lines = response.content.decode().split("\r\n")
    assert f"X-WR-CALNAME:Sự kiện – {current_union().short_name}" in lines
    assert [line for line in lines if line.startswith("SUMMARY")] == ["SUMMARY:Đầu năm", "SUMMARY:Sang năm"]
    assert response["Content-Disposition"] == 'attachment; filename="lich-su-kien.ics"'


def test_all_ics_costs_the_same_with_one_and_three(client, django_assert_num_queries):
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(host=OrganisationFactory())
        with django_assert_num_queries(2):
            response = client.get("/su-kien/lich.ics")
        assert response.content.count(b"BEGIN:VEVENT") == expected
