import pytest

from assocportal.common.models import Union
from assocportal.common.publishing import State
from events.models import Event
from events.structured_data import describe_event
from tests.factories import EventFactory, OrganisationFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
SITE = "http://127.0.0.1:8000"


def test_event_is_told_with_all_that_its_page_shows():
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", address="Số 1, tỉnh Lạc Giang")
    host, partner = OrganisationFactory(name="Hội Tin học"), OrganisationFactory(name="Sở Nội vụ")
    event = EventFactory(
        title="Hội nghị sơ kết",
        starts_at=local(2026, 6, 24, 8),
        ends_at=local(2026, 6, 24, 11),
        venue="Hội trường tầng 2",
        purposes="Sơ kết 6 tháng.\nBầu bổ sung",
        host=host,
    )

    assert describe_event(event, [host, partner], {host.pk}) == {
        "@type": "Event",
        "name": "Hội nghị sơ kết",
        "url": f"{SITE}/su-kien/hoi-nghi-so-ket/",
        "image": f"{SITE}/su-kien/hoi-nghi-so-ket.png",
        "description": "Hội nghị: Sáng 24/6/2026, 08:00 – 11:00, Hội trường tầng 2. Sơ kết 6 tháng. Bầu bổ sung.",
        "startDate": "2026-06-24T08:00:00+07:00",
        "endDate": "2026-06-24T11:00:00+07:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "location": {
            "@type": "Place",
            "name": "Hội trường tầng 2",
            "address": {
                "@type": "PostalAddress",
                "streetAddress": "Hội trường tầng 2",
                "addressCountry": "VN",
                "addressRegion": "tỉnh Lạc Giang",
            },
        },
        "organizer": [
            {"@type": "Organization", "name": "Hội Tin học", "url": f"{SITE}/hoi-thanh-vien/hoi-tin-hoc/"},
            {"@type": "Organization", "name": "Sở Nội vụ"},
        ],
    }


@pytest.mark.parametrize(
    ("times", "told"),
    [
        ({"starts_at": local(2026, 6, 24, 8), "ends_at": None}, ("2026-06-24T08:00:00+07:00", None)),
        (
            {"starts_at": local(2026, 6, 24), "ends_at": local(2026, 6, 26), "part_of_day": "ca-ngay"},
            ("2026-06-24", "2026-06-26"),
        ),
        (
            {"starts_at": local(2026, 6, 24), "ends_at": None, "part_of_day": "ca-ngay"},
            ("2026-06-24", "2026-06-24"),
        ),
    ],
    ids=["without an end", "several whole days", "one whole day"],
)
def test_times_are_told_as_far_as_somebody_typed_them(times, told):
    data = describe_event(EventFactory(**times))

    assert (data["startDate"], data.get("endDate")) == told


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (Event.Status.PLANNED, "EventScheduled"),
        (Event.Status.POSTPONED, "EventPostponed"),
        (Event.Status.CANCELLED, "EventCancelled"),
    ],
)
def test_status_is_told_in_the_words_of_schema_org(status, told):
    assert describe_event(EventFactory(status=status))["eventStatus"] == f"https://schema.org/{told}"


@pytest.mark.parametrize(
    ("venue", "link", "mode", "places"),
    [
        ("Hội trường", "", "OfflineEventAttendanceMode", ["Place"]),
        ("", "https://hop.example.vn/a", "OnlineEventAttendanceMode", ["VirtualLocation"]),
        ("Hội trường", "https://hop.example.vn/a", "MixedEventAttendanceMode", ["Place", "VirtualLocation"]),
    ],
)
def test_mode_follows_from_hall_and_link(venue, link, mode, places):
    data = describe_event(EventFactory(venue=venue, online_link=link))

    told = data["location"] if isinstance(data["location"], list) else [data["location"]]
    assert data["eventAttendanceMode"] == f"https://schema.org/{mode}"
    assert [place["@type"] for place in told] == places


def test_link_to_join_what_was_called_off_is_not_told():
    event = EventFactory(
        title="Tọa đàm", online_link="https://hop.example.vn/a", status=Event.Status.CANCELLED
    )

    assert describe_event(event)["location"]["url"] == f"{SITE}/su-kien/toa-dam/"


def test_event_without_place_and_host_is_the_unions():
    data = describe_event(EventFactory())

    assert ("location" in data, "eventAttendanceMode" in data) == (False, False)
    assert data["organizer"]["name"] == "Liên hiệp các Hội Khoa học và Kỹ thuật"


@pytest.mark.parametrize(
    "hidden",
    [{"state": State.DRAFT}, {"audience": Event.Audience.MEMBERS}, {"audience": Event.Audience.INVITED}],
)
def test_nothing_is_told_of_what_is_not_for_everybody(hidden):
    assert describe_event(EventFactory(**hidden)) is None
