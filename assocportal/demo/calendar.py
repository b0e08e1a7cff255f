"""Days said relative to today, so that the demonstration never grows old.

`when` is one of
    "-3 09:15"              three days ago (a weekend day becomes the Friday before)
    "+12 08:00"             in twelve days (a weekend day becomes the Monday after)
    "mai 07:00"             tomorrow, whatever day that is
    "18/5 08:40"            the last 18 May before today; "18/5-1 08:40" the one a year earlier
    "2022-06-24 16:00:56"   that moment
and texts may hold {day} (24/6), {date} (24/6/2022), {month} (6/2022) and {year}, each with days or years
added: {day-1}, {date+14}, {year+1}.
"""

import re
from datetime import date, datetime, time, timedelta

from django.utils import timezone

PLACE = re.compile(r"\{(day|date|month|year)([+-]\d+)?\}")


def find_moment(when, today):
    day, clock = when.split()
    return timezone.make_aware(datetime.combine(_find_day(day, today), time.fromisoformat(clock)))


def _find_day(text, today):
    if text == "mai":
        return today + timedelta(days=1)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date.fromisoformat(text)
    if text[0] in "+-":
        return _on_working_day(today + timedelta(days=int(text)), later=text[0] == "+")
    calendar_day, _, years = text.partition("-")
    return _on_working_day(_last(calendar_day, today, int(years or 0)))


def _last(calendar_day, today, years):
    day, month = (int(part) for part in calendar_day.split("/"))
    found = date(today.year, month, day)
    if found >= today:
        years += 1
    return found.replace(year=today.year - years)


def _on_working_day(day, later=False):
    """Saturday and Sunday become the Friday before or the Monday after."""
    into_weekend = day.weekday() - 4
    if into_weekend <= 0:
        return day
    return day + timedelta(days=3 - into_weekend if later else -into_weekend)


def fill_dates(text, day):
    """Puts days and years, counted from the day of publication, into the places in braces."""

    def spell(place):
        name, shift = place[1], int(place[2] or 0)
        if name == "year":
            return str(day.year + shift)
        other = day + timedelta(days=shift)
        return {
            "day": f"{other.day}/{other.month}",
            "date": f"{other.day}/{other.month}/{other.year}",
            "month": f"{other.month}/{other.year}",
        }[name]

    return PLACE.sub(spell, text)
