from urllib.parse import parse_qs, urlsplit

import pytest

from events.calendar_links import google_calendar_url
from tests.factories import EventFactory
from tests.factories.events import local


def asked_of_google(**event):
    event = EventFactory.build(title="Hội thảo & tọa đàm", slug="hoi-thao", **event)
    event.settle_times()
    return {name: value for name, (value,) in parse_qs(urlsplit(google_calendar_url(event)).query).items()}


def test_link_carries_title_place_and_address_of_the_event():
    asked = asked_of_google(starts_at=local(2026, 6, 24, 8), venue="Hội trường tầng 4", ends_at=None)

    assert asked == {
        "action": "TEMPLATE",
        "text": "Hội thảo & tọa đàm",
        "dates": "20260624T010000Z/20260624T043000Z",
        "details": "http://127.0.0.1:8000/su-kien/hoi-thao/",
        "location": "Hội trường tầng 4",
    }


@pytest.mark.parametrize(
    ("times", "dates"),
    [
        (
            {"starts_at": local(2026, 6, 24, 1), "ends_at": local(2026, 6, 24, 3)},
            "20260623T180000Z/20260623T200000Z",
        ),
        ({"starts_at": local(2026, 6, 24), "ends_at": None, "part_of_day": "ca-ngay"}, "20260624/20260625"),
        (
            {"starts_at": local(2026, 12, 31), "ends_at": local(2027, 1, 2), "part_of_day": "ca-ngay"},
            "20261231/20270103",
        ),
    ],
)
def test_link_tells_hours_in_utc_and_whole_days_as_dates(times, dates):
    assert asked_of_google(**times)["dates"] == dates
