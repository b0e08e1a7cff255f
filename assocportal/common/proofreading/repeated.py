"""What a text says twice, and what an old web page left in it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from ..vietnamese import fold
from .draft import Draft
from .findings import Finding, Severity

FIRST_BLOCKS = 4
NEARLY, LONGEST = 0.9, 600
LEFT_OVER = re.compile(
    r"(?i:Rate this (?:post|item)|Leave a (?:Reply|Comment)|Your email address will not be published\.?|"
    r"Share this:|Click to share|Read more(?: \.{3}|…)|Required fields are marked \*?)"
)


def check_repeated(draft: Draft) -> Iterator[Finding]:
    for passage in draft.rich:
        for block in passage.blocks[:FIRST_BLOCKS]:
            for name, text in (("Tiêu đề", draft.title), ("Sapo", draft.lead)):
                if says_the_same(text, block.text):
                    sentence = f"{name} được nhắc lại trong nội dung. Trang đã hiện {name.lower()} rồi."
                    yield Finding("nhac-lai", sentence, block.place(block.text.strip()), Severity.MEND)


def says_the_same(one: str, other: str) -> bool:
    """Nearly, without marks and punctuation; a short remark is nobody's repetition."""
    one, other = fold(one[:LONGEST]), fold(other[:LONGEST])
    if min(len(one), len(other)) < 12 or abs(len(one) - len(other)) > 0.2 * max(len(one), len(other)):
        return False
    # by words: what differs in one figure or one word of two says another thing
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return one == other or (matcher.quick_ratio() >= NEARLY and matcher.ratio() >= NEARLY)


def check_left_over(draft: Draft) -> Iterator[Finding]:
    for block in draft.blocks:
        for match in LEFT_OVER.finditer(block.text):
            place = block.place(match[0], match.start())
            sentence = f"“{match[0]}” là chữ còn sót của trang web khác."
            yield Finding("chu-con-sot", sentence, place, Severity.MEND)
