"""What the search box proposes while one types: sections, then what lasts (organisations, pages), then what is new.

The last word is taken for a beginning. Which words begin so is asked of the portal's own vocabulary: the index of
entries, asked for a beginning, would gather every entry that has any of them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import NamedTuple

from django.db.models import Sum

from ..vietnamese import normalize_text
from . import lexemes
from .finding import reading_by_index
from .frequencies import Frequencies, kept_months, newest_months
from .models import SearchEntry, SearchWord
from .query import Query, Term, read_query
from .synonyms import kept_synonyms
from .tiers import Tier, quote, read_tiers
from .words import Word, read_words

SECTION = "muc"
MOST_SECTIONS = 3
ROOM_FOR_NEWS = 3  # what lasts leaves so many places to what is new
MOST_ENDINGS, MOST_ENDINGS_OF_LASTING = 10, 60
MOST_CANDIDATES, MOST_LASTING = 24, 200
WINDOWS = (2_000, 16_000)  # newest entries looked through where the words stand in more titles than
FEW = 1_500
UNDATED = f"'{lexemes.month_lexeme('0')}'"
WITH_TONE = re.compile(r"([^\W\d]+)([1-5]?)")
ALSO_MARKED = str.maketrans({"a": "[aăâ]", "d": "[dđ]", "e": "[eê]", "o": "[oôơ]", "u": "[uư]"})


class Suggestion(NamedTuple):
    """`kind`: an offer's, or SECTION."""

    title: str
    address: str
    kind: str


@dataclass(frozen=True)
class Typed:
    """`is_open`: the last word may go on."""

    query: Query
    is_open: bool

    @cached_property
    def terms(self) -> list[Term]:
        return self.query.terms

    @property
    def is_one_letter(self) -> bool:
        return self.is_open and len(self.terms) == 1 and len(self.terms[0].word.plain) == 1

    @cached_property
    def beginning(self) -> re.Pattern:
        return re.compile(spell_beginning(self.terms[-1].word))

    def rank(self, title: str) -> int:
        """0: the title begins so; 1: the words stand in it one after the other; 2: each stands somewhere; 3: not."""
        words = read_words(title)
        length = len(self.terms)
        places = [at for at in range(len(words) - length + 1) if self._is_said_by(words[at : at + length])]
        if places:
            return min(places[0], 1)
        return 2 if all(any(says(word) for word in words) for says in self._comparisons) else 3

    def _is_said_by(self, words):
        return all(says(word) for says, word in zip(self._comparisons, words, strict=True))

    @cached_property
    def _comparisons(self):
        *whole, last = self.terms
        return [*(term.is_said_by for term in whole), self._begins if self.is_open else last.is_said_by]

    def _begins(self, word):
        return bool(self.beginning.match(word.toned))


def spell_beginning(word: Word) -> str:
    """A regular expression, for Python and PostgreSQL alike, of the keys of the words that begin so.

    Marks are typed last: `hoi` may become `hội`, `đuong` `đường`, `hôi` `hồi`. Those that stand there already stay.
    """
    parts = WITH_TONE.fullmatch(word.toned)
    if not parts or (parts[2] and not word.has_marks):
        return f"^{word.toned}"
    letters, tone = parts.groups()
    return f"^{letters}[^0-9]*{tone}$" if tone else f"^{letters.translate(ALSO_MARKED)}"


def suggest(text: str, user, most: int = 8, sections: Iterable[tuple[str, str]] = ()) -> list[Suggestion]:
    """`sections`: names and addresses of the portal's main pages."""
    typed = read_typed(text)
    if not typed.query:
        return []
    found = {
        address: Suggestion(title, address, SECTION) for title, address in find_sections(typed, sections)
    }
    for suggestion in find_titles(typed, SearchEntry.objects.visible_to(user), most - len(found)):
        found.setdefault(suggestion.address, suggestion)
    return list(found.values())[:most]


def read_typed(text: str) -> Typed:
    query = read_query(text, kept_synonyms())
    return Typed(query, bool(query) and normalize_text(text)[-1].isalnum())


