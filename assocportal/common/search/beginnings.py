"""The words that a word may be the beginning of: for who is still typing, and for editors' lists."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.db.models import Sum

from .expressions import Lexeme
from .models import SearchWord
from .query import Term

TONED = re.compile(r"([^0-9]+)([1-5])")
LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư"
# What may follow the letter that bears the tone: `hộ` begins `hộ`, `hội`, `hộp` …
ENDINGS = ("", *"aeoiuy", "c", "ch", "m", "n", "ng", "nh", "p", "t")


@dataclass(frozen=True)
class Beginning:
    """An expression: any lexeme that begins so; of `entries` at most."""

    name: str
    entries: int

    def __str__(self):
        return f"'{self.name}':*"

    def bound(self, count: Callable[[str], float]) -> float:
        return self.entries

    def names(self) -> Iterator[str]:
        return iter(())


def read_beginnings(zone: str, term: Term) -> list[Beginning | Lexeme]:
    """A tone that was typed stays: `hộ` begins `hội` and not `hồi`; `hô` both, as yet."""
    if term.is_special:
        return []
    toned = TONED.fullmatch(term.word.toned) if term.is_exact else None
    if toned:
        return [Lexeme(f"{zone}~{toned[1]}{ending}{toned[2]}") for ending in ENDINGS]
    entries = count_begun(term.word.plain)
    if term.is_exact:
        return [Beginning(f"{zone}~{term.word.toned}{letter}", entries) for letter in LETTERS]
    return [Beginning(f"{zone}{term.word.plain}", entries)]


def count_begun(plain: str) -> int:
    words = SearchWord.objects.filter(plain__startswith=plain)
    return words.aggregate(entries=Sum("entries", default=0))["entries"]


def begin_pattern(term: Term) -> str:
    """As a regular expression, over the words of vn_plain or vn_tone with a space before the first."""
    if not term.is_exact:
        return f" {term.word.plain}"
    if toned := TONED.fullmatch(term.word.toned):
        return f" {toned[1]}({'|'.join(ENDINGS)}){toned[2]}( |$)"
    return f" {term.word.toned}([{LETTERS} ]|$)"
