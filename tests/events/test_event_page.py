import pytest
import time_machine

from assocportal.common.attachments import Attachment
from assocportal.common.publishing import State
from events.models import Event
from members.models import Organisation
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PictureFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
NOON = local(2026, 6, 24, 12)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


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
        "<dt>Địa điểm</dt>\n  <dd>\n    Hội trường tầng 2\n",
        "https://www.google.com/maps/search/?api=1&amp;query=H%E1%BB%99i+tr%C6%B0%E1%BB%9Dng+t%E1%BA%A7ng+2",
        '<a href="https://hop.example.vn/so-ket" rel="nofollow noopener">',
        f'<a href="{host.get_absolute_url()}">Hội Tin học</a>',
        '<span class="mark" aria-hidden="true">NV</span>\n<span>Sở Nội vụ</span>',
        "<span>Hội Cơ khí</span>",
        "<p>08:00 Khai mạc</p>",
        '<span class="badge badge-quiet">Đã diễn ra</span>',
        f'href="/su-kien/{event.slug}.ics"',
    ]:
        assert text in page
    assert outside.get_absolute_url() not in page
    assert draft.get_absolute_url() not in page
    assert "Bản xem trước" not in page


def test_detail_with_nothing_but_a_title_and_a_start_keeps_its_shape(client):
    event = EventFactory(title="Ẫ" * 300, starts_at=local(2026, 6, 25, 8), ends_at=None)

    response = client.get(event.get_absolute_url())

    page = response.content.decode()
    assert page.count("<dt>") == 1
    assert "Sáng thứ năm, ngày 25 tháng 6 năm 2026</time><br>Từ 08:00</dd>" in page
    assert "Chương trình" not in page


def test_detail_of_an_event_without_a_hall_takes_place_online(client):
    event = EventFactory(online_link="https://hop.example.vn/toa-dam")

    page = client.get(event.get_absolute_url()).content.decode()

    assert "<dd>\n    Trực tuyến\n" in page
    assert "google.com/maps" not in page


def test_detail_over_two_months_shows_both_ends_in_its_date_block(client):
    event = EventFactory(starts_at=local(2026, 11, 30, 8), ends_at=local(2026, 12, 2, 17))

    page = client.get(event.get_absolute_url()).content.decode()

    assert '<span class="date-month">Tháng 11<br>đến 2/12</span>' in page


def test_detail_shows_the_hosts_logo_beside_its_name(client):
    logo = PictureFactory()
    event = EventFactory(host=OrganisationFactory(logo=logo))

    page = client.get(event.get_absolute_url()).content.decode()

    assert f'src="{logo.usual_url}"' in page
    assert 'sizes="2.25rem"' in page


def test_detail_describes_a_public_event_to_machines_and_no_other(client, editor):
    public, draft = EventFactory(), EventFactory(state=State.DRAFT)
    client.force_login(editor)

    pages = [client.get(event.get_absolute_url()).content.decode() for event in (public, draft)]

    assert ['"@type":"Event"' in page for page in pages] == [True, False]


def test_detail_has_one_address_whatever_a_link_added(client):
    event = EventFactory(title="Hội nghị này")

    page = client.get(f"{event.get_absolute_url()}?fbclid=x").content.decode()

    assert '<link rel="canonical" href="http://127.0.0.1:8000/su-kien/hoi-nghi-nay/">' in page


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


def test_detail_of_the_only_event_has_nothing_beside_it(client):
    event = EventFactory()

    assert "<aside" not in client.get(event.get_absolute_url()).content.decode()


def test_detail_costs_the_same_with_one_and_three_co_hosts(client, django_assert_max_num_queries):
    counts = []
    for number in (1, 3):
        organisations = [
            OrganisationFactory(publish_at=local(2022, 1, 1), logo=PictureFactory()) for _ in range(number)
        ]
        event = EventFactory(host=organisations[0], co_hosts=organisations)
        client.get(event.get_absolute_url())  # content types are kept from the first visit on
        with django_assert_max_num_queries(13) as queries:
            client.get(event.get_absolute_url())
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_detail_of_nothing_is_not_found(client):
    assert client.get("/su-kien/khong-co/").status_code == 404
