"""What the search box proposes while one types: sections, then what lasts (organisations, pages), then what is new.

The last word is taken for a beginning. Which words begin so is asked of the portal's own vocabulary: the index of
entries, asked for a beginning, would gather every entry that has any of them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from django.db.models import Sum

from .expressions import Expression, Lexeme, Not, all_of, any_of
from .frequencies import Months, kept_months
from .lexemes import TITLE, UNDATED, month_lexeme, whole_lexeme, word_lexeme
from .models import LexemesField, Matches, SearchEntry, SearchWord
from .query import Run, Term
from .reading import reading_by_index
from .tiers import neighbours_in_title
from .typed import APART, NOT_AT_ALL, Typed, read_typed, spell_beginning
from .words import Word

SECTION = "muc"
MOST_SECTIONS = 3
ROOM_FOR_NEWS = 3  # what lasts leaves so many places to what is new
MOST_ENDINGS, MOST_SYNONYMS = 16, 3
MOST_CANDIDATES, MOST_LASTING = 24, 400
FEW = 1_000
WINDOWS = (2_000, 16_000)  # newest entries looked through where the words stand in more titles
EVERYTHING: list[list[Expression]] = [[]]
LASTING = Lexeme(month_lexeme(UNDATED))


class Suggestion(NamedTuple):
    """`kind`: an offer's, or SECTION."""

    title: str
    address: str
    kind: str


@dataclass(frozen=True)
class Beginning(Lexeme):
    """Any lexeme that begins so: asked only where there are few."""

    def __str__(self):
        return f"{super().__str__()}:*"


@LexemesField.register_lookup
class MatchesWhenRead(Matches):
    """Not asked of the index, which would gather all that begins so."""

    lookup_name = "matches_when_read"

    def process_lhs(self, compiler, connection, lhs=None):
        lhs, parameters = super().process_lhs(compiler, connection, lhs)
        return f"({lhs} || ''::tsvector)", parameters


def suggest(text: str, user, most: int = 8, sections: Iterable[tuple[str, str]] = ()) -> list[Suggestion]:
    """`sections`: names and addresses of the portal's main pages."""
    typed = read_typed(text)
    if not typed.query:
        return []
    named = find_sections(typed, sections)
    found = {address: Suggestion(title, address, SECTION) for title, address in named}
    for suggestion in find_titles(typed, SearchEntry.objects.visible_to(user), most - len(found)):
        found.setdefault(suggestion.address, suggestion)
    return list(found.values())[:most]


