"""Which titles a query finds.

A query typed without marks finds both spellings; one with marks means them: `đại` is not `đài`.
"""

import re

from django.contrib.postgres.search import SearchQuery, SearchVectorExact, SearchVectorField
from django.db.models import BooleanField, F, Func, Q, Value

from .vietnamese import fold, normalize_text, tone_key

LONGEST_QUERY = 200
MOST_WORDS = 40
TONED = re.compile(r"([^0-9]+)([1-5])")


class TitleWords(Func):
    """The words of a title without their marks. An index on this very expression answers `matches_title`."""

    template = "to_tsvector('simple'::regconfig, vn_plain(%(expressions)s))"
    output_field = SearchVectorField()


class HasTonedWords(Func):
    """`vn_tone(title) ~ ALL (patterns)`: the title is folded once, whatever the number of words."""

    template = "vn_tone(%(expressions)s)"
    arg_joiner = ") ~ ALL ("
    output_field = BooleanField()


def clean_query(text: str) -> str:
    """What was typed, as far as it is looked for: also what stands in the box again."""
    return " ".join(normalize_text(text).split())[:LONGEST_QUERY].strip()


def has_marks(query: str) -> bool:
    return tone_key(query) != fold(query)


def matches_title(query: str, field: str = "title") -> Q:
    """Every word of the query begins a word of the title. A query without a word finds nothing."""
    words = distinct_words(fold(query))
    if not words:
        return Q(pk__in=[])
    beginnings = SearchQuery(" & ".join(f"'{word}':*" for word in words), search_type="raw", config="simple")
    found = Q(SearchVectorExact(TitleWords(F(field)), beginnings))
    if not has_marks(query):
        return found
    patterns = [toned_pattern(word) for word in distinct_words(tone_key(query))]
    return found & Q(HasTonedWords(F(field), Value(patterns)))


def distinct_words(folded: str) -> list[str]:
    return list(dict.fromkeys(folded.split()))[:MOST_WORDS]


def toned_pattern(word: str) -> str:
    """For a word of `tone_key`, whose tone stands at the end: `hộ` begins `hội`, `hô` begins it too but is not `hộ`."""
    if toned := TONED.fullmatch(word):
        return f"(^| ){toned[1]}[^0-9 ]*{toned[2]}( |$)"
    return f"(^| ){word}" if word[-1].isdigit() else f"(^| ){word}(?![1-5])"
