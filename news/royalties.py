"""What was published, by author and month of first publication: the office pays (nhuận bút) by it.

Whatever has been public counts, withdrawn since or not; what was merged into another article does not.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce, ExtractMonth
from django.utils import timezone

from assocportal.common.html import stored_html_to_text
from assocportal.common.publishing import State
from assocportal.common.vietnamese import fold, sort_key, tone_key

from .archive import month_span, year_span
from .models import Article

MONTHS = range(1, 13)
NOBODY = "Không ghi tác giả"


@dataclass
class Author:
    key: str
    is_person_who_entered: bool = False
    spellings: Counter = field(default_factory=Counter)
    months: Counter = field(default_factory=Counter)
    written_as: set = field(default_factory=set)  # (byline, created_by)

    @property
    def name(self) -> str:
        """As it is spelt most often, with its marks."""
        return max(self.spellings, key=lambda name: (has_marks(name), self.spellings[name], name))

    def place(self) -> tuple:
        return sort_key(self.name), self.is_person_who_entered, self.key

    @property
    def total(self) -> int:
        return self.months.total()

    @property
    def by_month(self) -> list[tuple[int, int]]:
        return [(month, self.months[month]) for month in MONTHS]


def was_public() -> QuerySet:
    public = Q(first_public_at__isnull=False) | Q(state=State.APPROVED, publish_at__lte=timezone.now())
    articles = Article.objects.filter(public, merged_into=None)
    return articles.annotate(public_at=Coalesce("first_public_at", "publish_at"))


def between(span: tuple[datetime, datetime]) -> QuerySet:
    return was_public().filter(public_at__gte=span[0], public_at__lt=span[1])


def count_year(year: int) -> list[Author]:
    return count_authors(between(year_span(year)))


def count_month(year: int, month: int) -> list[Author]:
    return count_authors(between(month_span(year, month)))


def count_authors(articles: QuerySet) -> list[Author]:
    """One query, grouped by the database; a name in several spellings is joined here."""
    rows = (
        articles.order_by()
        .values("byline", "created_by", "created_by__full_name", month=ExtractMonth("public_at"))
        .annotate(count=Count("pk"))
    )
    return join_authors(list(rows))


def join_authors(rows: list[dict]) -> list[Author]:
    keys = KeysOfBylines(row["byline"] for row in rows)
    authors = {}
    for row in rows:
        author = author_of(row, keys)
        author = authors.setdefault(author.key, author)
        name = row["byline"] or row["created_by__full_name"] or NOBODY
        author.spellings[name] += row["count"]
        author.months[row["month"]] += row["count"]
        author.written_as.add((row["byline"], None if row["byline"] else row["created_by"]))
    return sorted(authors.values(), key=Author.place)


def author_of(row, keys) -> Author:
    if row["byline"].strip():
        return Author(keys.key_of(row["byline"]))
    return Author(f"#{row['created_by'] or ''}", is_person_who_entered=row["created_by"] is not None)


class KeysOfBylines:
    """`hoà` and `hòa` are one name; without marks it is the marked name it may stand for, where there is only one."""

    def __init__(self, bylines):
        self.marked = defaultdict(set)
        for byline in bylines:
            if has_marks(byline):
                self.marked[fold(byline)].add(tone_key(byline))

    def key_of(self, byline: str) -> str:
        candidates = self.marked[fold(byline)]
        if not has_marks(byline) and len(candidates) == 1:
            return next(iter(candidates))
        return tone_key(byline) or byline


def has_marks(name: str) -> bool:
    return tone_key(name) != fold(name)


def articles_of(author: Author | None, year: int, month: int) -> QuerySet:
    """Of one author, or of all."""
    articles = between(month_span(year, month))
    if author is not None:
        condition = Q(pk__in=[])
        for byline, created_by in author.written_as:
            condition |= Q(byline=byline) if byline else Q(byline="", created_by=created_by)
        articles = articles.filter(condition)
    return articles.select_related("category").order_by("public_at", "pk")


def count_words(article: Article) -> int:
    return len(f"{article.lead} {stored_html_to_text(article.body)}".split())


def count_pictures(article: Article) -> int:
    return article.body.count("data-picture=") + article.shows_cover


def years_counted() -> list[int]:
    ends = was_public().order_by().aggregate(first=Min("public_at"), last=Max("public_at"))
    if ends["first"] is None:
        return []
    first, last = (timezone.localtime(ends[end]).year for end in ("first", "last"))
    return list(range(last, first - 1, -1))
