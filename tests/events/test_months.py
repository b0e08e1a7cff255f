from datetime import date

import pytest
import time_machine

from events.months import Month
from tests.factories import EventFactory
from tests.factories.events import local


def build_event(starts_at, ends_at):
    event = EventFactory.build(starts_at=starts_at, ends_at=ends_at)
    event.settle_times()
    return event


def busy_days(month, event):
    return [day.date.day for week in month.weeks([event]) for day in week if day.events]


def test_month_has_whole_weeks_that_begin_on_monday():
    weeks = Month(2026, 7).weeks([])

    assert [week[0].date for week in weeks] == [
        date(2026, 6, 29),
        *(date(2026, 7, day) for day in (6, 13, 20, 27)),
    ]
    assert [day.weekday for day in weeks[0]] == [
        "Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật",
    ]  # fmt: skip
    assert [day.is_inside for day in weeks[0]] == [False, False, True, True, True, True, True]


def test_event_of_several_days_stands_on_each():
    event = build_event(local(2026, 6, 29, 8), local(2026, 7, 2, 17))

    assert busy_days(Month(2026, 6), event) == [29, 30]
    assert busy_days(Month(2026, 7), event) == [1, 2]


def test_event_just_after_midnight_stands_on_the_first_of_the_month():
    event = build_event(local(2026, 7, 1, 0, 30), local(2026, 7, 1, 2))

    assert busy_days(Month(2026, 7), event) == [1]
    assert busy_days(Month(2026, 6), event) == []


def test_event_until_midnight_does_not_touch_the_next_day():
    assert busy_days(Month(2026, 7), build_event(local(2026, 7, 9, 19), local(2026, 7, 10))) == [9]


def test_today_is_marked_by_the_clock_in_vietnam():
    with time_machine.travel(local(2026, 7, 9, 0, 5), tick=False):
        marked = [day.date for week in Month(2026, 7).weeks([]) for day in week if day.is_today]

    assert marked == [date(2026, 7, 9)]


def test_neighbours_end_where_the_calendar_ends():
    assert (Month(2026, 1).previous, Month(2026, 12).following) == (Month(2025, 12), Month(2027, 1))
    assert (Month(1945, 1).previous, Month(2100, 12).following) == (None, None)


@pytest.mark.parametrize(("year", "month"), [(1944, 12), (2101, 1), (2026, 0), (2026, 13)])
def test_month_outside_the_calendar_is_refused(year, month):
    with pytest.raises(ValueError, match=f"{year}/{month}"):
        Month(year, month)
