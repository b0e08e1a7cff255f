import pytest
import time_machine

from events.models import Event
from tests.factories import EventFactory
from tests.factories.events import local


def written(starts_at, ends_at=None, part=""):
    event = EventFactory.build(starts_at=starts_at, ends_at=ends_at, part_of_day=part)
    event.settle_times()
    return event.long_when, event.hours, event.short_when


@pytest.mark.parametrize(
    ("times", "long_when", "hours", "short_when"),
    [
        (
            (local(2022, 6, 24, 8), local(2022, 6, 24, 11)),
            "Sáng thứ sáu, ngày 24 tháng 6 năm 2022",
            "08:00 – 11:00",
            "Sáng 24/6/2022, 08:00 – 11:00",
        ),
        (
            (local(2022, 1, 19, 14),),
            "Chiều thứ tư, ngày 19 tháng 1 năm 2022",
            "từ 14:00",
            "Chiều 19/1/2022, từ 14:00",
        ),
        (
            (local(2026, 11, 22), None, "ca-ngay"),
            "Cả ngày chủ nhật, ngày 22 tháng 11 năm 2026",
            "",
            "Cả ngày 22/11/2026",
        ),
        (
            (local(2026, 12, 31, 8), local(2027, 1, 1, 16, 30)),
            "Từ thứ năm, ngày 31 tháng 12 năm 2026 đến thứ sáu, ngày 1 tháng 1 năm 2027",
            "08:00 ngày 31/12 – 16:30 ngày 1/1",
            "Từ 31/12/2026 đến 1/1/2027",
        ),
        (
            (local(2026, 6, 24), local(2026, 6, 26), "ca-ngay"),
            "Từ thứ tư, ngày 24 tháng 6 năm 2026 đến thứ sáu, ngày 26 tháng 6 năm 2026",
            "",
            "Từ 24/6 đến 26/6/2026",
        ),
        # until midnight is one evening, not two days
        (
            (local(2026, 6, 24, 19), local(2026, 6, 25)),
            "Tối thứ tư, ngày 24 tháng 6 năm 2026",
            "19:00 – 24:00",
            "Tối 24/6/2026, 19:00 – 24:00",
        ),
    ],
)
def test_event_time_is_written_the_vietnamese_way(times, long_when, hours, short_when):
    assert written(*times) == (long_when, hours, short_when)


@pytest.mark.parametrize(
    ("status", "title"),
    [
        (Event.Status.CONFIRMED, "Hội thảo"),
        (Event.Status.POSTPONED, "[Hoãn] Hội thảo"),
        (Event.Status.CANCELLED, "[Hủy] Hội thảo"),
    ],
)
def test_title_is_marked_where_the_event_was_called_off(status, title):
    event = EventFactory.build(title="Hội thảo", status=status)
    event.settle_times()

    assert event.marked_title == title


@pytest.mark.parametrize(
    ("starts_at", "words"),
    [
        (local(2026, 6, 24, 12), ""),
        (local(2026, 6, 24, 12, 1), "Hôm nay"),
        (local(2026, 6, 25, 0), "Ngày mai"),
        (local(2026, 6, 26, 23), "Còn 2 ngày"),
        (local(2026, 6, 23, 8), ""),
    ],
)
@time_machine.travel(local(2026, 6, 24, 12), tick=False)
def test_countdown_names_the_days_until_the_beginning(starts_at, words):
    assert EventFactory.build(starts_at=starts_at).countdown == words


def test_countdown_of_what_was_called_off_is_empty():
    assert EventFactory.build(status=Event.Status.CANCELLED).countdown == ""


@pytest.mark.parametrize(
    ("starts_at", "ends_at", "block"),
    [
        (local(2026, 6, 24, 8), None, ("24", "")),
        (local(2026, 6, 24, 8), local(2026, 6, 26, 17), ("24–26", "")),
        (local(2026, 6, 24, 19), local(2026, 6, 25), ("24", "")),
        (local(2026, 6, 30, 8), local(2026, 7, 2, 17), ("30", "đến 2/7")),
        (local(2026, 6, 30, 8), local(2027, 6, 30, 17), ("30", "đến 30/6")),
    ],
)
def test_date_block_shows_the_range_of_days(starts_at, ends_at, block):
    event = EventFactory.build(starts_at=starts_at, ends_at=ends_at)
    event.settle_times()

    assert (event.block_days, event.block_end) == block
