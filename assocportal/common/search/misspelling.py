"""How words come to be misspelt: letters left out, doubled, swapped; marks typed where no input method was on."""

import re
from collections.abc import Iterator

VOWEL = "[aeiouy]"
# Telex and VNI, as the tone's digit in a word's key: huyền, hỏi, ngã, sắc, nặng.
TELEX_TONES = dict(zip("frxsj", "12345", strict=True))
VNI_TONES = dict(zip("23415", "12345", strict=True))
TELEX_TONE = re.compile(f"(?<={VOWEL})([a-z]*?)([{''.join(TELEX_TONES)}])")
VNI_TONE = re.compile("([a-z6-9]*?)([1-5])")
TELEX_LETTERS = (
    (re.compile("^d([a-z]*?)d"), r"đ\1"),
    (re.compile("uwow?|uow"), "ươ"),
    (re.compile("uo([a-z]*)w"), r"ươ\1"),
    (re.compile("(?<!q)ua([a-z]*)w"), r"ưa\1"),
    (re.compile("a([a-z]*?)a"), r"â\1"),
    (re.compile("e([a-z]*?)e"), r"ê\1"),
    (re.compile("o([a-z]*?)o"), r"ô\1"),
    (re.compile("a([a-z]*?)w"), r"ă\1"),
    (re.compile("o([a-z]*?)w"), r"ơ\1"),
    (re.compile("u([a-z]*?)w"), r"ư\1"),
    (re.compile("w"), "ư"),
)
VNI_LETTERS = (
    (re.compile("^d([a-z678]*)9"), r"đ\1"),
    (re.compile("u7?o([a-z]*)7"), r"ươ\1"),
    (re.compile("(?<!q)ua([a-z]*)7"), r"ưa\1"),
    (re.compile("a([a-z]*)6"), r"â\1"),
    (re.compile("e([a-z]*)6"), r"ê\1"),
    (re.compile("o([a-z]*)6"), r"ô\1"),
    (re.compile("o([a-z]*)7"), r"ơ\1"),
    (re.compile("u([a-z]*)7"), r"ư\1"),
    (re.compile("a([a-z]*)8"), r"ă\1"),
)


def read_leftovers(word: str) -> Iterator[str]:
    """The key of the word that would stand there, had an input method been on: `hooij`, `hoi65` → `hôi5`."""
    for tone_of, place, letters in (
        (TELEX_TONES, TELEX_TONE, TELEX_LETTERS),
        (VNI_TONES, VNI_TONE, VNI_LETTERS),
    ):
        found = place.search(word)
        meant = word[: found.start(2)] + word[found.end(2) :] if found else word
        for marked, letter in letters:
            meant = marked.sub(letter, meant, count=1)
        if meant != word and meant.isalpha():
            yield meant + (tone_of[found[2]] if found else "")


def count_edits(one: str, other: str, most: int) -> int:
    """Letters left out, put in, replaced, or swapped with their neighbour; more than `most` is `most + 1`."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    before, row = [], list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for place, its in enumerate(other, start=1):
            edits = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != its))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == its:
                edits = min(edits, earlier[place - 2] + 1)
            row.append(edits)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