def find_sections(typed: Typed, sections: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of two with the same name, the first."""
    found = {}
    for title, address in sections:
        found.setdefault(title, address)
    named = [(title, address) for title, address in found.items() if typed.rank(title) < 3]
    return sorted(named, key=lambda section: typed.rank(section[0]))[:MOST_SECTIONS]


def find_titles(typed: Typed, entries, most: int) -> Iterator[Suggestion]:
    endings = find_endings(typed)
    with reading_by_index():
        lasting = find_lasting(typed, endings, entries)
        news = [] if typed.is_one_letter else find_news(typed, endings[:MOST_ENDINGS], entries, most)
    room = max(most - len(news), most - ROOM_FOR_NEWS)
    yield from lasting[:room]
    yield from news


def find_endings(typed: Typed) -> list[Term]:
    """What the last word may be: as it stands, then the words of the most titles among those that begin so."""
    term = typed.terms[-1]
    if not typed.is_open:
        return [term]
    words = SearchWord.objects.filter(plain__startswith=term.word.plain, titles__gt=0)
    if term.is_exact:
        rows = words.filter(word__regex=spell_beginning(term.word)).order_by("-titles", "word")
        found = [Word(*row) for row in rows.values_list("plain", "word")[:MOST_ENDINGS_OF_LASTING]]
    else:
        rows = words.values_list("plain").annotate(all=Sum("titles")).order_by("-all", "plain")
        found = [Word(plain, plain) for plain, _ in rows[:MOST_ENDINGS_OF_LASTING]]
    return list(dict.fromkeys([term, *(Term(word, term.is_exact) for word in found)]))


def end_with(query: Query, endings: Sequence[Term]) -> Query:
    """The query with each of these as its last word, or in another spelling of the whole."""
    *runs, last = query.runs
    ended = tuple((*runs, replace(last, terms=(*last.terms[:-1], ending))) for ending in endings)
    return replace(query, alternatives=ended + query.alternatives[1:])


def find_lasting(typed, endings, entries) -> list[Suggestion]:
    """Of what has no date there is little: all of it is looked through."""
    *_, tier = tiers_of_titles(end_with(typed.query, endings))
    rows = entries.matching(f"{tier.lexemes} & {UNDATED}")
    found = list(rows.values_list("title", "address", "kind")[:MOST_LASTING])
    found.sort(key=lambda row: (typed.rank(row[0]), row[0]))
    return list(map(Suggestion._make, found))


def find_news(typed, endings, entries, most) -> list[Suggestion]:
    """One of each title: what is told anew every year is offered once."""
    query = end_with(typed.query, endings)
    found = {}
    for lexemes_of_tier, bound in news_tiers(typed, query, Frequencies(query)):
        for row in find_dated(lexemes_of_tier, bound, entries, most):
            found.setdefault(row[0], row)
        if len(found) >= most:
            break
    rows = sorted(found.values(), key=lambda row: (typed.rank(row[0]), -row[3].timestamp()))
    return [Suggestion(*row[:3]) for row in rows[:most]]


def news_tiers(typed, query, frequencies) -> Iterator[tuple[str, int]]:
    """Each with how many titles it can have at most. Where these are few, an old one that begins so is found too."""
    tiers = tiers_of_titles(query)
    whole = [frequencies.of(term).titles for term in typed.terms[:-1]]
    if typed.is_open and whole and 0 < min(whole) <= FEW:
        yield begin_title(typed.terms, tiers[-1]), 0
    for tier in tiers:
        yield tier.lexemes, frequencies.bound(tier.query, True)


def tiers_of_titles(query) -> list[Tier]:
    return [tier for tier in read_tiers(query, occurs_so=False) if tier.is_title]


def begin_title(terms, tier) -> str:
    return f"{quote(lexemes.whole_lexeme([term.word for term in terms]))}:* & {tier.lexemes}"


def find_dated(lexemes_of_tier, bound, entries, most):
    rows = []
    for condition in windows(bound):
        matching = entries.matching(f"{lexemes_of_tier} & !{UNDATED}{condition}").order_by("-dated_at", "-pk")
        rows = list(matching.values_list("title", "address", "kind", "dated_at")[:MOST_CANDIDATES])
        if len(rows) >= most:
            break
    return rows


def windows(bound) -> Iterator[str]:
    """Conditions to add: the newest entries only, where the words stand in many titles."""
    if bound <= FEW:
        yield ""
        return
    for size in WINDOWS:
        condition = newest_months(kept_months(), size)
        yield f" & {condition}" if condition else ""
        if not condition:
            return
