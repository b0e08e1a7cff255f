"""What was typed, understood: words and phrases to find, to leave out, and other spellings of the same."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import NamedTuple

from ..vietnamese import normalize_text
from .numbers import find_special_words, is_date
from .words import Word, read_words

LONGEST_QUERY = 200
MOST_WORDS = 32
MOST_ALTERNATIVES = 12
QUOTES = str.maketrans(dict.fromkeys("„«", "“") | dict.fromkeys("‟»", "”") | dict.fromkeys("″＂", '"'))
# of a pair: what opens twice, as in a piece of a longer text, encloses nothing
PIECE = re.compile(r'(?P<minus>(?<!\S)[-\u2212])?(?:["“](?P<phrase>[^"“”]*)["”]|(?P<plain>[^\s"“”]+))')


class Term(NamedTuple):
    """A word that is looked for; `is_exact`: with just these marks."""

    word: Word
    is_exact: bool
    is_special: bool = False

    def is_said_by(self, word: Word) -> bool:
        """Typed without marks, it may be any so spelt."""
        return self.word.toned == word.toned if self.is_exact else self.word.plain == word.plain


@dataclass(frozen=True)
class Run:
    """Words as they were typed one after the other; `is_phrase`: between quotation marks."""

    terms: tuple[Term, ...]
    is_phrase: bool = False


@dataclass(frozen=True)
class Query:
    """`alternatives`: each says the whole query, first the one that was typed."""

    text: str
    runs: tuple[Run, ...] = ()
    excluded: tuple[Run, ...] = ()
    alternatives: tuple[tuple[Run, ...], ...] = ()

    def __bool__(self):
        return bool(self.runs)

    @property
    def terms(self) -> list[Term]:
        return [term for run in self.runs for term in run.terms]

    @property
    def has_marks(self) -> bool:
        return any(term.word.has_marks for term in self.terms)

    def spelt(self, is_exact: bool) -> "Query":
        """Every word with just its marks (or its lack of them), or every word whatever its marks."""
        return replace(
            self,
            runs=_spell(self.runs, is_exact),
            alternatives=tuple(_spell(runs, is_exact) for runs in self.alternatives),
        )


def clean_query(text: str) -> str:
    """What was typed, as far as it is looked for: also what stands in the box again."""
    return " ".join(normalize_text(text).split())[:LONGEST_QUERY].strip()


def read_query(text: str, synonyms: Sequence[Sequence[Sequence[Word]]] = ()) -> Query:
    """`synonyms`: groups of spellings, each a sequence of words."""
    text = clean_query(text)
    runs, excluded = [], []
    for piece in PIECE.finditer(text.translate(QUOTES)):
        _sort_piece(piece, runs, excluded)
    runs = tuple(runs)
    alternatives = tuple(islice(_alternatives(runs, text, synonyms), MOST_ALTERNATIVES))
    return Query(text, runs, tuple(excluded), alternatives)


def _sort_piece(piece, runs, excluded):
    terms = tuple(Term(word, word.has_marks) for word in read_words(piece["phrase"] or piece["plain"] or ""))
    room = MOST_WORDS - sum(len(run.terms) for run in (*runs, *excluded))
    terms = terms[:room]
    if not terms:
        return
    if piece["minus"]:
        excluded.append(Run(terms, is_phrase=True))
    elif piece["phrase"] is not None:
        runs.append(Run(terms, is_phrase=True))
    elif runs and not runs[-1].is_phrase:
        runs[-1] = Run(runs[-1].terms + terms)
    else:
        runs.append(Run(terms))


def _spell(runs, is_exact):
    return tuple(
        replace(
            run, terms=tuple(term._replace(is_exact=is_exact and not term.is_special) for term in run.terms)
        )
        for run in runs
    )


def _alternatives(runs, text, synonyms) -> Iterator[tuple[Run, ...]]:
    """As typed, then with spans replaced by their other spellings: one after the other, and all together."""
    specials = list(find_special_words(text))
    choices = [list(_spellings_of(run, specials, synonyms)) for run in runs]
    for chosen in product(*choices):
        yield tuple(run for runs_of_one in chosen for run in runs_of_one)


def _spellings_of(run, specials, synonyms) -> Iterator[tuple[Run, ...]]:
    """Dates and numbers are one word each, or stand as they were typed; what is between them has synonyms."""
    if run.is_phrase:
        yield (run,)
        return
    choices, at = [], 0
    for start, end, others in _special_spans(run.terms, specials):
        choices += [list(_synonyms_of(run.terms[at:start], synonyms)), others]
        at = end
    choices.append(list(_synonyms_of(run.terms[at:], synonyms)))
    for chosen in islice(product(*choices), MOST_ALTERNATIVES):
        yield tuple(run for runs in chosen for run in runs)


def _special_spans(terms, specials):
    """(start, end, its spellings), none overlapping. Every spelling of a date is read as that date: it has no other."""
    by_words = defaultdict(list)
    for special, piece in specials:
        by_words[tuple(read_words(piece))].append(special)
    for start, end, words in _longest_spans(terms, by_words):
        spellings = [Run((Term(Word(special, special), False, True),)) for special in by_words[words]]
        if not is_date(by_words[words][0]):
            spellings.insert(0, Run(terms[start:end], is_phrase=True))
        yield start, end, [(spelling,) for spelling in spellings]


def _synonyms_of(terms, synonyms) -> Iterator[tuple[Run, ...]]:
    if not terms:
        yield ()
        return
    yield (Run(terms),)
    for others in islice(_with_synonyms(terms, list(_synonymous_spans(terms, synonyms))), MOST_ALTERNATIVES):
        yield (Run(others),)


def _synonymous_spans(terms, synonyms) -> Iterator[tuple[int, int, list[Sequence[Word]]]]:
    """(start, end, other spellings)"""
    groups = {tuple(spelling): group for group in synonyms for spelling in group}
    for start, end, spelling in _longest_spans(terms, groups):
        yield start, end, [other for other in groups[spelling] if tuple(other) != spelling]


def _longest_spans(terms, spellings) -> list[tuple[int, int, tuple[Word, ...]]]:
    """(start, end, the spelling that stands there), none overlapping, in their order."""
    found, taken = [], set()
    typed = {term.word.plain for term in terms}
    # nearly none of hundreds of groups begins with a word that was typed
    possible = [spelling for spelling in spellings if spelling and spelling[0].plain in typed]
    for spelling in sorted(possible, key=len, reverse=True):
        for start in range(len(terms) - len(spelling) + 1):
            places = range(start, start + len(spelling))
            if taken.isdisjoint(places) and says(terms[start : start + len(spelling)], spelling):
                taken.update(places)
                found.append((start, start + len(spelling), spelling))
    return sorted(found)


def _with_synonyms(terms, spans) -> Iterator[tuple[Term, ...]]:
    if not spans:
        return
    choices = [
        [terms[start:end], *(tuple(Term(word, word.has_marks) for word in other) for other in others)]
        for start, end, others in spans
    ]
    between = [
        terms[a:b]
        for a, b in zip([0, *(span[1] for span in spans)], [*(span[0] for span in spans), None], strict=True)
    ]
    for picks in _picks([len(choice) for choice in choices]):
        parts = [between[0]]
        for choice, pick, gap in zip(choices, picks, between[1:], strict=True):
            parts += [choice[pick], gap]
        yield tuple(term for part in parts for term in part)


def _picks(sizes) -> Iterator[tuple[int, ...]]:
    """First everything written the other way, then this and that; rarer spellings last, as there is a limit."""
    for rarest in range(1, max(sizes)):
        for picks in product(*(range(min(rarest, size - 1), -1, -1) for size in sizes)):
            if max(picks) == rarest:
                yield picks


def says(terms: Sequence[Term], words: Sequence[Word]) -> bool:
    """Whether these terms are these words."""
    return len(terms) == len(words) and all(map(Term.is_said_by, terms, words))
