"""What a cell of somebody's sheet means: days, numbers and words as people in an office write them. Pure functions.

They answer the value or raise SheetError with a sentence for whoever filled the sheet in.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone

from ..vietnamese import fold, normalize_text

EXCEL_ERRORS = {"#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"}
# Excel counts days from here; a plain number below is a year or a mistake, above a telephone
FIRST_DAY, SERIALS = date(1899, 12, 30), (10_000, 80_000)
YEARS = (1900, 2100)
DAY_FIRST = re.compile(r"(\d{1,2})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{4}|\d{2})")
YEAR_FIRST = re.compile(r"(\d{4})[/.\-](\d{1,2})[/.\-](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?)?")
IN_WORDS = re.compile(r"(?:ngay )?(\d{1,2}) thang (\d{1,2}) nam (\d{4})")
GROUPED = re.compile(r"\d{1,3}(?:(\.|,)\d{3})(?:\1\d{3})*")
SPACES = re.compile(r"[^\S\n]+")
CLEARS = {"(trống)", "(xóa)", "(xoá)"}
YES, NO = {"x", "co", "true", "1", "dung", "v"}, {"khong", "false", "0", "sai", "k"}


class SheetError(ValueError):
    """A sentence without its place: that is put before it where the place is known."""


@dataclass(frozen=True)
class Formula:
    """A cell with a formula that nobody has worked out: it has no value."""

    text: str


def clean_text(value) -> str:
    """As it would have been typed into a form: NFC, one blank between words, no apostrophe that only Excel needs."""
    if isinstance(value, bool):
        value = "có" if value else "không"
    if isinstance(value, datetime | date):
        value = f"{value:%d/%m/%Y}"
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    lines = normalize_text(str(value)).replace("\r", "").split("\n")
    text = "\n".join(SPACES.sub(" ", line).strip() for line in lines).strip()
    return text.removeprefix("'").lstrip()


def is_blank(value) -> bool:
    """Long texts are not cleaned to know it: every cell is asked."""
    if not isinstance(value, str):
        return value is None
    text = value.strip()
    return not text or (len(text) < 5 and not clean_text(text))


def is_cleared(value) -> bool:
    return isinstance(value, str) and "(" in value and clean_text(value).lower() in CLEARS


def refuse_broken(value):
    """What Excel itself could not work out is nobody's value."""
    if isinstance(value, Formula):
        raise SheetError(
            "ô này là công thức chưa có kết quả. Hãy mở tệp bằng Excel rồi lưu lại, hoặc ghi thẳng giá trị."
        )
    if isinstance(value, str) and value.strip().upper() in EXCEL_ERRORS:
        raise SheetError(
            f"ô này báo lỗi {value.strip()} trong Excel. Hãy sửa công thức hoặc ghi thẳng giá trị."
        )


def read_text(value) -> str:
    return clean_text(value)


def read_line(value) -> str:
    return clean_text(value).replace("\n", " ")


def read_phone(value) -> str:
    """Excel takes 0912345678 for a number, and its zero is gone."""
    text = read_line(value)
    return f"0{text}" if not isinstance(value, str) and re.fullmatch(r"[1-9]\d{8}", text) else text


def read_day(value, is_past: bool = False) -> date:
    """Day first, whatever stands between: `05/06/2022`, `5-6-22`, `5.6.2022`; `2022-06-05`; what Excel counts."""
    if isinstance(value, datetime):
        return _bounded(value.date(), value)
    if isinstance(value, date):
        return _bounded(value, value)
    text = read_line(value)
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text) and SERIALS[0] <= float(text) < SERIALS[1]:
        return FIRST_DAY + timedelta(days=int(float(text)))
    if match := DAY_FIRST.fullmatch(text) or IN_WORDS.fullmatch(fold(text)):
        day, month, year = match.groups()
    elif match := YEAR_FIRST.fullmatch(text):
        year, month, day = match.groups()
    else:
        raise SheetError(f"“{text}” không phải là ngày. Hãy ghi như 05/06/2022.")
    return _make_day(_century(year, is_past), int(month), int(day), text)


def read_day_or_year(value) -> date | int:
    """Birth dates: of many people the year alone is known."""
    text = read_line(value)
    if re.fullmatch(r"\d{4}", text):
        return read_year(value)
    return read_day(value, is_past=True)


def read_year(value) -> int:
    if isinstance(value, datetime | date):
        raise SheetError(f"“{value:%d/%m/%Y}” là ngày; ở đây chỉ ghi năm, ví dụ 2012.")
    text = read_line(value)
    if not re.fullmatch(r"\d{4}", text) or not YEARS[0] <= int(text) < YEARS[1]:
        raise SheetError(f"“{text}” không phải là năm. Hãy ghi bốn chữ số, ví dụ 2012.")
    return int(text)


def read_whole(value) -> int:
    """`1.541`, `1 541` and `1,541` are 1541: among whole numbers a point cannot mean anything else."""
    if isinstance(value, datetime | date):
        raise SheetError(f"“{value:%d/%m/%Y}” là ngày, không phải số.")
    if isinstance(value, float) and not value.is_integer():
        told = f"{value:.10g}".replace(".", ",")
        raise SheetError(
            f"“{told}” không phải là số nguyên. Nếu dấu chấm là dấu phân nhóm, hãy ghi liền các chữ số."
        )
    text = read_line(value).replace(" ", "")
    if GROUPED.fullmatch(text):
        text = text.replace(".", "").replace(",", "")
    if not re.fullmatch(r"\d{1,9}", text) or not text.isascii():
        raise SheetError(f"“{read_line(value)}” không phải là số đếm. Hãy ghi chữ số, ví dụ 1541.")
    return int(text)


def read_flag(value) -> bool:
    text = fold(read_line(value))
    if text in YES or text in NO:
        return text in YES
    raise SheetError(f"“{read_line(value)}” chưa rõ. Hãy ghi có hoặc không.")


def _century(year, is_past):
    if len(year) == 4:
        return int(year)
    newest = timezone.localdate().year + (0 if is_past else 10)
    return 2000 + int(year) if 2000 + int(year) <= newest else 1900 + int(year)


def _make_day(year, month, day, text):
    try:
        return _bounded(date(year, month, day), text)
    except ValueError as error:
        if isinstance(error, SheetError):
            raise
        raise SheetError(f"{text} không phải là ngày.") from None


def _bounded(day, text):
    if not YEARS[0] <= day.year < YEARS[1]:
        raise SheetError(f"năm của {day:%d/%m}/{day.year} phải từ {YEARS[0]} đến {YEARS[1] - 1}.")
    return day
