"""Headings: those of Word's styles, and where a document has none, the short bold lines that stand for them."""

import re
from collections import Counter
from dataclasses import replace

from .blocks import Block

LONGEST = 150
ORDERS = (
    re.compile(
        r"(?:phần|chương|mục)\s+(?:[ivxlc]+|\d+|thứ\s)|[IVXLC]+\s*[.)/\-–:]|[A-HK-Z]\s*[.)/]\s", re.IGNORECASE
    ),
    re.compile(r"\d+\s*[.)/\-–]\s*(?!\d)|\d+\s"),
    re.compile(r"\d+\.\d+|[a-zđ]\)", re.IGNORECASE),
)


def find_headings(blocks: list[Block]) -> None:
    """Gives lines their level; the highest that occurs becomes 1."""
    if not any(block.is_text and block.line.level for block in blocks):
        _guess(blocks)
    used = sorted({block.line.level for block in blocks if block.is_text and block.line.level})
    for block in blocks:
        if block.is_text and block.line.level:
            block.line = replace(block.line, level=used.index(block.line.level) + 1)


def _guess(blocks):
    usual = _usual_size(blocks)
    for at, block in enumerate(blocks):
        if _looks_like_heading(block, usual) and _leads_to_text(blocks[at + 1 :], usual):
            block.line = replace(block.line, level=_rank(block.line, usual))


def _usual_size(blocks):
    sizes = Counter()
    for block in blocks:
        if block.is_text:
            sizes[block.line.size] += len(block.line.text)
    return sizes.most_common(1)[0][0] if sizes else 22


def _looks_like_heading(block, usual):
    line = block.line
    if not block.is_text or line.kind or not line.text or len(line.text) > LONGEST or line.ends_sentence:
        return False
    if line.align == "right" or (line.label is not None and line.label.tag == "ul"):
        return False
    return line.is_bold or line.size >= usual + 4


def _leads_to_text(following, usual):
    """A bold line at the end names a person."""
    return any(
        not each.is_text or (each.line.text and not _looks_like_heading(each, usual)) for each in following
    )


def _rank(line, usual):
    label = line.label.text if line.label else ""
    text = f"{label} {line.text}".strip()
    for rank, pattern in enumerate(ORDERS):
        if pattern.match(text):
            return rank + 1
    return 1 if line.is_upper or line.size > usual else 2
