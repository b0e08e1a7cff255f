"""The hits of a query, best first, among what somebody may see and some filters let through."""

from dataclasses import dataclass, field, replace

from . import lexemes
from .expressions import Lexeme, all_of
from .frequencies import Counts, Months, kept_months
from .looking import look_for_first, look_through
from .query import Query
from .reading import Hit, Question, Reader, reading_by_index
from .tiers import Tier, everywhere, read_tiers, read_tiers_of_fewer
from .verifying import find_unsaid

COUNTED = 1000  # beyond, a page says "hơn 1.000" and nothing is counted
COUNTED_OF_ANY = 200  # of hits that have only some of the words


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
        self.entries, self.asked, self.most = entries, filters, most
        self.reader = Reader(entries, most + 1)
        self.filters = filters.lexemes
        self.months = Months(kept_months(), filters.year)

    def find(self, query: Query, is_by_date: bool = False) -> Hits:
        if not query:
            return Hits()
        with reading_by_index():
            return self._find_said(query, [everywhere(query)] if is_by_date else list(read_tiers(query)))

    def find_first(self, ways: list[tuple[Query, Tier]]) -> tuple[int, Hits]:
        """The place of the first query that is found in its tier, and the hits."""
        passed, hits = 0, Hits()
        if not ways:
            return passed, hits
        with reading_by_index():
            counts = Counts([*(tier.expression for _, tier in ways), *self.filters])
            while passed < len(ways):
                place, hits = self._find_first_of(ways[passed:], counts)
                passed += place
                if hits or passed == len(ways):
                    break
                passed += 1
        return passed, hits

    def _find_first_of(self, ways, counts):
        tiers = [tier for _, tier in ways]
        place, found, is_bounded = look_for_first(tiers, self.filters, self.reader, counts, self.months)
        hits = Hits(found[: self.most], is_bounded or len(found) > self.most)
        return place, self._leave_said(ways[place][0], hits) if found else hits

    def find_any(self, query: Query) -> Hits:
        """What has some of the words, the more of them the better."""
        few = Finder(self.entries, self.asked, min(self.most, COUNTED_OF_ANY))
        with reading_by_index():
            return few._look_through(list(read_tiers_of_fewer(query)))

    def _find_said(self, query, tiers):
        return self._leave_said(query, self._look_through(tiers))

    def _leave_said(self, query, hits):
        unsaid = find_unsaid(query, [hit.pk for hit in hits.rows])
        return replace(hits, rows=[hit for hit in hits.rows if hit.pk not in unsaid])

    def find_kinds(self, query: Query, kinds: list[str]) -> list[str]:
        """Those of which there is any hit."""
        found = [everywhere(query).expression, *self.filters]
        questions = [Question(all_of([*found, Lexeme(lexemes.kind_lexeme(kind))]), False) for kind in kinds]
        with reading_by_index():
            found = Reader(self.entries, 1).read_in_turn(questions, lambda: len(questions))
            return [hit.kind for _, hit in found]

    def _look_through(self, tiers: list[Tier]) -> Hits:
        counts = Counts([*(tier.expression for tier in tiers), *self.filters])
        found, is_bounded = look_through(tiers, self.filters, self.reader, counts, self.months)
        return Hits(found[: self.most], is_bounded or len(found) > self.most)
