"""Vietnamese text: what makes two spellings the same, what order names stand in, how dates are written out.

Pure functions, no Django models. Each but `normalize_text` and `short_date` has a twin in SQL, a vn_* function of the
first migration; tests/common/test_vietnamese_twins.py proves them equal. Change both or neither.
"""

import re
import unicodedata
from datetime import date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
WEEKDAYS = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")

# Control characters break every feed (Word leaves U+000B), invisible ones hide a word from the search,
# half surrogates cannot be stored at all.
CONTROL_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
INVISIBLE_CHARACTERS = re.compile("[\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]")
LINE_BREAKS = str.maketrans("\x0b\x85\u2028\u2029", "\n\n\n\n")

# Old texts write the Icelandic eth for đ. İ and Σ are lowered as PostgreSQL lowers them: letter by letter.
LOOKALIKES = str.maketrans("ÐðİΣ", "Đđiσ")
MARKS = re.compile("[\u0300-\u036f]")
TONE_THEN_LETTERS = re.compile("([\u0300\u0301\u0303\u0309\u0323])([a-zđ\u0302\u0306\u031b]+)")
TONE_DIGITS = str.maketrans("\u0300\u0309\u0303\u0301\u0323", "12345")
LETTERS_IN_ORDER = str.maketrans(
    {"ă": "a{", "â": "a|", "đ": "d{", "ê": "e{", "ô": "o{", "ơ": "o|", "ư": "u{"}
)

ROMAN_DIGITS = (
    ("", "M", "MM", "MMM"),
    ("", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"),
    ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"),
    ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"),
)


def normalize_text(text: str) -> str:
    """NFC, without control and invisible characters: the form in which every text is stored."""
    text = CONTROL_CHARACTERS.sub("", text.translate(LINE_BREAKS))
    return unicodedata.normalize("NFC", INVISIBLE_CHARACTERS.sub("", text))


def fold(text: str) -> str:
    """What is left of a text for someone who types without marks: `Đại hội` → `dai hoi`."""
    return _join_words(MARKS.sub("", _decompose(text)).replace("đ", "d"))


def tone_key(text: str) -> str:
    """One spelling for each word: `hòa` and `hoà` → `hoa1`, while hội, hồi and hơi stay apart.

    The tone is a digit at the syllable's end, in the order of the dictionary: huyền, hỏi, ngã, sắc, nặng.
    """
    moved = TONE_THEN_LETTERS.sub(r"\2\1", _decompose(text))
    return _join_words(unicodedata.normalize("NFC", moved.translate(TONE_DIGITS)))


def sort_key(text: str) -> str:
    """Compares, byte by byte, in the order of a Vietnamese dictionary: a ă â b c d đ e ê …"""
    return tone_key(text).translate(LETTERS_IN_ORDER)


def name_sort_key(name: str) -> str:
    """People stand by given name (the last word), then surname, then middle names."""
    *others, given = sort_key(name).split(" ")
    return " ".join([given, *others])


def slugify(text: str) -> str:
    """`Đại hội đại biểu` → `dai-hoi-dai-bieu`; Django's own slugify drops đ."""
    return re.sub("[^a-z0-9]+", "-", fold(text)).strip("-")


def long_date(day: date) -> str:
    """`Thứ sáu, ngày 24 tháng 6 năm 2022`; of an aware time, the day it is in Vietnam."""
    if isinstance(day, datetime) and day.tzinfo:
        day = day.astimezone(VIETNAM)
    return f"{WEEKDAYS[day.weekday()].capitalize()}, ngày {day.day} tháng {day.month} năm {day.year}"


def short_date(day: date) -> str:
    """`24/6/2022`"""
    return f"{day.day}/{day.month}/{day.year}"


def long_datetime(moment: datetime) -> str:
    """`Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56`, Vietnamese time."""
    local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
    return f"{long_date(local)} | {local:%H:%M:%S}"


def group_digits(number: int | Decimal) -> str:
    """94936 → `94.936`, Decimal("1234.5") → `1.234,5`"""
    return f"{number:,}".translate(str.maketrans(",.", ".,"))


def roman(number: int) -> str:
    """5 → `V`, as in “khóa V”."""
    if not 1 <= number <= 3999:
        raise ValueError(f"Số La Mã chỉ viết được từ 1 đến 3999, không viết được {number}.")
    return "".join(digits[int(digit)] for digits, digit in zip(ROMAN_DIGITS, f"{number:04}", strict=True))


def _decompose(text: str) -> str:
    return unicodedata.normalize("NFD", text.translate(LOOKALIKES).lower())


def _join_words(text: str) -> str:
    return " ".join(text.translate(WORD_CHARACTERS).split())


class _WordCharacters(dict):
    """A table for `str.translate` that fills itself: letters and digits stay, all else becomes a space.

    As PostgreSQL's [[:alnum:]] has it in European scripts: Ⅴ and the iota below are letters, ² is no digit.
    """

    def __missing__(self, code):
        char = chr(code)
        stays = char.isalpha() or char in "0123456789\u0345" or unicodedata.category(char) == "Nl"
        return self.setdefault(code, code if stays else 32)


WORD_CHARACTERS = _WordCharacters()
