"""What stands in the search box while one types: its last word may go on."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from ..vietnamese import normalize_text
from .query import Query, Term, read_query
from .synonyms import kept_synonyms
from .words import Word, read_words

WITH_TONE = re.compile(r"([^\W\d]+)([1-5]?)")
ALSO_MARKED = str.maketrans({"a": "[aăâ]", "d": "[dđ]", "e": "[eê]", "o": "[oôơ]", "u": "[uư]"})
BEGINS, SIDE_BY_SIDE, APART, NOT_AT_ALL = range(4)


def spell_beginning(word: Word) -> str:
    """A regular expression, for Python and PostgreSQL alike, of the keys of the words that begin so.

    Marks are typed last: `hoi` may become `hội`, `đuong` `đường`, `hôi` `hồi`. Those that stand there already stay.
    """
    parts = WITH_TONE.fullmatch(word.toned)
    if not parts or (parts[2] and not word.has_marks):
        return f"^{word.toned}"
    letters, tone = parts.groups()
    return f"^{letters}[^0-9]*{tone}$" if tone else f"^{letters.translate(ALSO_MARKED)}"


@dataclass(frozen=True)
class Typed:
    """`is_open`: the last word may be a beginning."""

    query: Query
    is_open: bool

    @cached_property
    def terms(self) -> list[Term]:
        return self.query.terms

    @property
    def is_one_letter(self) -> bool:
        return self.is_open and len(self.terms) == 1 and len(self.terms[0].word.plain) == 1

    def rank(self, title: str) -> int:
        """How the title has the words: it begins so, has them side by side, apart, or not."""
        words = read_words(title)
        length = len(self.terms)
        for start in range(len(words) - length + 1):
            if all(
                says(word) for says, word in zip(self._sayings, words[start : start + length], strict=True)
            ):
                return SIDE_BY_SIDE if start else BEGINS
        return APART if all(any(map(says, words)) for says in self._sayings) else NOT_AT_ALL

    @cached_property
    def _sayings(self) -> list[Callable[[Word], bool]]:
        *whole, last = (term.is_said_by for term in self.terms)
        return [*whole, self._is_begun_by_last if self.is_open else last]

    @cached_property
    def _beginning(self):
        return re.compile(spell_beginning(self.terms[-1].word))

    def _is_begun_by_last(self, word):
        return bool(self._beginning.match(word.toned))


def read_typed(text: str) -> Typed:
    query = read_query(text, kept_synonyms())
    return Typed(query, bool(query) and normalize_text(text)[-1].isalnum())
