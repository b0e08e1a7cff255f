"""Numbered and bulleted paragraphs as lists within lists; numbers that no list can write stay as words."""

from assocportal.common.html_tree import Element

from .blocks import Block


def write_labels(blocks: list[Block]) -> None:
    """“Điều 1.”, “1.2.”, and the numbers of headings: they are not in the text, and must not be lost."""
    for block in blocks:
        label = block.line.label if block.is_text else None
        if label is None or label.tag == "ul" or not label.text:
            continue
        if label.tag is None or block.line.level:
            block.content = [f"{label.text} ", *block.content]


def is_item(block: Block) -> bool:
    line = block.line
    return block.is_text and line.label is not None and line.label.tag is not None and not line.level


def make_lists(blocks: list[Block]) -> list[Block]:
    made, open_lists = [], []
    for block in blocks:
        if not is_item(block):
            open_lists = []
            made.append(block)
            continue
        if block.line.label.is_blank and open_lists:
            _last_item(open_lists, block.line.label.level).children.append(_paragraph(block))
        else:
            _add_item(block, open_lists, made)
    return made


def _last_item(open_lists, level):
    fitting = [found for found_level, _, found in open_lists if found_level <= level] or [open_lists[0][2]]
    return fitting[-1].children[-1]


def _add_item(block, open_lists, made):
    label = block.line.label
    while open_lists and open_lists[-1][0] > label.level:
        open_lists.pop()
    if open_lists and open_lists[-1][:2] == (label.level, _kind(label)):
        open_lists[-1][2].children.append(_item(block))
        return
    if open_lists and open_lists[-1][0] == label.level:
        open_lists.pop()
    started = Element(label.tag, _attributes(label), [_item(block)])
    if open_lists:
        open_lists[-1][2].children[-1].children.append(started)
    else:
        made.append(Block(element=started))
    open_lists.append((label.level, _kind(label), started))


def _kind(label):
    return label.tag, label.list_type


def _attributes(label):
    attributes = {}
    if label.tag == "ol" and label.number > 1:
        attributes["start"] = str(label.number)
    if label.list_type:
        attributes["type"] = label.list_type
    return attributes


def _item(block):
    return Element("li", {}, [_paragraph(block)])


def _paragraph(block):
    return Element("p", {}, block.content)
