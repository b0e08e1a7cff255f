"""How letters are typed: composed or not, where the tone stands, blanks before punctuation."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from .draft import Draft
from .findings import Finding, Fix, Place, Severity

ONSET = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdđghklmnprstvx])?"
FIRST, SECOND = "òóỏõọùúủũụ", "àáảãạèéẻẽẹỳýỷỹỵ"
OLD = re.compile(rf"(?<![\w]){ONSET}(?:[òóỏõọ][ae]|[ùúủũụ]y)(?!\w)", re.IGNORECASE)
NEW = re.compile(rf"(?<![\w]){ONSET}(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\w)", re.IGNORECASE)
TONES = "\u0300\u0301\u0303\u0309\u0323"
SHOWN = 4
DOUBLE_SPACE = re.compile(r"(?<=\S) {2,}(?=\S)")
SPACE_BEFORE = re.compile(r"(?<=\w) +[,;!?](?=\s|$)|(?<=\w) +\.(?=\s|$)")


def check_tones(draft: Draft) -> Iterator[Finding]:
    """Either place is right; both in one text are not. The rarer one gives way, the newer where they are even."""
    old, new = _count(draft, OLD), _count(draft, NEW)
    if not old or not new:
        return
    wrong = old if old.total() < new.total() else new
    pairs = tuple((word, move_tone(word)) for word in sorted(wrong))
    shown = ", ".join(f"“{word}” → “{right}”" for word, right in pairs[:SHOWN])
    more = f" và {len(pairs) - SHOWN} từ nữa" if len(pairs) > SHOWN else ""
    yield Finding(
        "hai-kieu-dau",
        f"Bài đặt dấu thanh theo hai kiểu. Cho thống nhất: {shown}{more}.",
        _first_place(draft, pairs[0][0]),
        Severity.MEND,
        Fix(pairs, is_everywhere=True),
    )


def move_tone(word: str) -> str:
    """`hòa` ↔ `hoà`, `Thuý` ↔ `Thúy`, in any case of letters."""
    before, pair = word[:-2], [unicodedata.normalize("NFD", letter) for letter in word[-2:]]
    tone = next((mark for letter in pair for mark in letter if mark in TONES), "")
    bare = [letter.replace(tone, "") for letter in pair]
    target = 1 if tone in pair[0] else 0
    bare[target] += tone
    return before + unicodedata.normalize("NFC", "".join(bare))


def _count(draft, pattern):
    return Counter(word for block in draft.blocks for word in pattern.findall(block.text))


def _first_place(draft, word):
    pattern = re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")
    found = ((block, match) for block in draft.blocks if (match := pattern.search(block.text)))
    block, match = next(found)
    return block.place(word, match.start())


def check_composed(draft: Draft) -> Iterator[Finding]:
    """Stored it is composed anyway; until then neither the browser's search nor this page finds its words."""
    for passage in draft.passages:
        if not unicodedata.is_normalized("NFC", passage.raw):
            yield Finding(
                "dau-to-hop",
                f"“{passage.label.capitalize()}” có chữ gõ bằng dấu tổ hợp (thường do dán từ máy Mac hoặc tệp PDF).",
                Place(passage.field),
                Severity.MEND,
                Fix(is_everywhere=True, is_normalising=True),
            )
            return


def check_spaces(draft: Draft) -> Iterator[Finding]:
    """One for all of them: nobody wants to read a line for each."""
    places = [
        (block, match)
        for block in draft.blocks
        for pattern in (SPACE_BEFORE, DOUBLE_SPACE)
        for match in pattern.finditer(block.text)
    ]
    if places:
        block, match = places[0]
        start, end = max(0, match.start() - 10), match.end() + 10
        words = block.text[start:end]
        yield Finding(
            "khoang-trang",
            f"Có {len(places)} chỗ thừa khoảng trắng (hai khoảng liền nhau hoặc trước dấu câu).",
            block.place(words, start),
        )
