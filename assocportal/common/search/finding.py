"""The hits of a query, best first: what it costs follows the page that is shown, not the size of the archive.

Each tier is asked in the newest months first, then further back as long as too few are found. Where even asking would
cost too much (words that stand in hundreds of thousands of entries, and seldom together), only the newest are looked
through, and the number of hits is said to be a lower bound.
"""

from dataclasses import dataclass, field, replace
from itertools import groupby

from . import lexemes
from .expressions import Expression, Lexeme, all_of
from .frequencies import Counts, Months, kept_months
from .query import Query
from .reading import Hit, Question, Reader, reading_by_index
from .tiers import Tier, everywhere, read_tiers, read_tiers_of_fewer
from .verifying import find_unsaid

COUNTED = 1000  # beyond, a page says "hơn 1.000" and nothing is counted
WINDOWS = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000)  # newest entries looked through before all are
MOST_LOOKED_THROUGH = 128_000
TOO_MANY_TO_TRY = 64_000
MARGIN = 1.3  # as many hits more are expected of a window, so that it seldom holds a few too few


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
        self.reader = Reader(entries, most + 1)
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
            so.bound(Counts([so])) > TOO_MANY_TO_TRY or self.entries.matching(so).exists()
        )
        return list(read_tiers(query, occurs_so))

    def _gather(self, tiers: list[Tier]) -> Hits:
        counts = Counts([*(tier.expression for tier in tiers), *self.filters])
        looks = [Look(tier, self.filters, counts, self.months) for tier in tiers]
        found: dict[int, Hit] = {}
        is_bounded = False
        for is_plain, group in groupby(looks, key=lambda look: look.is_plain):
            look_for = self._look_at_once if is_plain else self._look_in_windows
            is_bounded |= look_for(list(group), found)
            if len(found) > self.most:
                break
        rows = list(found.values())
        return Hits(rows[: self.most], is_bounded or len(rows) > self.most)

    def _look_at_once(self, looks, found) -> bool:
        """In one statement; hits that several tiers have are read several times, so it may take another."""
        enough = self.most + 1
        while looks and len(found) < enough:
            read = list(self.reader.read_all([look.question for look in looks], enough))
            for _, hit in read:
                found.setdefault(hit.pk, hit)
            looks = looks[max(read[-1][0], 1) :] if len(read) == enough else []
        return False

    def _look_in_windows(self, looks, found) -> bool:
        """One tier after the other; True where of one only the newest were looked through."""
        is_bounded = False
        for look in looks:
            found |= {hit.pk: hit for hit in look.read(self.reader, self.most) if hit.pk not in found}
            is_bounded |= look.is_bounded
            if len(found) > self.most:
                break
        return is_bounded


class Look:
    """How far back a tier is looked for, judged by how many hits it can have."""

    def __init__(self, tier: Tier, filters: list[Lexeme], counts: Counts, months: Months):
        self.expression, self.undated_first = all_of([tier.expression, *filters]), tier.undated_first
        self.months = months
        self.bound = self.expression.bound(counts)
        self.is_bounded = False

    @property
    def question(self) -> Question:
        return Question(self.expression, self.undated_first)

    @property
    def is_plain(self) -> bool:
        """All entries are asked at once."""
        return self._next_window(self.bound, WINDOWS) is None and not self._cut()

    def read(self, reader: Reader, most: int) -> list[Hit]:
        """The newest hits; `is_bounded` tells afterwards whether older ones were not looked for."""
        expected, windows = self.bound, WINDOWS
        while window := self._next_window(expected, windows, most):
            size, months = window
            hits = reader.read(Question(all_of([self.expression, months]), self.undated_first))
            if len(hits) > most:
                return hits
            expected, windows = 2 * len(hits) * self.months.total / size, WINDOWS[WINDOWS.index(size) + 1 :]
        cut = self._cut()
        self.is_bounded = bool(cut)
        return reader.read(Question(all_of([self.expression, *cut]), self.undated_first))

    def _next_window(self, expected, sizes, most=COUNTED) -> tuple[int, Expression] | None:
        """The first that can be expected to hold enough."""
        for size in sizes:
            is_promising = expected * size > MARGIN * most * self.months.total
            if is_promising and (months := self.months.newest(size)):
                return size, months
        return None

    def _cut(self) -> list[Expression]:
        months = self.months.newest(MOST_LOOKED_THROUGH) if self.bound > MOST_LOOKED_THROUGH else None
        return [months] if months else []
