"""The clock of an event: which part of the day it begins in, when it counts as over, in which phase it is.

Pure rules that need no row; `Event` and its form share them.
"""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone

YEARS = range(1945, 2101)
USUAL_LENGTH = timedelta(hours=4)
SHORTEST_LENGTH = timedelta(hours=1)


class PartOfDay(models.TextChoices):
    MORNING = "sang", "sáng"
    AFTERNOON = "chieu", "chiều"
    EVENING = "toi", "tối"
    ALL_DAY = "ca-ngay", "cả ngày"


USUAL_END = {
    PartOfDay.MORNING: time(11, 30),
    PartOfDay.AFTERNOON: time(17, 0),
    PartOfDay.EVENING: time(21, 30),
}
# Each part with the hours an event of that part may begin in; they overlap, as people's words do.
BEGINNINGS = {
    PartOfDay.MORNING: (time.min, time(12, 0)),
    PartOfDay.AFTERNOON: (time(11, 0), time(18, 0)),
    PartOfDay.EVENING: (time(17, 0), time.max),
    PartOfDay.ALL_DAY: (time.min, time.max),
}


@dataclass(frozen=True)
class Phase:
    """What a badge says of an event now. The tone is the badge's: quiet, good, warn or bad.

    The mark stands before the title where no badge is seen: in calendars, browser tabs, search results.
    """

    code: str
    label: str
    tone: str
    mark: str = ""


PLANNED = Phase("du-kien", "Dự kiến", "quiet")
COMING = Phase("sap-dien-ra", "Sắp diễn ra", "good")
ONGOING = Phase("dang-dien-ra", "Đang diễn ra", "good")
OVER = Phase("da-dien-ra", "Đã diễn ra", "quiet")
POSTPONED = Phase("hoan", "Tạm hoãn", "warn", "[Hoãn] ")
CANCELLED = Phase("huy", "Đã hủy", "bad", "[Hủy] ")


def phase_by_clock(starts_at, finishes_at, now):
    if now < starts_at:
        return COMING
    return ONGOING if now < finishes_at else OVER


def part_of_day_at(moment):
    hour = timezone.localtime(moment).hour
    if hour < 12:
        return PartOfDay.MORNING
    return PartOfDay.AFTERNOON if hour < 18 else PartOfDay.EVENING


def finish_of(starts_at, ends_at, part):
    """The given end, else the usual one of that part of the day; all day with a bare date: that night."""
    last = timezone.localtime(ends_at or starts_at)
    if part == PartOfDay.ALL_DAY and (ends_at is None or last.time() == time.min):
        return last.replace(hour=23, minute=59, second=59, microsecond=0)
    if ends_at and ends_at > starts_at:
        return ends_at
    return usual_finish(timezone.localtime(starts_at), part)


def usual_finish(start, part):
    """Never beyond midnight: an event whose end nobody typed belongs to one day."""
    usual = start.replace(second=0, microsecond=0)
    if part in USUAL_END:
        usual = datetime.combine(start, USUAL_END[part], start.tzinfo)
    if usual - start >= SHORTEST_LENGTH:
        return usual
    midnight = datetime.combine(start + timedelta(days=1), time.min, start.tzinfo)
    return min(start + USUAL_LENGTH, midnight)


def validate_times(starts_at, ends_at, part):
    """Refuses, beside the field, times that cannot be meant."""
    errors = {}
    if starts_at and starts_at.year not in YEARS:
        errors["starts_at"] = f"Năm phải từ {YEARS[0]} đến {YEARS[-1]}."
    if ends_at and ends_at.year not in YEARS:
        errors["ends_at"] = f"Năm phải từ {YEARS[0]} đến {YEARS[-1]}."
    if starts_at and ends_at and ends_at < starts_at:
        errors.setdefault("ends_at", "Giờ kết thúc không được trước giờ bắt đầu.")
    if (
        starts_at
        and part
        and "starts_at" not in errors
        and not may_begin(timezone.localtime(starts_at).time(), part)
    ):
        errors["part_of_day"] = wrong_part(timezone.localtime(starts_at), part)
    if errors:
        raise ValidationError(errors)


def may_begin(hour, part):
    earliest, latest = BEGINNINGS[part]
    return earliest <= hour <= latest


def wrong_part(start, part):
    label = PartOfDay(part).label
    return f"Bắt đầu lúc {start:%H:%M} thì không phải buổi {label}. Để trống thì tự điền theo giờ."
