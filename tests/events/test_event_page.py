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


def visit(client, name, *args, **query):
    return client.get(reverse(f"events:{name}", args=args), query)


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
        client.get(event.get_absolute_url())  # content types are kept from the first visit on
        with django_assert_max_num_queries(12) as queries:
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


def test_all_ics_holds_every_public_event_what_was_and_what_comes(client, editor):
    EventFactory(title="Sang năm", starts_at=local(2027, 6, 24, 8))
    EventFactory(title="Đầu năm", starts_at=local(2026, 1, 5, 8))
    EventFactory(title="Hai năm trước", starts_at=local(2024, 6, 24, 8))
    EventFactory(title="Cho hội", audience=Event.Audience.MEMBERS)
    EventFactory(title="Nháp", state=State.DRAFT)
    client.force_login(editor)

    response = client.get("/su-kien/lich.ics")

    lines = response.content.decode().split("\r\n")
    assert f"X-WR-CALNAME:Sự kiện – {current_union().short_name}" in lines
    assert [line for line in lines if line.startswith("SUMMARY")] == [
        "SUMMARY:Hai năm trước",
        "SUMMARY:Đầu năm",
        "SUMMARY:Sang năm",
    ]
    assert response["Content-Disposition"] == 'attachment; filename="lich-su-kien.ics"'


def test_all_ics_costs_the_same_with_one_and_three(client, django_assert_num_queries):
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(host=OrganisationFactory())
        with django_assert_num_queries(2):
            response = client.get("/su-kien/lich.ics")
        assert response.content.count(b"BEGIN:VEVENT") == expected
