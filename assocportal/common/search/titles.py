"""Which titles a query finds.

A query typed without marks finds both spellings; one with marks means them: `đại` is not `đài`.
"""

import re

from django.contrib.postgres.search import SearchQuery, SearchVectorExact, SearchVectorField
from django.db.models import F, Func, Q

from ..vietnamese import fold, normalize_text, tone_key

LONGEST_QUERY = 200
MOST_WORDS = 40
TONED = re.compile(r"([^0-9]+)([1-5])")
LETTERS = "abcdefghijklmnopqrstuvwxyzăâđêôơư"
# What may follow the letter that bears the tone: `hộ` begins `hộ`, `hội`, `hộp` …
ENDINGS = ("", *"aeoiuy", "c", "ch", "m", "n", "ng", "nh", "p", "t")


class TitleWords(Func):
    """The words of a title without their marks. `matches_title` is quick where an index holds this expression."""

    template = "to_tsvector('simple'::regconfig, vn_plain(%(expressions)s))"
    output_field = SearchVectorField()


class TonedTitleWords(TitleWords):
    """The words with their marks, the tone at the end."""

    template = "to_tsvector('simple'::regconfig, vn_tone(%(expressions)s))"


def clean_query(text: str) -> str:
    """What was typed, as far as it is looked for: also what stands in the box again."""
    return " ".join(normalize_text(text).split())[:LONGEST_QUERY].strip()


def has_marks(query: str) -> bool:
    return tone_key(query) != fold(query)


def matches_title(query: str, field: str = "title") -> Q:
    """Every word of the query begins a word of the title. A query without a word finds nothing."""
    if has_marks(query):
        title, key, spell = TonedTitleWords(F(field)), tone_key(query), begin_toned
    else:
        title, key, spell = TitleWords(F(field)), fold(query), begin
    words = list(dict.fromkeys(key.split()))[:MOST_WORDS]
    if not words:
        return Q(pk__in=[])
    terms = " & ".join(f"({spell(word)})" for word in words)
    return Q(SearchVectorExact(title, SearchQuery(terms, search_type="raw", config="simple")))


def begin(word: str) -> str:
    """In the language of to_tsquery. Words are letters and digits only: nothing in them needs an escape."""
    return f"'{word}':*"


def begin_toned(word: str) -> str:
    """The tone stands at the end, so a beginning is spelt out: `hộ` begins `hội` and not `hồi`; nor does `hô`."""
    if toned := TONED.fullmatch(word):
        return " | ".join(f"'{toned[1]}{ending}{toned[2]}'" for ending in ENDINGS)
    if word[-1].isdigit():
        return begin(word)
    return " | ".join([f"'{word}'", *(begin(word + letter) for letter in LETTERS)])
