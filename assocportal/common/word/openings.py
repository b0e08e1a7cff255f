"""Which lines of a document are its title, its lead and its byline."""

import re
from dataclasses import dataclass

from assocportal.common.vietnamese import tone_key

from .blocks import Block

LONGEST_TITLE = 300
LONGEST_BYLINE = 60
FIRST_LINES = 4
WORDS_OF_BYLINE = 8
EMPTY_TITLES = re.compile(
    r"(?:microsoft word.*|word document|document\d*|untitled|tài liệu\d*|.*\.docx?)?", re.IGNORECASE
)
BYLINE_PREFIX = re.compile(
    r"(?:(?:người viết|tác giả|tin|bài|ảnh)(?:\s*(?:,|và|-|&|/)\s*)?)+:\s*", re.IGNORECASE
)
# “PhuthoPortal - Ngày 19/1/2022, …”, “(TTXVN) – Sáng …”
SOURCE = re.compile(r"(?:\((?P<round>[^()]{2,30})\)|(?P<plain>[^\W\d_][\w.]{2,29}))\s*[-–—]\s+(?=\S)")


@dataclass
class Opening:
    title: str = ""
    lead: str = ""
    byline: str = ""
    source: str = ""
    is_title_from_name: bool = False


def take_opening(blocks: list[Block], core_title="", file_name="") -> Opening:
    """Takes the lines out of the blocks."""
    opening = Opening(title=_take_title(blocks) or _spare_title(blocks, core_title))
    if not opening.title:
        opening.title, opening.is_title_from_name = file_name, True
    _drop_repeated(blocks, opening.title)
    opening.lead = _take_lead(blocks)
    opening.byline = _take_byline(blocks)
    opening.source, opening.lead = _split_source(opening.lead)
    return opening


def _take_title(blocks):
    texts = [block for block in blocks if block.is_text]
    styled = [block for block in texts[:FIRST_LINES] if block.line.kind == "title"]
    first = styled[:1] or [block for block in texts[:FIRST_LINES] if _looks_like_title(block.line)][:1]
    if not first:
        return ""
    taken = [first[0], *_continued(blocks, first[0])]
    for block in taken:
        blocks.remove(block)
    return " ".join(block.line.text for block in taken)


def _looks_like_title(line):
    if (
        line.kind
        or line.align == "right"
        or len(line.text) > LONGEST_TITLE
        or line.text.endswith((".", ";", ","))
    ):
        return False
    if line.label is not None and not line.level:
        return False
    return bool(line.level) or line.is_bold or (line.is_centred and line.is_upper) or line.size >= 30


def _continued(blocks, first):
    """A long title is broken by hand into centred lines of the same look."""
    taken, length = [], len(first.line.text)
    for block in blocks[blocks.index(first) + 1 :]:
        length += len(block.line.text) + 1
        if (
            not block.is_text
            or not _goes_on(first.line, block.line)
            or length > LONGEST_TITLE
            or len(taken) == 2
        ):
            break
        taken.append(block)
    return taken


def _goes_on(first, line):
    if first.kind == "title":
        return line.kind == "title"
    same_look = (line.size, line.is_bold, line.is_upper) == (first.size, first.is_bold, first.is_upper)
    return first.is_centred and line.is_centred and same_look and _looks_like_title(line) and not first.level


def _spare_title(blocks, core_title):
    if not EMPTY_TITLES.fullmatch(core_title):
        return core_title
    first = next((block for block in blocks if block.is_text), None)
    if (
        first is not None
        and len(first.line.text) <= 150
        and not first.line.label
        and not first.line.ends_sentence
    ):
        blocks.remove(first)
        return first.line.text
    return ""


def _drop_repeated(blocks, title):
    key = tone_key(title)
    for block in [each for each in blocks if each.is_text and key and tone_key(each.line.text) == key]:
        blocks.remove(block)


def _take_lead(blocks):
    first = next((block for block in blocks if block.is_text), None)
    if first is None or first.line.level or first.line.label or first.line.kind not in (None, "subtitle"):
        return ""
    line = first.line
    if line.kind == "subtitle" or (
        (line.is_bold or line.is_italic) and line.ends_sentence and len(line.text) >= 40
    ):
        blocks.remove(first)
        return line.text
    return ""


def _split_source(lead):
    found = SOURCE.match(lead)
    if not found:
        return "", lead
    source = found["round"] or found["plain"]
    is_name = found["round"] or sum(letter.isupper() for letter in source) > 1 or "." in source
    return (source, lead[found.end() :]) if is_name else ("", lead)


def _take_byline(blocks):
    last = next((block for block in reversed(blocks) if block.is_text), None)
    if last is None or last is not blocks[-1] or not _looks_like_byline(last.line):
        return ""
    blocks.remove(last)
    return BYLINE_PREFIX.sub("", last.line.text)


def _looks_like_byline(line):
    if line.kind or line.level or line.label or not line.text or len(line.text) > LONGEST_BYLINE:
        return False
    is_name = len(line.text.split()) <= WORDS_OF_BYLINE and not line.ends_sentence
    return is_name and (line.align == "right" or line.is_bold or bool(BYLINE_PREFIX.match(line.text)))
