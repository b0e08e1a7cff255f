"""The words of a text as the search compares them, each without its marks and with them."""

import unicodedata
from functools import lru_cache
from typing import NamedTuple

from ..vietnamese import MARKS, WORD_CHARACTERS, fold, tone_key

LONGEST_WORD = 60  # longer ones are compared as far as that


class Word(NamedTuple):
    """`hội` is Word("hoi", "hoi5"): what it is to who types no marks, and to who types them."""

    plain: str
    toned: str

    @property
    def has_marks(self) -> bool:
        return self.plain != self.toned


def read_words(text: str) -> list[Word]:
    """In the order of the text. `05` is `5`; a mark on a letter that bears none in Vietnamese is nothing."""
    return [word for word in map(read_word, split_words(text)) if word.plain]


def split_words(text: str) -> list[str]:
    return MARKS.sub("", unicodedata.normalize("NFC", text)).translate(WORD_CHARACTERS).split()


@lru_cache(maxsize=50_000)
def read_word(text: str) -> Word:
    word = read_word_as_typed(text)
    if word.plain.isdigit():
        digits = word.plain.lstrip("0") or "0"
        return Word(digits[:LONGEST_WORD], digits[:LONGEST_WORD])
    return word


def read_word_as_typed(text: str) -> Word:
    plain, toned = fold(text).replace(" ", ""), tone_key(text).replace(" ", "")
    return Word(plain[:LONGEST_WORD], toned[:LONGEST_WORD])
