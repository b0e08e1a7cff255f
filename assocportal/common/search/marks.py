"""Where a query's words stand in a text, as one regular expression over the text as it is written.

`hội` stands in `Hội` and not in `hồi`, `hoi` in both; `hòa` in `hoà`, `5` in `05`, `24/KH-LHH` in `24-KH/LHH`.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from string import ascii_letters
from typing import NamedTuple
from unicodedata import normalize

from ..vietnamese import fold
from .query import Query, Run, Term
from .words import Word, read_word

MOST_MARKS = 120  # of one text
LONGEST_SYLLABLE = 12
TONES = {"1": "\u0300", "2": "\u0309", "3": "\u0303", "4": "\u0301", "5": "\u0323"}
TONE = re.compile(r"(?<=[^\W\d_])[1-5]")
DIGITS = re.compile(r"\d+")
BETWEEN_WORDS, WITHIN_NUMBER = r"[\W_]+", r"[\W_]{0,2}"
WORD_START, WORD_END = r"(?<![^\W_])", r"(?![^\W_])"
YEAR = rf"(?:{WITHIN_NUMBER}(?:19|20)\d\d)?"


class Mark(NamedTuple):
    """`number`: which of the query's words or phrases stands there."""

    start: int
    end: int
    number: int


class Marker:
    """`typed`: the numbers of the words as they were typed; `neighbours`: of those that belong side by side."""

    def __init__(self, query: Query):
        self.numbers: dict[str, int] = {}
        self.neighbours: set[tuple[int, int]] = set()
        said = [self._add_all(runs) for runs in query.alternatives] or [set()]
        self.typed = said[0]
        self.pattern = self._compile(
            {term for runs in query.alternatives for run in runs for term in run.terms}
        )

    def find(self, text: str, start: int = 0) -> Iterator[Mark]:
        """In their order, none overlapping."""
        return islice(self._find_all(text, start), MOST_MARKS)

    def _find_all(self, text, start):
        if self.pattern:
            for match in self.pattern.finditer(text, start):
                yield Mark(match.start(), match.end(), self.order[match.lastindex - 1])

    def _add_all(self, runs: tuple[Run, ...]) -> set[int]:
        return {number for run in runs for number in self._add(run)}

    def _add(self, run):
        patterns = [write_phrase(run.terms)] if run.is_phrase else [write_term(term) for term in run.terms]
        numbers = [self.numbers.setdefault(pattern, len(self.numbers)) for pattern in patterns]
        self.neighbours.update(pairwise(numbers))
        return numbers

    def _compile(self, terms):
        """What is longer is tried first: a phrase before its words."""
        patterns = sorted(self.numbers, key=len, reverse=True)
        self.order = [self.numbers[pattern] for pattern in patterns]
        some_of_them = "|".join(f"({pattern})" for pattern in patterns)
        start = f"(?={write_first_letters(terms)}){WORD_START}"
        return re.compile(f"{start}(?:{some_of_them}){WORD_END}") if patterns else None


def write_first_letters(terms: Iterable[Term]) -> str:
    """One look passes over most of a text."""
    first = {term.word.plain[0] for term in terms}
    classes = ("0-9" if char in "@%0123456789" else write_plain(char).strip("[]") for char in first)
    return f"[{''.join(classes)}]"


def write_phrase(terms: tuple[Term, ...]) -> str:
    return BETWEEN_WORDS.join(map(write_term, terms))


def write_term(term: Term) -> str:
    if term.is_special:
        return write_special(term.word.plain)
    if term.word.plain.isdigit():
        return write_number(term.word.plain)
    return write_exactly(term.word) if term.is_exact else write_plain(term.word.plain)


def write_plain(word: str) -> str:
    return "".join(LETTERS.get(char) or write_letter(char) for char in word)


@lru_cache(maxsize=2000)
def write_exactly(word: Word) -> str:
    """The mark of tone may stand on any letter: `hòa`, `hoà`."""
    spellings = (
        {word.toned, *_place_tone(word.toned)} if len(word.toned) <= LONGEST_SYLLABLE else {word.toned}
    )
    right = sorted(spelling for spelling in spellings if read_word(spelling) == word)
    return f"(?:{'|'.join(''.join(map(write_letter, spelling)) for spelling in right)})" if right else NOTHING


def _place_tone(toned):
    for tone in TONE.finditer(toned):
        letters = toned[: tone.start()] + toned[tone.end() :]
        for place in range(1, len(letters) + 1):
            yield normalize("NFC", letters[:place] + TONES[tone[0]] + letters[place:])


def write_number(digits: str) -> str:
    """`94936` also grouped."""
    first = len(digits) % 3 or 3
    groups = [digits[:first], *(digits[at : at + 3] for at in range(first, len(digits), 3))]
    return "0*" + r"\.?".join(groups)


def write_special(special: str) -> str:
    """Of a date, a document's number or grouped digits: however it is spelt."""
    if special.startswith("@"):
        return _write_date(*special[1:].split("-"))
    if special.startswith("%"):
        number = DIGITS.match(special, 1)[0]
        rest = WITHIN_NUMBER.join(map(write_plain, special[1 + len(number) :]))
        return f"0*{WITHIN_NUMBER.join(number)}{YEAR}{WITHIN_NUMBER}{rest}"
    return write_number(special)


def _write_date(year, month, day=""):
    month_year = f"0?{month}{_write_gap('năm')}{year}"
    return f"0?{day}{_write_gap('tháng')}{month_year}" if day else month_year


def _write_gap(word):
    return rf"(?:\s*[/.\-\u2010-\u2014]\s*|\s+{write_plain(fold(word))}\s+)"


def write_letter(char: str) -> str:
    if char == "đ":
        return "[đĐÐð]"
    cases = {case for case in (char, char.lower(), char.upper()) if len(case) == 1}
    return f"[{''.join(map(re.escape, sorted(cases)))}]" if len(cases) > 1 else re.escape(char)


def _read_letters() -> dict[str, str]:
    found = defaultdict(str)
    for char in [
        *ascii_letters,
        *map(chr, range(0xC0, 0x100)),
        *"ĂăĐđĨĩŨũƠơƯư",
        *map(chr, range(0x1EA0, 0x1EFA)),
    ]:
        if len(plain := fold(char)) == 1:
            found[plain] += char
    return {plain: f"[{chars}]" for plain, chars in found.items()}


NOTHING = "(?!)"
LETTERS = _read_letters()  # each letter without marks: all that it may be written as