def find_sections(typed: Typed, sections: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of two with the same name, the first."""
    found = {}
    for title, address in sections:
        found.setdefault(title, address)
    ranked = ((typed.rank(title), title, address) for title, address in found.items())
    named = sorted((row for row in ranked if row[0] < APART), key=lambda row: row[0])
    return [(title, address) for _, title, address in named[:MOST_SECTIONS]]


def find_titles(typed: Typed, entries, most: int) -> Iterator[Suggestion]:
    windows = newest_windows(has_undated=False)
    lasting_count = kept_months().get(LASTING.name, 0)
    with reading_by_index():
        titles = Titles(typed)
        lasting = find_lasting(titles, entries, lasting_count)
        news = [] if typed.is_one_letter else find_news(titles, entries, windows, most)
    yield from lasting[: max(most - len(news), most - ROOM_FOR_NEWS)]
    yield from news


class Titles:
    """What is asked of the index. `endings`: what the last word may be, with how many titles have it."""

    def __init__(self, typed: Typed):
        self.typed = typed
        *self.whole, self.last = typed.terms
        self.endings = dict.fromkeys([self.last], 0)
        if typed.is_open and not typed.is_one_letter:
            self.endings |= find_endings(self.last)

    @cached_property
    def words(self) -> Expression:
        """Somewhere in the title."""
        whole = [in_title(term) for term in self.whole]
        return self._or_synonyms(all_of([*whole, any_of(map(in_title, self.endings))]))

    @cached_property
    def neighbours(self) -> Expression:
        """In the title, side by side."""
        if not self.whole:
            return self.words
        end = any_of(in_title(self.whole[-1], ending) for ending in self.endings)
        return self._or_synonyms(all_of([in_title(*self.whole), end]))

    @cached_property
    def start(self) -> Expression:
        """The whole title, or its beginning where few can begin so."""
        whole = whole_lexeme([term.word for term in self.typed.terms])
        is_few = self.typed.is_open and 0 < self._titles_of_whole <= FEW
        return all_of([Beginning(whole) if is_few else Lexeme(whole), self.words])

    @cached_property
    def last_word(self) -> Expression:
        """For few entries, that are read one by one; marks that may follow are not known yet."""
        if not self.typed.is_open:
            return in_title(self.last)
        return Beginning(word_lexeme(TITLE, self.last.word, exact=False))

    @cached_property
    def is_few(self) -> bool:
        """Whether all titles that have the words can be looked at."""
        bounds = [self._titles_of_whole] if self.whole else []
        if self.typed.is_open:
            bounds.append(sum(self.endings.values()))
        return min(bounds or [count_titles([self.last])]) <= FEW and not self.synonyms

    @cached_property
    def _titles_of_whole(self):
        return count_titles(self.whole) if self.whole else 0

    @property
    def synonyms(self):
        return self.typed.query.alternatives[1 : 1 + MOST_SYNONYMS]

    def _or_synonyms(self, words):
        return any_of([words, *(all_of(neighbours_in_title(runs)) for runs in self.synonyms)])


def in_title(*terms: Term) -> Expression:
    return all_of(neighbours_in_title((Run(terms),)))


def find_endings(term: Term) -> dict[Term, int]:
    """Of the words that begin so, those of the most titles."""
    words = SearchWord.objects.filter(plain__startswith=term.word.plain, titles__gt=0)
    if term.is_exact:
        rows = words.filter(word__regex=spell_beginning(term.word)).values_list("plain", "word", "titles")
        return {
            Term(Word(plain, word), True): titles
            for plain, word, titles in rows.order_by("-titles", "word")[:MOST_ENDINGS]
        }
    rows = words.values_list("plain").annotate(all=Sum("titles")).order_by("-all", "plain")
    return {Term(Word(plain, plain), False): titles for plain, titles in rows[:MOST_ENDINGS]}


def count_titles(terms: list[Term]) -> int:
    """No more titles than this have all of the words."""
    rows = SearchWord.objects.filter(plain__in={term.word.plain for term in terms})
    rows = [
        (Word(plain, word), titles) for plain, word, titles in rows.values_list("plain", "word", "titles")
    ]
    return min(sum(titles for word, titles in rows if term.is_said_by(word)) for term in terms)


def find_lasting(titles, entries, count) -> list[Suggestion]:
    """Of what has no date there is little, so any word may begin so, those of its other names too."""
    if count > MOST_LASTING or titles.synonyms:
        return rank_lasting(titles.typed, entries.matching(all_of([titles.words, LASTING])))
    rows = entries.matching(all_of([*map(in_title, titles.whole), LASTING]))
    ranked = rank_lasting(titles.typed, rows.filter(vector__matches_when_read=str(titles.last_word)))
    return [row for row in ranked if not titles.last.is_exact or titles.typed.rank(row.title) < NOT_AT_ALL]


def rank_lasting(typed, rows) -> list[Suggestion]:
    rows = rows.values_list("title", "address", "kind")[:MOST_LASTING]
    return [row for _, row in sorted((typed.rank(title), Suggestion(title, *rest)) for title, *rest in rows)]


def find_news(titles, entries, windows, most) -> list[Suggestion]:
    """One of each title: what is told anew every year is offered once."""
    found = {}
    for expression in news_questions(titles, windows):
        rows = entries.matching(all_of([expression, Not(LASTING)])).order_by("-dated_at", "-pk")
        for row in rows.values_list("title", "address", "kind", "dated_at")[:MOST_CANDIDATES]:
            found.setdefault(row[0], row)
        if len(found) >= most:
            break
    rows = sorted(found.values(), key=lambda row: (titles.typed.rank(row[0]), -row[3].timestamp()))
    return [Suggestion(*row[:3]) for row in rows[:most]]


def news_questions(titles, windows) -> Iterator[Expression]:
    """Until there are enough; words apart are looked for in the newest entries only."""
    yield titles.start
    windows = EVERYTHING if titles.is_few else windows
    yield from (all_of([titles.neighbours, *window]) for window in windows)
    if titles.words != titles.neighbours:
        yield all_of([titles.words, *windows[0]])


def newest_windows(has_undated: bool) -> list[list[Expression]]:
    """What to add to a question that too many entries answer: ever more of the newest, never all of many."""
    months = Months(kept_months())
    windows = [[window] for size in WINDOWS if (window := months.newest(size, has_undated))]
    return windows if len(windows) == len(WINDOWS) else windows + EVERYTHING
