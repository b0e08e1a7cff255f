"""What an entry is found by: the lexemes of its vector, spelt in one place for those who write and those who ask.

A zone's sign stands first (`^` title, `+` lead, none: anywhere), then the word: `hoi` however it is marked, `~hoi5`
with exactly these marks, `hoi nghi` two neighbours, `~hoi5 nghi5` the same with their marks (of titles only), `@…`
a date and `%…` a document's number in whatever spelling. `=` is a whole title, `#…` a filter's value.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from .numbers import read_special_words
from .words import LONGEST_WORD, Word, read_words

TITLE, LEAD, ANYWHERE = "^", "+", ""
MOST_CHARACTERS = 200_000  # of one text; PostgreSQL takes a vector of 1 MB
MOST_WORDS_OF_NAME, LONGEST_NAME = 60, 8 * LONGEST_WORD  # a lexeme of 2 kB
UNDATED = "0"
# PostgreSQL takes a vector of 1 MB; nobody finds the end of what is longer by one of its words.
LARGEST_VECTOR = 900_000
LONGEST_LETTER, ROUNDED_UP = 4, 8  # bytes of a letter, and around a lexeme, at most


def word_lexeme(zone: str, word: Word, exact: bool) -> str:
    return f"{zone}~{word.toned}" if exact else f"{zone}{word.plain}"


def pair_lexeme(zone: str, first: Word, second: Word, exact: bool) -> str:
    """Marks are compared in titles alone: elsewhere the words' own marks tell nearly as much for half the room."""
    if exact and zone == TITLE:
        return f"{zone}~{first.toned} {second.toned}"
    return f"{zone}{first.plain} {second.plain}"


def whole_lexeme(words: Sequence[Word]) -> str:
    return "=" + " ".join(word.plain for word in words[:MOST_WORDS_OF_NAME])[:LONGEST_NAME]


def kind_lexeme(kind: str) -> str:
    return f"#k{kind}"


def category_lexeme(pk: int) -> str:
    return f"#c{pk}"


def organisation_lexeme(pk: int) -> str:
    return f"#o{pk}"


def year_lexeme(year: int) -> str:
    return f"#y{year}"


def month_lexeme(month: str) -> str:
    """`2022-06`, or `0` for what has no date."""
    return f"#m{month}"


def lexemes_of_text(zone: str, text: str) -> set[str]:
    return lexemes_of_zones((zone,), text)


def lexemes_of_zones(zones: tuple[str, ...], text: str) -> set[str]:
    """Of one text that stands in several zones: as much of it as is the same is found once."""
    text = text[:MOST_CHARACTERS]
    words = read_words(text)
    found = {*read_special_words(text), *(plain for plain, _ in words), *(f"~{toned}" for _, toned in words)}
    found.update([f"{first} {second}" for (first, _), (second, _) in pairwise(words)])
    if TITLE not in zones:
        return found if zones == (ANYWHERE,) else {f"{zone}{lexeme}" for zone in zones for lexeme in found}
    pairs = [f"{TITLE}~{first} {second}" for (_, first), (_, second) in pairwise(words)]
    return {*pairs, *(f"{zone}{lexeme}" for zone in zones for lexeme in found)}


def lexemes_of_names(names: Iterable[str]) -> set[str]:
    """The whole title, and whatever else the thing is called."""
    return {whole_lexeme(words) for name in names if (words := read_words(name))}


def fit(lexemes: set[str]) -> set[str]:
    """As many as a vector takes, of more PostgreSQL spoils it: filters and names first, then words, then pairs."""
    if sum(map(len, lexemes)) * LONGEST_LETTER + len(lexemes) * ROUNDED_UP < LARGEST_VECTOR:
        return lexemes
    kept, room = set(), LARGEST_VECTOR
    for lexeme in sorted(lexemes, key=lambda lexeme: (lexeme[0] not in "#=^+@%", " " in lexeme, lexeme)):
        room -= len(lexeme.encode()) + ROUNDED_UP
        if room < 0:
            break
        kept.add(lexeme)
    return kept
