"""Which line is the caption of which picture: Word knows no figures, only a picture and a line near it."""

import re

from .blocks import Block, unwrapped

LONGEST = 300
OF_A_PICTURE = re.compile(r"(?:ảnh|hình|h\.|chú thích ảnh|figure|fig\.)\b[\s\d.:–-]", re.IGNORECASE)
OF_A_TABLE = re.compile(r"(?:bảng|biểu|table)\b", re.IGNORECASE)


def give_captions(blocks: list[Block]) -> list[Block]:
    """The line after a picture, else a caption right before it."""
    rest = []
    for at, block in enumerate(blocks):
        last = rest[-1] if rest else None
        if last is not None and last.is_figure and not last.content and _is_caption(block):
            last.content = caption_of(block)
        elif block.is_figure and _stands_above(blocks, at, last):
            block.content = caption_of(rest.pop())
            rest.append(block)
        else:
            rest.append(block)
    return rest


def _is_caption(block):
    line = block.line
    if (
        not block.is_text
        or line.level
        or not line.text
        or len(line.text) > LONGEST
        or OF_A_TABLE.match(line.text)
    ):
        return False
    if line.kind == "caption" or OF_A_PICTURE.match(line.text):
        return True
    return not line.kind and not line.label and (line.is_italic or (line.is_centred and not line.is_bold))


def _stands_above(blocks, at, last):
    if last is None or not last.is_text or last.line.kind != "caption" or OF_A_TABLE.match(last.line.text):
        return False
    following = blocks[at + 1] if at + 1 < len(blocks) else None
    return following is None or not _is_caption(following)


def caption_of(block) -> list:
    return unwrapped(block.content, "em", "strong")
