"""One month of the calendar: its days in weeks, its neighbours, and which events each day holds."""

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.backends.postgresql.psycopg_any import DateTimeTZRange
from django.urls import reverse
from django.utils import timezone

from .times import YEARS

WEEKDAYS = ("Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật")
MONDAY_FIRST = calendar.Calendar(firstweekday=calendar.MONDAY)


@dataclass(frozen=True)
class Day:
    """A day as the calendar shows it. A date outside the month fills its week and stays empty."""

    date: date
    is_inside: bool
    is_today: bool
    events: list

    @property
    def weekday(self):
        return WEEKDAYS[self.date.weekday()]


@dataclass(frozen=True)
class Month:
    year: int
    month: int

    def __post_init__(self):
        if self.year not in YEARS or not 1 <= self.month <= 12:
            raise ValueError(f"{self.year}/{self.month}")

    def __str__(self):
        return f"Tháng {self.month} năm {self.year}"

    @property
    def short_name(self):
        return f"Tháng {self.month}/{self.year}"

    @classmethod
    def of(cls, day):
        return cls(day.year, day.month)

    def get_absolute_url(self):
        return reverse("events:month", args=[self])

    @property
    def first_day(self):
        return date(self.year, self.month, 1)

    @property
    def last_day(self):
        return self.first_day.replace(day=calendar.monthrange(self.year, self.month)[1])

    @property
    def previous(self):
        day = self.first_day - timedelta(days=1)
        return Month.of(day) if day.year in YEARS else None

    @property
    def following(self):
        day = self.last_day + timedelta(days=1)
        return Month.of(day) if day.year in YEARS else None

    @property
    def range(self):
        """From the month's first midnight in Vietnam to the next month's, which is no longer in it."""
        ends = self.last_day + timedelta(days=1)
        return DateTimeTZRange(
            *(timezone.make_aware(datetime.combine(day, time.min)) for day in (self.first_day, ends))
        )

    def weeks(self, events):
        """Rows of seven days, Monday first, with the events of each day."""
        by_day = self._by_day(events)
        return [
            [self._day(day, by_day) for day in week]
            for week in MONDAY_FIRST.monthdatescalendar(self.year, self.month)
        ]

    def _day(self, day, by_day):
        is_inside = day.month == self.month
        return Day(day, is_inside, is_inside and day == timezone.localdate(), by_day.get(day, []))

    def _by_day(self, events):
        by_day = {}
        for event in events:
            day, last = max(event.first_day, self.first_day), min(event.last_day, self.last_day)
            while day <= last:
                by_day.setdefault(day, []).append(event)
                day += timedelta(days=1)
        return by_day
