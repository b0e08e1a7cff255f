"""The words that a word may be the beginning of: for who is still typing, and for editors' lists."""

import re

from django.db.models import Sum

from .frequencies import Frequencies, Frequency
from .models import SearchWord
from .query import Query, Term

TONED = re.compile(r"([^0-9]+)([1-5])")
LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư"
# What may follow the letter that bears the tone: `hộ` begins `hộ`, `hội`, `hộp` …
ENDINGS = ("", *"aeoiuy", "c", "ch", "m", "n", "ng", "nh", "p", "t")


def begin(zone: str, term: Term) -> list[str]:
    """In the language of tsquery. A tone that was typed stays: `hộ` begins `hội` and not `hồi`; `hô` both, as yet."""
    if term.is_special:
        return []
    if not term.is_exact:
        return [f"'{zone}{term.word.plain}':*"]
    if toned := TONED.fullmatch(term.word.toned):
        return [f"'{zone}~{toned[1]}{ending}{toned[2]}'" for ending in ENDINGS]
    return [f"'{zone}~{term.word.toned}{letter}':*" for letter in LETTERS]


def begin_pattern(term: Term) -> str:
    """As a regular expression, over the words of vn_plain or vn_tone with a space before the first."""
    if not term.is_exact:
        return f" {term.word.plain}"
    if toned := TONED.fullmatch(term.word.toned):
        return f" {toned[1]}({'|'.join(ENDINGS)}){toned[2]}( |$)"
    return f" {term.word.toned}([{LETTERS} ]|$)"


class BegunFrequencies(Frequencies):
    """Of a query whose last word may be a beginning: its words are as frequent as all that begin so."""

    def __init__(self, query: Query):
        super().__init__(query)
        self.last = query.terms[-1]
        words = SearchWord.objects.filter(plain__startswith=self.last.word.plain)
        sums = words.aggregate(entries=Sum("entries", default=0), titles=Sum("titles", default=0))
        self.begun = Frequency(**sums)

    def of(self, term: Term) -> Frequency:
        return self.begun if term == self.last else super().of(term)
