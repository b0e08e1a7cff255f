"""How often words and months occur, as counted at times: what a question costs is judged by it, never what is found."""

from collections import defaultdict
from dataclasses import dataclass

from django.utils import timezone

from ..kept import Kept
from . import lexemes
from .models import SearchCount, SearchWord
from .query import Query, Term
from .tiers import any_of, quote

UNDATED = "0"
YEARS_AHEAD = 4  # of the events that are planned


@dataclass(frozen=True)
class Frequency:
    entries: int = 0
    titles: int = 0

    def __add__(self, other):
        return Frequency(self.entries + other.entries, self.titles + other.titles)


class Frequencies:
    """Of the words of one query; a word that was not counted yet is taken for a rare one."""

    def __init__(self, query: Query):
        terms = {term for runs in query.alternatives for run in runs for term in run.terms}
        self.exact: dict[str, Frequency] = {}
        self.plain: dict[str, Frequency] = defaultdict(Frequency)
        rows = SearchWord.objects.filter(plain__in={term.word.plain for term in terms})
        for word, plain, *counts in rows.values_list("word", "plain", "entries", "titles"):
            self.exact[word] = Frequency(*counts)
            self.plain[plain] += Frequency(*counts)

    def of(self, term: Term) -> Frequency:
        if term.is_exact:
            return self.exact.get(term.word.toned, Frequency())
        return self.plain.get(term.word.plain, Frequency())

    def occurs_so(self, query: Query) -> bool:
        """Whether each word that was typed without marks also stands somewhere without any."""
        return all(
            term.word.toned in self.exact for term in query.terms if not term.is_exact and not term.is_special
        )

    def bound(self, query: Query, in_title: bool) -> int:
        """No more entries than this have all words of any of the query's alternatives."""
        counts = [
            [
                self.of(term).titles if in_title else self.of(term).entries
                for run in runs
                for term in run.terms
            ]
            for runs in query.alternatives
        ]
        return sum(min(alternative) for alternative in counts)


def _read_counts() -> dict[str, int]:
    """Entries by the lexeme of a filter: `#m2022-06`, `#c12`."""
    return dict(SearchCount.objects.values_list("lexeme", "entries"))


kept_counts = Kept("search-counts", _read_counts)


class Months:
    """How many entries each month has, newest first; of one year only where that is given."""

    def __init__(self, counts: dict[str, int], year: int | None = None):
        within = lexemes.month_lexeme(f"{year}-" if year else "")
        undated = lexemes.month_lexeme(UNDATED)
        months = [name for name in counts if name.startswith(within) and name != undated]
        self.counted = [(name.removeprefix("#m"), counts[name]) for name in sorted(months, reverse=True)]
        self.total = sum(entries for _, entries in self.counted)
        self.year = year

    def newest(self, size: int) -> str:
        """A condition for the newest months that hold about `size` entries; empty where these are all.

        It names every month since, counted or not, and what has no date: an organisation is always new.
        """
        room = size
        for month, entries in self.counted:
            if room <= 0:
                return self._since(last)
            last, room = month, room - entries
        return ""

    def _since(self, month):
        year, first = int(month[:4]), int(month[5:])
        years = range(year + 1, timezone.localdate().year + YEARS_AHEAD) if not self.year else ()
        found = [lexemes.month_lexeme(UNDATED), *map(lexemes.year_lexeme, years)]
        found += [lexemes.month_lexeme(f"{year}-{number:02}") for number in range(first, 13)]
        return any_of(map(quote, found))
