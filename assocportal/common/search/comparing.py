"""Rows that have no entry: the words of their fields are compared as they stand, without marks or with them."""

from django.db.models import F, Func, Q, TextField, Value
from django.db.models.functions import Cast, Concat
from django.db.models.lookups import Regex

from .beginnings import begin_pattern
from .query import Term
from .words import read_word_as_typed, split_words

MOST_WORDS = 16


def has_words(names: list[str], text: str) -> Q:
    """Each word begins a word of one of these fields; a text without a word finds nothing."""
    terms = read_terms(text)[:MOST_WORDS]
    condition = Q() if terms else Q(pk__in=[])
    for term in terms:
        condition &= Q(*(begins(name, term) for name in names), _connector=Q.OR)
    return condition


def read_terms(text: str) -> list[Term]:
    """Numbers as they were typed: `05` begins `0512`, and a token of a picture may be one."""
    words = dict.fromkeys(map(read_word_as_typed, split_words(text)))
    return [Term(word, word.has_marks) for word in words if word.plain]


def begins(name: str, term: Term) -> Regex:
    spell = "vn_tone" if term.is_exact else "vn_plain"
    words = Func(Cast(F(name), TextField()), function=spell, output_field=TextField())
    return Regex(Concat(Value(" "), words, output_field=TextField()), Value(begin_pattern(term)))
