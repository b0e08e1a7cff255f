"""How an event's time is written out: `Sáng thứ sáu, ngày 24 tháng 6 năm 2022`."""

from datetime import time, timedelta

from django.utils import timezone

from assocportal.common.vietnamese import long_date

from .times import PartOfDay

MOST_LISTED_DAYS = 31


def long_when(event):
    """In full, for the event's own page: part of the day and weekday, or from which day to which."""
    first = lower_first(long_date(event.first_day))
    if event.is_several_days:
        return f"Từ {first} đến {lower_first(long_date(event.last_day))}"
    return upper_first(f"{event.get_part_of_day_display()} {first}")


def hours(event):
    """`08:00 – 11:30`; empty where only the day is known."""
    start, end = timezone.localtime(event.starts_at), event.ends_at and timezone.localtime(event.ends_at)
    if event.part_of_day == PartOfDay.ALL_DAY and start.time() == time.min:
        return ""
    if not end or end <= start:
        return f"từ {start:%H:%M}"
    if event.is_several_days:
        return f"{start:%H:%M} ngày {short_day(start)} – {end_hour(end)} ngày {short_day(event.last_day)}"
    return f"{start:%H:%M} – {end_hour(end)}"


def short_when(event):
    """In brief, for cards: `Sáng 24/6/2022, từ 08:00`."""
    first, last = event.first_day, event.last_day
    if event.is_several_days:
        year = f"/{first.year}" if first.year != last.year else ""
        return f"Từ {short_day(first)}{year} đến {short_day(last)}/{last.year}"
    day = f"{event.get_part_of_day_display()} {short_day(first)}/{first.year}"
    return upper_first(", ".join(filter(None, [day, hours(event)])))


def days_in_words(event):
    """Each day that it touches, as people write it: what the search finds it by."""
    days = (event.last_day - event.first_day).days + 1
    listed = [event.first_day + timedelta(days=number) for number in range(min(days, MOST_LISTED_DAYS))]
    return f"{long_when(event)} ({', '.join(f'{short_day(day)}/{day.year}' for day in listed)})"


def countdown(event):
    """How far off it is, in days; nothing once it has begun or was called off."""
    if event.is_called_off or event.starts_at <= timezone.now():
        return ""
    days = (event.first_day - timezone.localdate()).days
    return {0: "Hôm nay", 1: "Ngày mai"}.get(days, f"Còn {days} ngày")


def block_days(event):
    """For the date block: `20`, or `20–23` within one month."""
    first, last = event.first_day, event.last_day
    is_range = event.is_several_days and (first.year, first.month) == (last.year, last.month)
    return f"{first.day}–{last.day}" if is_range else str(first.day)


def block_end(event):
    """`đến 2/12` where the last day is in another month than the block's."""
    first, last = event.first_day, event.last_day
    return "" if (first.year, first.month) == (last.year, last.month) else f"đến {short_day(last)}"


def short_day(day):
    return f"{day.day}/{day.month}"


def end_hour(moment):
    """Midnight belongs to the day that it ends."""
    return "24:00" if moment.time() == time.min else f"{moment:%H:%M}"


def upper_first(text):
    return text[:1].upper() + text[1:]


def lower_first(text):
    return text[:1].lower() + text[1:]
