from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace

import pytest
import vobject
from django.conf import settings
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from events.calendar_files import all_events, one_event
from events.models import Event
from members.models import Organisation
from tests.factories import EventFactory
from tests.factories.events import local

HARD_TEXT = "Hội thảo: “Đất, nước; rừng” \\ đợt 1\nNgày 2 🎉 – thủy lợi"
# Anything an editor may paste; columns keep no control characters but tab and line ends.
pasted_text = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('\t\n,;:\\"ửĐ🎉'), min_size=1
)


def build_event(**fields):
    event = EventFactory.build(
        **{
            "title": "Hội nghị sơ kết",
            "slug": "hoi-nghi-so-ket",
            "starts_at": local(2026, 6, 24, 8),
            "ends_at": local(2026, 6, 24, 11, 30),
            "updated_at": datetime(2026, 6, 1, 2, 30, 15, 123456, tzinfo=UTC),
            **fields,
        }
    )
    event.settle_times()
    return event


def read_both(event):
    """What two parsers that know nothing of each other read from the same file."""
    content = one_event(event)
    by_icalendar = Calendar.from_ical(content).events[0]
    by_vobject = vobject.readOne(content.decode()).vevent
    return by_icalendar, by_vobject


def lines_of(content):
    return content.decode().replace("\r\n ", "").split("\r\n")


def test_one_event_says_everything_to_both_parsers():
    event = build_event(
        venue=HARD_TEXT,
        purposes="Sơ kết 6 tháng đầu năm\nBầu bổ sung Phó Chủ tịch",
        online_link="https://hop.example.vn/so-ket",
        host=Organisation(name="Hội Tin học"),
        sequence=3,
    )
    address = f"{settings.PORTAL_URL.geturl()}/su-kien/hoi-nghi-so-ket/"
    description = (
        "Sáng thứ tư, ngày 24 tháng 6 năm 2026\n- Sơ kết 6 tháng đầu năm\n- Bầu bổ sung Phó Chủ tịch\n"
        "Đơn vị chủ trì: Hội Tin học\nTham gia trực tuyến: https://hop.example.vn/so-ket\n"
        f"Xem chi tiết: {address}"
    )

    first, second = read_both(event)

    assert (str(first["uid"]), second.uid.value) == (str(event.uid),) * 2
    assert (str(first["summary"]), second.summary.value) == ("Hội nghị sơ kết",) * 2
    assert (str(first["location"]), second.location.value) == (HARD_TEXT,) * 2
    assert (str(first["description"]), second.description.value) == (description,) * 2
    assert (str(first["url"]), second.url.value) == (address,) * 2
    assert (first["sequence"], second.sequence.value) == (3, "3")
    assert (first["status"], second.status.value) == ("CONFIRMED",) * 2


def test_hours_are_vietnamese_for_both_parsers():
    first, second = read_both(build_event())

    assert (first["dtstart"].dt, second.dtstart.value) == (local(2026, 6, 24, 8),) * 2
    assert (first["dtend"].dt, second.dtend.value) == (local(2026, 6, 24, 11, 30),) * 2
    assert second.dtstart.value.utcoffset() == timedelta(hours=7)


def test_zone_is_described_once_before_the_events():
    lines = lines_of(all_events([build_event(), build_event()], "Sự kiện"))

    assert lines.count("BEGIN:VTIMEZONE") == 1
    assert lines.index("TZID:Asia/Ho_Chi_Minh") < lines.index("BEGIN:VEVENT")
    assert "TZOFFSETTO:+0700" in lines
    assert lines.count("DTSTART;TZID=Asia/Ho_Chi_Minh:20260624T080000") == 2


def test_stamps_are_utc():
    lines = lines_of(one_event(build_event()))

    assert "DTSTAMP:20260601T023015Z" in lines
    assert "LAST-MODIFIED:20260601T023015Z" in lines


def test_event_without_an_end_gets_the_usual_one():
    first, second = read_both(build_event(starts_at=local(2026, 6, 24, 14), ends_at=None))

    assert (first["dtend"].dt, second.dtend.value) == (local(2026, 6, 24, 17),) * 2


def test_event_of_whole_days_ends_on_the_day_after():
    event = build_event(starts_at=local(2026, 6, 24), ends_at=local(2026, 6, 25), part_of_day="ca-ngay")

    first, second = read_both(event)

    assert (first["dtstart"].dt, second.dtstart.value) == (date(2026, 6, 24),) * 2
    assert (first["dtend"].dt, second.dtend.value) == (date(2026, 6, 26),) * 2


@pytest.mark.parametrize(
    ("status", "written", "summary", "alarms"),
    [
        (Event.Status.CONFIRMED, "CONFIRMED", "Hội nghị sơ kết", 1),
        (Event.Status.PLANNED, "TENTATIVE", "Hội nghị sơ kết", 1),
        (Event.Status.POSTPONED, "TENTATIVE", "[Hoãn] Hội nghị sơ kết", 0),
        (Event.Status.CANCELLED, "CANCELLED", "[Hủy] Hội nghị sơ kết", 0),
    ],
)
def test_status_reaches_the_calendar(status, written, summary, alarms):
    first, second = read_both(build_event(status=status))

    assert (first["status"], second.status.value) == (written,) * 2
    assert (str(first["summary"]), second.summary.value) == (summary,) * 2
    assert (len(first.walk("valarm")), len(second.contents.get("valarm", []))) == (alarms,) * 2


def test_single_file_reminds_the_day_before():
    alarm = Calendar.from_ical(one_event(build_event())).walk("valarm")[0]

    assert alarm["trigger"].dt == timedelta(days=-1)
    assert str(alarm["description"]) == "Ngày mai: Hội nghị sơ kết"


def test_subscribed_calendar_has_a_name_and_is_asked_for_again():
    lines = lines_of(all_events([], "Sự kiện – Liên hiệp hội Lạc Giang"))

    assert "X-WR-CALNAME:Sự kiện – Liên hiệp hội Lạc Giang" in lines
    assert "REFRESH-INTERVAL;VALUE=DURATION:PT6H" in lines
    assert "X-PUBLISHED-TTL:PT6H" in lines
    assert "METHOD:PUBLISH" in lines


@given(title=pasted_text, venue=pasted_text, purposes=pasted_text)
def test_any_pasted_text_comes_back(title, venue, purposes):
    event = build_event(title=title, venue=venue, purposes=purposes)
    kept = SimpleNamespace(title=one_kind_of_line_end(title), venue=one_kind_of_line_end(venue))

    first, second = read_both(event)

    assert (str(first["summary"]), second.summary.value) == (kept.title,) * 2
    assert (str(first["location"]), second.location.value) == (kept.venue,) * 2


@given(title=pasted_text)
def test_lines_are_folded_at_75_octets_and_end_in_crlf(title):
    content = one_event(build_event(title=title))

    lines = content.split(b"\r\n")
    assert lines[-1] == b""
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in b"".join(lines)
    for line in lines:
        line.decode()  # no letter is cut in two


def one_kind_of_line_end(text):
    return text.replace("\u2028", "\n").replace("\u2029", "\n")
