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
    """`found_by`: the query whose hits these are; `near`: queries to propose instead."""

    query: Query
    found_by: Query
    hits: Hits = field(default_factory=Hits)
    way: Way = Way.AS_TYPED
    near: list[str] = field(default_factory=list)


def ask(text: str, user, filters: Filters = Filters(), is_by_date: bool = False) -> Answer:  # noqa: B008 - frozen
    query = read_query(text, kept_synonyms())
    if not query:
        return Answer(query, query)
    entries = SearchEntry.objects.visible_to(user)
    finder = Finder(entries, filters)
    answer = Answer(query, query, finder.find(query, is_by_date))
    if answer.hits:
        return answer
    answer.near = find_near(query, entries)
    for way, other in _other_ways(query, answer.near):
        if hits := finder.find_any(other) if way is Way.ANY_WORD else finder.find(other, is_by_date):
            answer.hits, answer.way = hits, way
            answer.found_by = other.spelt(False) if way is Way.ANY_WORD else other
            break
    return answer


def _other_ways(query, near):
    """In this order; what is found by some of the words is found whatever their marks."""
    if query.has_marks:
        yield Way.UNMARKED, query.spelt(False)
    yield Way.ANY_WORD, query
    if near:
        yield Way.NEAR, read_query(near[0], kept_synonyms())
