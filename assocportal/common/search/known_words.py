"""What the portal's vocabulary says of the words of one query, in few and small questions."""

from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise

from django.db.models import F, Sum

from ..vietnamese import fold
from .expressions import Expression
from .misspelling import count_edits, read_leftovers
from .models import SearchWord
from .nearness import deletions
from .query import Term
from .words import Word

LONGEST, SHORTEST_OF_SEVERAL = 24, 5
LONGEST_SYLLABLE = 7
MOST_PARTED, MOST_PARTS = 3, 5
SINGLE_LETTERS = "aouy"
MOST_NEAR = 80
MOST_EDITS, ONE_EDIT = 2, 2
MOST_SPELLINGS = 3
WEIGHT = Sum(F("entries") + 9 * F("titles"))


class KnownWords:
    """`weights`: how often each plain word stands, above all in titles; `toned`: the keys that occur.

    `windows`: the newest entries, for those who ask for words that stand in too many.
    """

    def __init__(self, terms: list[Term], windows: list[list[Expression]]):
        self.terms, self.windows = terms, windows
        self.leftovers = {term: list(read_leftovers(term.word.plain)) for term in terms}
        rows = SearchWord.objects.filter(plain__in=self._plain_words).values_list("plain")
        self.weights = dict(rows.annotate(weight=WEIGHT))
        keys = {term.word.toned for term in terms}.union(*self.leftovers.values())
        self.toned = set(SearchWord.objects.filter(word__in=keys).values_list("word", flat=True))

    def knows(self, term: Term) -> bool:
        return term.word.toned in self.toned if term.is_exact else term.word.plain in self.weights

    def weight(self, term: Term) -> int:
        return self.weights.get(term.word.plain, 0)

    @cached_property
    def _plain_words(self):
        plain = {term.word.plain for term in self.terms}
        plain.update(plain_of(key) for keys in self.leftovers.values() for key in keys)
        plain.update(one.word.plain + other.word.plain for one, other in pairwise(self.terms))
        long = [
            term.word.plain for term in self.terms if SHORTEST_OF_SEVERAL <= len(term.word.plain) <= LONGEST
        ]
        return plain.union(*(list_parts(word) for word in sorted(set(long), key=len)[-MOST_PARTED:]))

    def meant_by_leftovers(self, term: Term) -> Iterator[Term]:
        for key in self.leftovers[term]:
            if key in self.toned:
                yield Term(Word(plain_of(key), key), True)

    def part(self, word: str) -> list[str]:
        """The fewest, and of these the commonest, words that make it up: `hoinghi` → hoi, nghi."""
        best: list[tuple[int, int, list[str]] | None] = [(0, 0, [])] + [None] * len(word)
        for end in range(1, len(word) + 1):
            for start in range(max(0, end - LONGEST_SYLLABLE), end):
                count = self.weights.get(word[start:end])
                if best[start] and count and is_part(word[start:end]):
                    parts, rarest, before = best[start]
                    found = (parts + 1, max(rarest, -count), [*before, word[start:end]])
                    best[end] = min(best[end] or found, found)
        parts = best[-1][2] if best[-1] else []
        return parts if 1 < len(parts) <= MOST_PARTS else []

    def near(self, word: str, most: int) -> list[tuple[int, str]]:
        """(cost, word), the nearest first, then the commonest."""
        if not 1 < len(word) <= LONGEST or word.isdigit():
            return []
        rows = SearchWord.objects.filter(deletions__overlap=sorted(deletions(word))).exclude(plain=word)
        rows = dict(
            rows.values_list("plain").annotate(weight=WEIGHT).order_by("-weight", "plain")[:MOST_NEAR]
        )
        self.weights.update(rows)
        allowed = MOST_EDITS if len(word) > 3 else 1
        edits = {plain: count_edits(word, plain, allowed) for plain in rows}
        found = ((ONE_EDIT * edits[plain] + is_replaced(word, plain), -rows[plain], plain) for plain in rows)
        return [(cost, plain) for cost, _, plain in sorted(found) if edits[plain] <= allowed][:most]


def spellings_of(plain: str, typed: str) -> list[tuple[Term, str]]:
    """Of one plain word: first those marked nearly as it was typed, then the most frequent."""
    rows = SearchWord.objects.filter(plain=plain).order_by("-titles", "-entries", "word")
    rows = list(rows.values_list("word", "spelling")[:MOST_NEAR])
    if typed:
        rows.sort(key=lambda row: count_edits(row[0], typed, MOST_EDITS))
    return [(Term(Word(plain, word), True), spelling) for word, spelling in rows[:MOST_SPELLINGS]]


def plain_of(key: str) -> str:
    return fold(key.rstrip("12345"))


def list_parts(word: str) -> set[str]:
    places = range(len(word))
    parts = (word[start:end] for start in places for end in range(start + 1, start + LONGEST_SYLLABLE + 1))
    return {part for part in parts if is_part(part)}


def is_part(text: str) -> bool:
    return text.isalpha() and (len(text) > 1 or text in SINGLE_LETTERS)


def is_replaced(one: str, other: str) -> bool:
    """A letter stands for another one: likelier is one too many, one too few, or two that changed places."""
    return len(one) == len(other) and sorted(one) != sorted(other)
