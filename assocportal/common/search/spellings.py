"""How the portal's own texts spell words that are known without their marks."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from ..vietnamese import MARKS, WORD_CHARACTERS, normalize_text
from .query import Term
from .words import Word, read_word

LONGEST_TEXT = 20_000
PAUSE = re.compile(r"[,.;:!?()“”\n]")  # what stands on either side are no neighbours
BESIDE_A_NEIGHBOUR = 9  # weighs more than standing somewhere else


def choose_spellings(terms: Sequence[Term], texts: Sequence[str]) -> list[str]:
    """Of each word the one that stands in these texts most often, above all beside its neighbours."""
    votes = [Counter() for _ in terms]
    for words in (read_spellings(part) for text in texts for part in PAUSE.split(text[:LONGEST_TEXT])):
        for at, place in find_places(terms, words):
            votes[at][words[place][0]] += 1 + BESIDE_A_NEIGHBOUR * count_neighbours(terms, at, words, place)
    return [
        counted.most_common(1)[0][0] if counted else term.word.plain
        for term, counted in zip(terms, votes, strict=True)
    ]


def stand_so(words: Sequence[str], texts: Sequence[str]) -> bool:
    """Side by side, spelt like this."""
    sought = f" {' '.join(words)} "
    parts = (part for text in texts for part in PAUSE.split(text[:LONGEST_TEXT]))
    return any(sought in f" {' '.join(word for word, _ in read_spellings(part))} " for part in parts)


def read_spellings(text: str) -> list[tuple[str, Word]]:
    text = MARKS.sub("", normalize_text(text)).lower()
    return [(word, read_word(word)) for word in text.translate(WORD_CHARACTERS).split()]


def find_places(terms, words) -> Iterator[tuple[int, int]]:
    for place, (_, word) in enumerate(words):
        for at, term in enumerate(terms):
            if term.is_said_by(word):
                yield at, place


def count_neighbours(terms, at, words, place) -> int:
    return sum(
        0 <= at + step < len(terms)
        and 0 <= place + step < len(words)
        and terms[at + step].is_said_by(words[place + step][1])
        for step in (-1, 1)
    )
