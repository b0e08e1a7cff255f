"""Tables: those of figures stay tables, those that only hold pictures side by side dissolve."""

from assocportal.common.html_tree import Element

from .blocks import Block, read_blocks, unwrapped
from .captions import LONGEST, caption_of

ROWS = ("thead", "tbody")


def cell_blocks(table, prepared) -> list[list[tuple[Element, list[Block]]]]:
    return [[(cell, read_blocks(cell.children, prepared)) for cell in row.children] for row in rows_of(table)]


def rows_of(table):
    for part in table.children:
        if isinstance(part, Element) and part.tag == "tr":
            yield part
        elif isinstance(part, Element) and part.tag in ROWS:
            yield from rows_of(part)


def only_holds_pictures(cells) -> bool:
    blocks = [block for row in cells for _, content in row for block in content]
    figures = sum(block.is_figure for block in blocks)
    texts = [block for block in blocks if block.is_text]
    has_others = len(blocks) > figures + len(texts)
    is_short = all(len(block.line.text) <= LONGEST for block in texts)
    return bool(figures) and len(texts) <= figures and is_short and not has_others


def dissolve(cells) -> list[Block]:
    """Every text in it is the caption of the picture above it, or of the last one of a row that shares it."""
    figures, shown = [], {}
    for row in cells:
        in_row = {}
        for column, (_, content) in enumerate(row):
            for block in content:
                if block.is_figure:
                    in_row[column] = block
                    figures.append(block)
                    continue
                above = in_row.get(column) or shown.get(column)
                target = above if above is not None and len(row) > 1 else (figures or [None])[-1]
                _caption(target, block, figures)
        shown = in_row or shown
    return figures


def _caption(figure, block, figures):
    if figure is None:
        figures.append(block)
    elif figure.content:
        figure.content = [*figure.content, " ", *caption_of(block)]
    else:
        figure.content = caption_of(block)


def name_columns(cells) -> None:
    """A first row that is all bold says what the columns are, marked so in Word or not."""
    first = cells[0] if len(cells) > 1 else []
    texts = [block for _, content in first for block in content]
    all_filled = all(content for _, content in first)
    if first and all_filled and all(block.is_text and block.line.is_bold for block in texts):
        for cell, _ in first:
            cell.tag = "th"
    for row in cells:
        for cell, content in row:
            if cell.tag == "th":
                for block in content:
                    block.content = unwrapped(block.content, "strong")
