"""Vietnamese syllables for property tests: initial × rhyme × tone, in the spellings that people type."""

import itertools
import unicodedata

TONES = {"ngang": "", "huyền": "\u0300", "hỏi": "\u0309", "ngã": "\u0303", "sắc": "\u0301", "nặng": "\u0323"}

INITIALS = "_ b c ch d đ g gh h k kh l m n ng ngh nh p ph r s t th tr v x".replace("_", "").split(" ")

# Where the tone stands, by the new rule, is the letter before the full stop.
RHYMES = (
    """
a. ă.c â.m a.nh a.ch a.i a.o a.u a.y â.u â.y ă.ng e. e.m e.o e.ng ê. ê.nh ê.u i. i.nh i.u ia. iê.n iê.u iê.ng
o. o.i o.ng o.c ô. ô.i ô.ng ô.n ơ. ơ.i ơ.n oa. oe. oa.i oa.n oă.n oe.o u. u.i u.ng u.c ua. uô.i uô.ng uâ.n uê.
uơ. uy. uyê.n uy.t uya. ư. ư.i ư.ng ưa. ươ.i ươ.ng ươ.u ươ.c y. yê.n yê.u
""".replace("ia.", "i.a")
    .replace("ua.", "u.a")
    .replace("ưa.", "ư.a")
    .split()
)

OPEN_RHYMES_OF_TWO_STYLES = ("oa.", "oe.", "uy.")


def spell(initial, rhyme, tone, old_style=False):
    """NFC; the old style puts the tone of oa, oe and uy on the first letter: hòa, khỏe, thúy."""
    if old_style and rhyme in OPEN_RHYMES_OF_TWO_STYLES:
        rhyme = f"{rhyme[0]}.{rhyme[1]}"
    return unicodedata.normalize("NFC", initial + rhyme.replace(".", TONES[tone]))


ALL = list(itertools.product(INITIALS, RHYMES, TONES))
IN_TWO_STYLES = [syllable for syllable in ALL if syllable[1] in OPEN_RHYMES_OF_TWO_STYLES]
