"""Spellings that differ by little share a string that is left of both where a letter is taken away."""

import unicodedata

from ..vietnamese import fold


def deletions(text: str) -> set[str]:
    """All that is left of the spelling and of its plain form with at most one letter taken away."""
    spellings = {unicodedata.normalize("NFC", text.lower()), fold(text)}
    return {left for spelling in spellings for left in (spelling, *_with_one_letter_less(spelling)) if left}


def _with_one_letter_less(spelling):
    return (spelling[:place] + spelling[place + 1 :] for place in range(len(spelling)))
