"""The hits of a query, best first: what it costs follows the page that is shown, not the size of the archive.

Each tier is asked in the newest months first, then further back as long as too few are found. Where even asking would
cost too much (words that stand in hundreds of thousands of entries, and seldom together), only the newest are looked
through, and the number of hits is said to be a lower bound.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F

from . import lexemes
from .expressions import Expression, Lexeme, all_of
from .frequencies import Counts, Months, kept_months
from .query import Query
from .tiers import Tier, everywhere, read_tiers, read_tiers_of_fewer
from .verifying import find_unsaid

COUNTED = 1000  # beyond, a page says "hơn 1.000" and nothing is counted
WINDOWS = (4_000, 16_000, 64_000)  # newest entries looked through before all are
MOST_LOOKED_THROUGH = 128_000
RARE = 4_000  # hits that are all read without a second thought


class Hit(NamedTuple):
    pk: int
    kind: str
    year: int | None
    categories: list[int]
    organisations: list[int]


@dataclass(frozen=True)
class Filters:
    kind: str = ""
    category: int | None = None
    organisation: int | None = None
    year: int | None = None

    @property
    def lexemes(self) -> list[Lexeme]:
        named = (
            self.kind and lexemes.kind_lexeme(self.kind),
            self.category and lexemes.category_lexeme(self.category),
            self.organisation and lexemes.organisation_lexeme(self.organisation),
            self.year and lexemes.year_lexeme(self.year),
        )
        return [Lexeme(name) for name in named if name]


@dataclass
class Hits:
    """`has_more`: there are more, or may be, than are here."""

    rows: list[Hit] = field(default_factory=list)
    has_more: bool = False

    def __bool__(self):
        return bool(self.rows)


class Finder:
    """Looks for queries among entries that this person may see; `most`: how many hits are wanted."""

    def __init__(self, entries, filters: Filters = Filters(), most: int = COUNTED):
        self.entries, self.most = entries, most
        self.filters = filters.lexemes
        self.months = Months(kept_months(), filters.year)

    def find(self, query: Query, is_by_date: bool = False) -> Hits:
        if not query:
            return Hits()
        with reading_by_index():
            hits = self._gather([everywhere(query)] if is_by_date else self._tiers(query))
            unsaid = find_unsaid(query, [hit.pk for hit in hits.rows])
        return replace(hits, rows=[hit for hit in hits.rows if hit.pk not in unsaid])

    def find_any(self, query: Query) -> Hits:
        """What has some of the words, the more of them the better."""
        with reading_by_index():
            return self._gather(list(read_tiers_of_fewer(query)))

    def _tiers(self, query):
        so = everywhere(query.spelt(True)).expression
        occurs_so = not all(term.is_exact for term in query.terms) and (
            so.bound(Counts([so], rare=0)) > RARE or self.entries.matching(so).exists()
        )
        return list(read_tiers(query, occurs_so))

    def _gather(self, tiers: list[Tier]) -> Hits:
        counts = Counts([*(tier.expression for tier in tiers), *self.filters], RARE)
        found: dict[int, Hit] = {}
        is_bounded = False
        for tier in tiers:
            hits, is_cut = self._look_for(tier, counts)
            is_bounded |= is_cut
            for hit in hits:
                found.setdefault(hit.pk, hit)
            if len(found) > self.most:
                break
        rows = list(found.values())
        return Hits(rows[: self.most], is_bounded or len(rows) > self.most)

    def _look_for(self, tier, counts) -> tuple[list[Hit], bool]:
        """The newest hits, and whether older ones were not looked for."""
        expression = all_of([tier.expression, *self.filters])
        bound = expression.bound(counts)
        for window in self._windows(bound):
            hits = self._ask(all_of([expression, window.months]), tier.undated_first)
            window.hits = len(hits)
            if len(hits) > self.most:
                return hits, False
        newest = self.months.newest(MOST_LOOKED_THROUGH) if bound > MOST_LOOKED_THROUGH else None
        return self._ask(all_of([expression, *filter(None, [newest])]), tier.undated_first), bool(newest)

    def _windows(self, bound) -> Iterator["Window"]:
        """Those that may hold enough hits, judged by the bound, then by what the window before held."""
        total, expected = self.months.total, bound
        for size in WINDOWS:
            months = self.months.newest(size)
            if months and expected * size > self.most * total:
                yield (window := Window(months))
                expected = 2 * window.hits * total / size

    def _ask(self, expression, undated_first):
        dated = F("dated_at").desc(nulls_first=True) if undated_first else F("dated_at").desc(nulls_last=True)
        rows = self.entries.matching(expression).order_by(dated, "-pk")[: self.most + 1]
        columns = rows.values_list("pk", "kind", "dated_at__year", "categories", "organisations")
        return [Hit(*row) for row in columns]


@dataclass
class Window:
    """A stretch of the newest months, and how many hits it turned out to hold."""

    months: Expression
    hits: int = 0


class reading_by_index(transaction.Atomic):
    """The planner, who knows little of lexemes, must neither go through the whole table nor start helpers for it."""

    def __init__(self):
        super().__init__(using=None, savepoint=True, durable=False)

    def __enter__(self):
        super().__enter__()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0")
