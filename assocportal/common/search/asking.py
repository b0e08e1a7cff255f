"""One question and its answer, never a dead end: as typed, then whatever the marks, then any of the words."""

from dataclasses import dataclass, field
from enum import Enum

from .finding import Filters, Finder, Hits
from .models import SearchEntry
from .nearby import find_near
from .query import Query, read_query
from .synonyms import kept_synonyms


class Way(Enum):
    """How the hits were found: a page says so where it is not as typed."""

    AS_TYPED = "as typed"
    UNMARKED = "unmarked"
    ANY_WORD = "any word"
    NEAR = "near words"


@dataclass
class Answer:
    """`near`: queries to propose instead; of the first of them are the hits where the way is NEAR."""

    query: Query
    hits: Hits = field(default_factory=Hits)
    way: Way = Way.AS_TYPED
    near: list[str] = field(default_factory=list)


def ask(text: str, user, filters: Filters = Filters(), is_by_date: bool = False) -> Answer:  # noqa: B008 - frozen
    query = read_query(text, kept_synonyms())
    if not query:
        return Answer(query)
    entries = SearchEntry.objects.visible_to(user)
    finder = Finder(entries, filters)
    answer = Answer(query, finder.find(query, is_by_date))
    if answer.hits:
        return answer
    answer.near = find_near(query, entries)
    for way, find in _other_ways(finder, query, answer.near, is_by_date):
        if hits := find():
            answer.hits, answer.way = hits, way
            break
    return answer


def _other_ways(finder, query, near, is_by_date):
    if query.has_marks:
        yield Way.UNMARKED, lambda: finder.find(query.spelt(False), is_by_date)
    yield Way.ANY_WORD, lambda: finder.find_any(query)
    if near:
        yield Way.NEAR, lambda: finder.find(read_query(near[0], kept_synonyms()), is_by_date)
