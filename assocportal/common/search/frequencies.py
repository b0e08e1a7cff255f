"""How often lexemes occur, as counted at times: by it is judged what a question costs, never what is found."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import accumulate

from django.db import connection, transaction
from django.db.models import Min
from django.utils import timezone

from ..kept import Kept
from .expressions import Expression, Lexeme, any_of
from .lexemes import UNDATED, month_lexeme, year_lexeme
from .models import SearchCount

YEARS_AHEAD = 4  # of the events that are planned


LEAST = "?"  # in the place of a lexeme: what the rarest of the counted ones has

# The values of filters are counted one by one; PostgreSQL's own statistics name the commonest of the other lexemes.
COUNT = """
    WITH entries AS (
        SELECT kind, categories, organisations, dated_at AT TIME ZONE 'Asia/Ho_Chi_Minh' AS day
        FROM common_searchentry
    ), names AS (
        SELECT '#m' || coalesce(to_char(day, 'YYYY-MM'), '0') AS lexeme FROM entries
        UNION ALL SELECT '#y' || to_char(day, 'YYYY') FROM entries WHERE day IS NOT NULL
        UNION ALL SELECT '#k' || kind FROM entries
        UNION ALL SELECT '#c' || unnest(categories) FROM entries
        UNION ALL SELECT '#o' || unnest(organisations) FROM entries
    )
    INSERT INTO common_searchcount (lexeme, entries)
    SELECT lexeme, count(*) FROM names GROUP BY lexeme
    UNION ALL
    SELECT lexeme, frequency * (SELECT greatest(reltuples, 0) FROM pg_class WHERE relname = 'common_searchentry')
    FROM pg_stats, unnest(most_common_elems::text::text[], most_common_elem_freqs) AS common (lexeme, frequency)
    WHERE tablename = 'common_searchentry' AND attname = 'vector' AND schemaname = current_schema()
      AND lexeme NOT LIKE '#%%'
"""


class Counts:
    """Of the lexemes of some questions; what was not counted is as rare as the rarest that was."""

    def __init__(self, expressions: Iterable[Expression]):
        names = {LEAST, *(name for expression in expressions for name in expression.names())}
        self.counted = dict(SearchCount.objects.filter(lexeme__in=names).values_list("lexeme", "entries"))

    def __call__(self, lexeme: str) -> int:
        return self.counted.get(lexeme, self.counted.get(LEAST, 0))

    def of_common(self, lexeme: str) -> int:
        """Of what was counted as common; none of anything else."""
        return self.counted.get(lexeme, 0)


@transaction.atomic
def count_lexemes() -> None:
    """Anew, from statistics that `ANALYZE` gathers by itself when a tenth of the entries has changed."""
    with connection.cursor() as cursor:
        cursor.execute("LOCK TABLE common_searchcount IN SHARE ROW EXCLUSIVE MODE")  # readers read on
        SearchCount.objects.all().delete()
        cursor.execute(COUNT, [])
    common = SearchCount.objects.exclude(lexeme__startswith="#")
    least = common.aggregate(least=Min("entries"))["least"]
    SearchCount.objects.create(lexeme=LEAST, entries=least or 0)
    kept_months.renew()


def _read_months() -> dict[str, int]:
    return dict(SearchCount.objects.filter(lexeme__startswith="#m").values_list("lexeme", "entries"))


kept_months = Kept("search-counts", _read_months)


class Months:
    """How many entries each month has, newest first; of one year only where that is given."""

    def __init__(self, counts: dict[str, int], year: int | None = None):
        within = month_lexeme(f"{year}-" if year else "")
        months = sorted((name for name in counts if name.startswith(within)), reverse=True)
        self.names = [name.removeprefix("#m") for name in months if name != month_lexeme(UNDATED)]
        self.sums = list(accumulate(counts[month_lexeme(name)] for name in self.names))
        self.year = year

    @property
    def total(self) -> int:
        return self.sums[-1] if self.sums else 0

    def newest(self, size: int, has_undated: bool) -> Expression | None:
        """The newest months that hold `size` entries; None where all are needed.

        Every month since is named, counted or not, and `has_undated`: what has no date, an organisation for instance.
        """
        place = bisect_left(self.sums, size)
        return self._since(self.names[place], has_undated) if place < len(self.names) - 1 else None

    def _since(self, month, has_undated):
        year, first = int(month[:4]), int(month[5:])
        years = range(year + 1, timezone.localdate().year + YEARS_AHEAD) if not self.year else ()
        found = [month_lexeme(UNDATED)] if has_undated else []
        found += map(year_lexeme, years)
        found += [month_lexeme(f"{year}-{number:02}") for number in range(first, 13)]
        return any_of(map(Lexeme, found))
