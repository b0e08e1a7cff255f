"""The desk's search among people: any word of the name, with or without marks; for those who may, contacts too."""

import re

from django.db.models import F, Func, Q, TextField, Value
from django.db.models.functions import Concat
from django.db.models.lookups import Regex

from assocportal.common.search.beginnings import begin_pattern
from assocportal.common.search.comparing import MOST_WORDS, read_terms

from .titles import strip_titles

DIGITS = re.compile(r"[\d\s.+()-]+")
LEAST_DIGITS = 4


def find_people(queryset, text: str, with_contacts: bool):
    found = named(strip_titles(text)[1])
    if with_contacts:
        found |= reached_by(text)
    return queryset.filter(found)


def named(text) -> Q:
    """The stored name without marks is looked through first: spelling fifty thousand names would take a second."""
    terms = read_terms(text)[:MOST_WORDS]
    condition = Q() if terms else Q(pk__in=[])
    for term in terms:
        condition &= Q(begins(F("name_plain"), f" {term.word.plain}"))
    for term in terms:
        if term.is_exact:
            toned = Func(F("full_name"), function="vn_tone", output_field=TextField())
            condition &= Q(begins(toned, begin_pattern(term)))
    return condition


def begins(words, pattern) -> Regex:
    return Regex(Concat(Value(" "), words, output_field=TextField()), Value(pattern))


def reached_by(text) -> Q:
    if "@" in text:
        return Q(email__icontains=text.strip())
    digits = re.sub(r"\D", "", text) if DIGITS.fullmatch(text) else ""
    if len(digits) < LEAST_DIGITS:
        return Q(pk__in=[])
    phone = Func(
        F("phone"), Value(r"\D"), Value(""), Value("g"), function="regexp_replace", output_field=TextField()
    )
    return Q(Regex(phone, Value(digits.removeprefix("0"))))
