"""How often words and months occur, as counted at times: what a question costs is judged by it, never what is found."""

from collections import defaultdict
from dataclasses import dataclass

from ..kept import Kept
from . import lexemes
from .models import SearchMonth, SearchWord
from .query import Query, Term


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


def _read_months() -> list[tuple[str, int]]:
    """Newest first; what has no date stands apart."""
    months = SearchMonth.objects.exclude(month="0").order_by("-month")
    return list(months.values_list("month", "entries"))


kept_months = Kept("search-months", _read_months)


def newest_months(months: list[tuple[str, int]], size: int) -> str:
    """A condition for the newest months that hold about `size` entries; empty where these are all.

    What has no date (an organisation, a page) belongs to each of them. Full years are named as such.
    """
    chosen, room = [], size
    for month, entries in months:
        if room <= 0:
            return _say_months(chosen)
        chosen.append(month)
        room -= entries
    return ""


def _say_months(chosen):
    by_year = defaultdict(list)
    for month in chosen:
        by_year[month[:4]].append(month)
    oldest = chosen[-1][:4]
    found = [lexemes.month_lexeme("0")]
    for year, months in by_year.items():
        found += map(lexemes.month_lexeme, months) if year == oldest else [lexemes.year_lexeme(int(year))]
    return "(" + " | ".join(f"'{lexeme}'" for lexeme in found) + ")"
