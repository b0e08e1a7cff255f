"""The hits of a query, best first: what it costs follows the page that is shown, not the size of the archive.

Each tier is asked in the newest months first, then further back as long as too few are found. Where even asking would
cost too much (words that stand in hundreds of thousands of entries, and seldom together), only the newest are looked
through, and the number of hits is said to be a lower bound.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F

from . import lexemes
from .frequencies import Frequencies, kept_months, newest_months
from .query import Query
from .tiers import Tier, everywhere, read_tiers, read_tiers_of_fewer

COUNTED = 1000  # beyond, a page says "hơn 1.000" and nothing is counted
WINDOWS = (4_000, 32_000)  # entries looked through before all are
MOST_LOOKED_THROUGH = 128_000


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
    def condition(self) -> str:
        named = (
            self.kind and lexemes.kind_lexeme(self.kind),
            self.category and lexemes.category_lexeme(self.category),
            self.organisation and lexemes.organisation_lexeme(self.organisation),
            self.year and lexemes.year_lexeme(self.year),
        )
        return "".join(f" & '{lexeme}'" for lexeme in named if lexeme)


@dataclass
class Hits:
    rows: list[Hit] = field(default_factory=list)
    has_more: bool = False

    def __bool__(self):
        return bool(self.rows)


class Finder:
    """Looks for one query in what this person may see; `most`: how many hits are wanted."""

    def __init__(self, entries, filters: Filters = Filters(), most: int = COUNTED):
        self.entries, self.filters, self.most = entries, filters, most
        self.months = kept_months()
        self.total = sum(entries for _, entries in self.months)
        self.is_bounded = False

    def find(self, query: Query, is_by_date: bool = False) -> Hits:
        if not query:
            return Hits()
        frequencies = Frequencies(query)
        tiers = [everywhere(query)] if is_by_date else read_tiers(query, frequencies.occurs_so(query))
        return self._gather(tiers, frequencies)

    def find_any(self, query: Query) -> Hits:
        """What has some of the words, the more of them the better."""
        plain = query.spelt(False)
        return self._gather(read_tiers_of_fewer(plain), Frequencies(plain))

    def find_in(self, tier: Tier, frequencies: Frequencies) -> Hits:
        return self._gather([tier], frequencies)

    def _gather(self, tiers, frequencies):
        found: dict[int, Hit] = {}
        with reading_by_index():
            for tier in tiers:
                for hit in self._look_for(tier, frequencies):
                    found.setdefault(hit.pk, hit)
                if len(found) > self.most:
                    break
        rows = list(found.values())
        return Hits(rows[: self.most], self.is_bounded or len(rows) > self.most)

    def _look_for(self, tier: Tier, frequencies):
        """In windows that grow until there are enough."""
        hits = []
        for condition in self._windows(frequencies.bound(tier.query, tier.is_title)):
            hits = list(self._ask(f"{tier.lexemes}{self.filters.condition}{condition}", tier.undated_first))
            if len(hits) > self.most:
                break
        return hits

    def _windows(self, bound) -> Iterator[str]:
        """Conditions to add; `bound`: at most so many entries can be hits."""
        for size in WINDOWS:
            condition = newest_months(self.months, size)
            if condition and bound * size > self.most * self.total:
                yield f" & {condition}"
        condition = newest_months(self.months, MOST_LOOKED_THROUGH) if bound > MOST_LOOKED_THROUGH else ""
        self.is_bounded |= bool(condition)
        yield f" & {condition}" if condition else ""

    def _ask(self, condition, undated_first):
        dated = F("dated_at").desc(nulls_first=True) if undated_first else F("dated_at").desc(nulls_last=True)
        rows = self.entries.matching(condition).order_by(dated, "-pk")[: self.most + 1]
        columns = rows.values_list("pk", "kind", "dated_at__year", "categories", "organisations")
        return map(Hit._make, columns)


class reading_by_index(transaction.Atomic):
    """The planner, who knows little of lexemes, must not go through the whole table instead."""

    def __init__(self):
        super().__init__(using=None, savepoint=True, durable=False)

    def __enter__(self):
        super().__enter__()
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL enable_seqscan = off")
