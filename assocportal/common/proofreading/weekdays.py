"""Weekdays that do not fit their date, and dates that no calendar has."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from ..vietnamese import WEEKDAYS
from .draft import Draft
from .findings import Finding, Severity, replacing

NAMES = {"hai": 0, "ba": 1, "tư": 2, "bốn": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5}
WEEKDAY = r"(?P<weekday>(?i:thứ)\s+(?:(?i:hai|ba|tư|bốn|năm|sáu|bảy|bẩy)|[2-7])|(?i:chủ\s+nhật)|CN)"
DATE = (
    r"(?P<date>(?P<day>\d{1,2})(?:\s?(?P<sign>[/.-])\s?(?P<month>\d{1,2})(?:\s?(?P=sign)\s?(?P<year>\d{4}))?"
    r"|\s+tháng\s+(?P<month_said>\d{1,2})(?:,?\s+năm\s+(?P<year_said>\d{4}))?))(?![\d/])(?!\s?%)"
)
# possessive: many blanks in a row would be tried in all ways
AFTER = re.compile(rf"(?<!\w){WEEKDAY}\s*+[,(–-]?\s*+(?:(?i:ngày|mùng|mồng)\s+)?{DATE}")
BEFORE = re.compile(rf"(?<![\w/.,]){DATE}\s*+[,–-]?\s*+\(\s*{WEEKDAY}\s*\)")
SAID = re.compile(rf"(?i:ngày|mùng|mồng|sáng|chiều|tối|trưa|đêm)\s+{DATE}")
# “lần thứ hai, ngày 24/6”: an ordinal, unless one of these or a new sentence comes before.
BEFORE_A_WEEKDAY = re.compile(
    r"(?:^|[.,;:!?(\"“–…-]|(?<!\w)(?:sáng|chiều|tối|trưa|đêm|ngày|vào|từ|đến|hôm|và|là))\s*$", re.IGNORECASE
)
STARTS = re.compile(r"(?:^|[.!?:;])\s*$")
REACH = 12
A_LEAP_YEAR = 2024
HALF_A_YEAR = timedelta(days=200)


def check_weekdays(draft: Draft) -> Iterator[Finding]:
    counts = any("Thứ nhất" in block.text for block in draft.blocks)  # then “Thứ hai, …” goes on counting
    for block in draft.blocks:
        for match in AFTER.finditer(block.text):
            if _is_weekday(block.text, match, counts):
                yield from _compare(draft, block, match)
        for match in BEFORE.finditer(block.text):
            yield from _compare(draft, block, match)


def check_dates(draft: Draft) -> Iterator[Finding]:
    for block in draft.blocks:
        found = [match for pattern in (SAID, AFTER) for match in pattern.finditer(block.text)]
        for match in {match.start("date"): match for match in found}.values():
            day, month, year = _numbers(match)
            if reason := _why_impossible(day, month, year, sign=match["sign"]):
                place = block.place(match["date"], match.start("date"))
                yield Finding("ngay-khong-co", reason, place, Severity.MEND)


def _is_weekday(text, match, counts):
    before = text[max(0, match.start() - REACH) : match.start()]
    if counts and STARTS.search(before):
        return False
    return match["weekday"] == "CN" or bool(BEFORE_A_WEEKDAY.search(before))


def _compare(draft, block, match):
    day, month, year = _numbers(match)
    if year == 0 or not 1 <= month <= 12 or _why_impossible(day, month, year, sign="/"):
        return
    days = _guess_days(day, month, draft.day) if year is None else [date(year, month, day)]
    said = _index_of(match["weekday"])
    if not days or said is None or any(each.weekday() == said for each in days):
        return
    when = days[0]
    right = _spell_like(match["weekday"], when.weekday())
    guess = " (đọc theo năm của bài)" if year is None else ""
    is_not = f"là {WEEKDAYS[when.weekday()]}, không phải {match['weekday'].lower()}"
    yield Finding(
        "thu-khong-khop-ngay",
        f"Ngày {when.day}/{when.month}/{when.year} {is_not}{guess}.",
        block.place(match["weekday"], match.start("weekday")),
        Severity.LOOK if year is None else Severity.MEND,
        replacing(match["weekday"], right),
    )


def _numbers(match):
    month, year = match["month"] or match["month_said"], match["year"] or match["year_said"]
    return int(match["day"]), int(month), int(year) if year else None


def _guess_days(day, month, today):
    """Without a year: that of the article, or of the turn of the year that is near it; the nearest day first."""
    if today is None:
        return []
    years = [year for year in (today.year - 1, today.year, today.year + 1) if 1 <= year <= 9999]
    days = [date(year, month, day) for year in years if day <= monthrange(year, month)[1]]
    near = [each for each in days if each.year == today.year or abs(each - today) <= HALF_A_YEAR]
    return sorted(near, key=lambda each: abs(each - today))


def _why_impossible(day, month, year, sign):
    """With dots or dashes and without a year it may be anything: a section, a span of days."""
    if sign in (".", "-") and year is None:
        return ""
    if not 1 <= month <= 12:
        return f"Không có tháng {month}." if year else ""
    if year == 0 or 1 <= day <= monthrange(year or A_LEAP_YEAR, month)[1]:
        return ""
    return f"Tháng {month}{f'/{year}' if year and month == 2 else ''} không có ngày {day}."


def _index_of(weekday):
    word = weekday.lower().split()[-1]
    if weekday == "CN" or word == "nhật":
        return 6
    return int(word) - 2 if word.isdigit() else NAMES.get(word)


def _spell_like(weekday, index):
    """As it was written: with a capital or without, as a word or as a figure."""
    word = weekday.split()[-1]
    right = f"thứ {index + 2}" if word.isdigit() and index < 6 else WEEKDAYS[index]
    return right.capitalize() if weekday[0].isupper() else right
