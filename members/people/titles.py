"""Học hàm, học vị, danh hiệu before a name: how they are written, and how they are taken off again.

The order is custom, no regulation lays it down: rank (học hàm), degree (học vị), profession, title of honour (danh
hiệu), as the press and the universities write them out: “Giáo sư, Tiến sĩ khoa học, Nhà giáo Nhân dân …” is
GS.TSKH.NGND., “Phó Giáo sư, Tiến sĩ, Bác sĩ, Thầy thuốc Ưu tú …” is PGS.TS.BS.TTƯT. Of each kind the highest stands
for those below it (a PGS who became GS, a ThS who became TS); the degrees of a first course, KS and CN, are named only
where there is nothing above them.
"""

import re
from collections.abc import Iterable

from assocportal.common.vietnamese import normalize_text

LADDERS = (
    ("GS", "PGS"),
    ("TSKH", "TS", "ThS"),
    ("BSCKII", "BSCKI", "BS"),
    ("DSCKII", "DSCKI", "DS"),
    ("KTS",),
    ("NGND", "NGƯT"),
    ("TTND", "TTƯT"),
)
FIRST_DEGREES = ("KS", "CN")
OF_HONOUR = {"NGND", "NGƯT", "TTND", "TTƯT"}
DEGREES = tuple(kind for ladder in LADDERS for kind in ladder if kind not in OF_HONOUR) + FIRST_DEGREES

SPECIALIST = r"[\s.]*(?:ck|chuyên khoa|c\.k)[\s.]*"
SECOND, FIRST = rf"{SPECIALIST}(?:ii|2)", rf"{SPECIALIST}(?:i|1)"
PHYSICIAN, PHARMACIST = r"(?:b\.?s|bác s[ĩỹ])", r"(?:d\.?s|dược s[ĩỹ])"
# As people type them; what begins like another stands before it.
SPELLINGS = {
    "PGS": r"p\.?\s?g\.?s|phó giáo sư",
    "GS": r"g\.?s|giáo sư",
    "TSKH": r"ts\.?\s?kh|tiến s[ĩỹ] khoa học",
    "TS": r"t\.?s|tiến s[ĩỹ]",
    "ThS": r"th\.?\s?s[ĩỹ]?|thạc s[ĩỹ]",
    "BSCKII": PHYSICIAN + SECOND,
    "BSCKI": PHYSICIAN + FIRST,
    "BS": PHYSICIAN,
    "DSCKII": PHARMACIST + SECOND,
    "DSCKI": PHARMACIST + FIRST,
    "DS": PHARMACIST,
    "KTS": r"k\.?t\.?s|kiến trúc sư",
    "KS": r"k\.?s|k[ỹĩ] sư",
    "CN": r"c\.?n|cử nhân",
    "NGND": r"ngnd|nhà giáo nhân dân",
    "NGƯT": r"ng[ưu]t|nhà giáo ưu tú",
    "TTND": r"ttnd|thầy thuốc nhân dân",
    "TTƯT": r"tt[ưu]t|thầy thuốc ưu tú",
}
FORMS_OF_ADDRESS = r"ông|bà|đồng chí|đ/c"
BETWEEN = r"[\s.,;:&/–-]"
LEADING = [
    (kind, re.compile(rf"(?:{spelling})(?![^\W_])", re.IGNORECASE))
    for kind, spelling in [*SPELLINGS.items(), (None, FORMS_OF_ADDRESS)]
]
SEPARATORS = re.compile(rf"{BETWEEN}*")
HAS_WORD = re.compile(r"[^\W\d_]")


def order_titles(kinds: Iterable[str]) -> list[str]:
    """Those that stand before a name, in their order."""
    kinds = set(kinds)
    shown = [next(kind for kind in ladder if kind in kinds) for ladder in LADDERS if kinds & set(ladder)]
    if not set(shown) - OF_HONOUR:
        shown = [kind for kind in FIRST_DEGREES if kind in kinds][:1] + shown
    return shown


def write_titles(kinds: Iterable[str], name: str) -> str:
    """`PGS.TS. Nguyễn Văn A`"""
    shown = order_titles(kinds)
    return f"{'.'.join(shown)}. {name}" if shown else name


def strip_titles(text: str) -> tuple[list[str], str]:
    """`TS.BS Nguyễn Văn A` → `["TS", "BS"], "Nguyễn Văn A"`; also what follows the name after a comma.

    Ông and Bà go with them, though Ông is a surname as well: who looks for a person tries the whole text first.
    """
    name, titles = " ".join(normalize_text(text).split()), []
    while found := _first_title(name):
        kind, rest = found
        titles += [kind] if kind else []
        name = rest
    name, behind = _without_tail(name)
    return list(dict.fromkeys(titles + behind)), name


def _first_title(name):
    """The title that a text begins with, and what follows; nothing where no name would be left."""
    for kind, pattern in LEADING:
        if match := pattern.match(name):
            rest = name[SEPARATORS.match(name, match.end()).end() :]
            return (kind, rest) if HAS_WORD.search(rest) else None
    return None


def _without_tail(name):
    """`Nguyễn Văn A, PGS.TS`"""
    head, comma, tail = name.rpartition(",")
    titles = _only_titles(tail.strip()) if comma and HAS_WORD.search(head) else []
    return (head.rstrip(" ,"), titles) if titles else (name, [])


def _only_titles(text):
    """Empty where anything else stands there."""
    titles = []
    while text:
        match = next(((kind, found) for kind, pattern in LEADING if (found := pattern.match(text))), None)
        if not match or match[0] is None:
            return []
        titles.append(match[0])
        text = text[SEPARATORS.match(text, match[1].end()).end() :]
    return titles
