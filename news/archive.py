"""Which years and months hold something to read: found by looks into the index, never by a walk through it."""

from datetime import date, datetime, time

from django.db.models import Max, Min, Value
from django.utils import timezone


def find_years(articles):
    ends = articles.aggregate(oldest=Min("publish_at"), newest=Max("publish_at"))
    if not ends["oldest"]:
        return []
    oldest, newest = (timezone.localtime(ends[end]).year for end in ("oldest", "newest"))
    return find_filled(articles, {year: year_span(year) for year in range(oldest, newest + 1)})


def find_months(articles, year):
    return find_filled(articles, {month: month_span(year, month) for month in range(1, 13)})


def find_filled(articles, spans):
    """The keys of those spans that hold an article: one query, which looks once into each."""
    looks = [
        articles.between(*span).order_by().values_list(Value(key), flat=True)[:1]
        for key, span in spans.items()
    ]
    return sorted(looks[0].union(*looks[1:], all=True))


def year_span(year):
    return midnight(date(year, 1, 1)), midnight(date(year + 1, 1, 1))


def month_span(year, month):
    return midnight(date(year, month, 1)), midnight(date(year + month // 12, month % 12 + 1, 1))


def midnight(day):
    return timezone.make_aware(datetime.combine(day, time.min))
