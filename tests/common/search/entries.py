"""Entries without the rows they stand for, and what a person sees of an answer."""

from datetime import UTC, date, datetime, time
from itertools import count

from django.contrib.contenttypes.models import ContentType

from assocportal.common.publishing import State
from assocportal.common.search.asking import Way, ask
from assocportal.common.search.finding import Filters
from assocportal.common.search.indexing import read_lexemes
from assocportal.common.search.models import SearchEntry
from news.models import Article

PUBLISHED = {"state": State.APPROVED, "publish_at": datetime(2020, 1, 1, tzinfo=UTC)}
numbers = count(1)


def make_entry(title="Tên", lead="", text="", *, day=date(2022, 6, 24), names=(), kind="bai-viet", **columns):
    number = next(numbers)
    entry = SearchEntry(
        content_type=ContentType.objects.get_for_model(Article),
        object_id=number,
        kind=kind,
        title=title,
        lead=lead,
        text=text,
        address=f"/tin-tuc/2022/06/bai-{number}/",
        dated_at=day and datetime.combine(day, time(2), UTC),
        **PUBLISHED | columns,
    )
    entry.vector = read_lexemes(entry, names)
    return entry


def write_entry(*texts, **columns):
    entry = make_entry(*texts, **columns)
    entry.save()
    return entry


def titles_of(answer):
    titles = dict(SearchEntry.objects.values_list("pk", "title"))
    return [titles[hit.pk] for hit in answer.hits.rows]


def find(text, *, is_by_date=False, user=None, **filters):
    """The titles, best first, of what is found as typed."""
    answer = ask(text, user, Filters(**filters), is_by_date)
    return titles_of(answer) if answer.way is Way.AS_TYPED else []
