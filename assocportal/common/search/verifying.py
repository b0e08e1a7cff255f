"""A phrase between quotation marks means the phrase. Neighbouring pairs find it, and pairs can lie.

“nhà khoa học kỹ thuật” is not said by “khoa học kỹ thuật cho nhà khoa học”, which has all its pairs; nor “hội nghị” by
“hồi nghị, hội nghĩ, nghị”, which has its words and, whatever the marks, its pair. So the first hits are read.
"""

import re
from collections import defaultdict
from functools import cache

from django.db.models import BooleanField, ExpressionWrapper, Q

from ..vietnamese import MARKS, fold
from .expressions import all_of
from .indexing import searchable_models
from .models import SearchEntry
from .query import Query, Run, says
from .tiers import neighbours_in_title
from .words import read_words

MOST_READ = 200
NO_LETTERS = "_²³¹¼½¾⁰⁴-⁹₀-₉"  # \w takes them for letters or digits
BETWEEN = rf"(?:[^\w\n.!?;…]|[{NO_LETTERS}]|\.(?=\w))+"  # not across the end of a sentence
LETTER = rf"[^\W{NO_LETTERS}]"
NO_LETTER_AFTER = f"(?!{LETTER})"


def find_unsaid(query: Query, keys: list[int]) -> set[int]:
    """Which of these entries, the first ones only, do not say the query's phrases."""
    phrases = [run for run in query.runs if _can_lie(run)]
    if not phrases:
        return set()
    patterns = [(run, _pattern_of(run)) for run in phrases]
    return {
        pk
        for pk, is_name, *texts in _read(phrases, keys[:MOST_READ])
        if not (is_name or _says_all("\n".join(texts), patterns))
    }


def _can_lie(run: Run) -> bool:
    """Of two words without marks the pair is the proof."""
    return run.is_phrase and len(run.terms) > 1 + (not any(term.is_exact for term in run.terms))


def _read(phrases, keys):
    """An entry does not keep its other names: where there are any, what is found as a title is a title."""
    kinds = [model.search.kind for model in searchable_models() if model.search.also]
    in_title = Q(kind__in=kinds, vector__matches=str(all_of(neighbours_in_title(phrases))))
    is_name = ExpressionWrapper(in_title, output_field=BooleanField())
    return SearchEntry.objects.filter(pk__in=keys).values_list("pk", is_name, "title", "lead", "text")


def _says_all(text, patterns):
    text = MARKS.sub("", text).lower()
    return all(
        any(says(run.terms, read_words(piece)) for piece in _find_pieces(pattern, text))
        for run, pattern in patterns
    )


def _find_pieces(pattern, text):
    """Those that overlap as well."""
    found = pattern.search(text)
    while found:
        yield found[0]
        found = pattern.search(text, found.start() + 1)


def _pattern_of(run):
    """Words one after the other whatever their marks, which are compared in what is found."""
    first, *others = (_unmarked(term.word.plain) for term in run.terms)
    return re.compile(BETWEEN.join([_at_beginning(first), *others]) + NO_LETTER_AFTER)


def _at_beginning(word):
    """Looks back from behind the first letter, so that only where that stands anything is compared at all."""
    if not word.startswith("["):
        return f"(?<!{LETTER}){word}"
    letter, rest = word.split("]", 1)
    return f"{letter}](?<!{LETTER}.){rest}"


def _unmarked(word):
    if word.isdigit():
        return f"0*{word}"
    letters = _marked_letters()
    return "".join(f"[{letters[letter]}]" if letter in letters else re.escape(letter) for letter in word)


@cache
def _marked_letters():
    """`a` → `aàáảã…`"""
    letters = defaultdict(str)
    for code in (*range(0x61, 0x250), *range(0x1E00, 0x1F00)):
        if (letter := chr(code)).islower():
            letters[fold(letter)] += letter
    return letters
