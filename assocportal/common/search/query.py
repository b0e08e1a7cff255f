"""What was typed, understood: words and phrases to find, to leave out, and other spellings of the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product
from typing import NamedTuple

from ..vietnamese import normalize_text
from .numbers import find_special_words
from .words import Word, read_words

LONGEST_QUERY = 200
MOST_WORDS = 32
MOST_ALTERNATIVES = 12
QUOTES = str.maketrans(dict.fromkeys("“”„‟«»″＂", '"'))
PIECE = re.compile(r'(?P<minus>(?<!\S)[-\u2212])?(?:"(?P<phrase>[^"]*)"|(?P<plain>[^\s"]+))')


class Term(NamedTuple):
    """A word that is looked for; `is_exact`: with just these marks."""

    word: Word
    is_exact: bool
    is_special: bool = False


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
    specials = [(read_words(piece), special) for special, piece in find_special_words(text)]
    choices = [list(_spellings_of(run, specials, synonyms)) for run in runs]
    for chosen in product(*choices):
        yield tuple(run for runs_of_one in chosen for run in runs_of_one)


def _spellings_of(run, specials, synonyms) -> Iterator[tuple[Run, ...]]:
    yield (run,)
    if run.is_phrase:
        return
    for start in range(len(run.terms)):
        for words, special in specials:
            if says(run.terms[start : start + len(words)], words):
                yield _replaced(
                    run, start, len(words), (Term(Word(special, special), False, True),), apart=True
                )
    spans = list(_synonymous_spans(run.terms, synonyms))
    for terms in islice(_with_synonyms(run.terms, spans), MOST_ALTERNATIVES):
        yield (Run(terms),)


def _replaced(run, start, length, terms, apart):
    before, after = run.terms[:start], run.terms[start + length :]
    return tuple(Run(part) for part in (before, terms, after) if part)


def _synonymous_spans(terms, synonyms):
    """(start, end, other spellings), longest first, none overlapping."""
    found, taken = [], set()
    typed = {term.word.plain for term in terms}
    spans = [
        (len(spelling), start, spelling, group)
        for group in synonyms
        for spelling in group
        if spelling[0].plain in typed  # nearly always not: hundreds of groups cost nothing
        for start in range(len(terms) - len(spelling) + 1)
        if says(terms[start : start + len(spelling)], spelling)
    ]
    for length, start, spelling, group in sorted(spans, key=lambda span: -span[0]):
        places = set(range(start, start + length))
        if not places & taken:
            taken |= places
            found.append((start, start + length, [other for other in group if other != spelling]))
    return sorted(found, key=lambda span: span[0])


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
    """Whether these terms are these words: typed without marks, they may be any so spelt."""
    return len(terms) == len(words) and all(
        term.word.toned == word.toned if term.is_exact else term.word.plain == word.plain
        for term, word in zip(terms, words, strict=True)
    )
