"""The texts' few marks, made HTML.

## Heading        - item        1. item        > quotation        | cell | cell |
[[picture]] caption             **bold**       and paragraphs, with an empty line between blocks.
"""

import re

from django.utils.html import escape


def render(text, figure=None):
    """`figure(key, caption)` gives the HTML of a picture."""
    blocks = (block.strip() for block in re.split(r"\n\s*\n", text))
    return "".join(_render_block(block, figure) for block in blocks if block)


def _render_block(block, figure):
    if block.startswith("[["):
        key, caption = block[2:].split("]]")
        return figure(key, _join(caption))
    if block.startswith("## "):
        return f"<h2>{_inline(block[3:])}</h2>"
    if block.startswith("> "):
        return f"<blockquote><p>{_inline(block[2:])}</p></blockquote>"
    if block.startswith("- "):
        return f"<ul>{_items(block, '- ')}</ul>"
    if block.startswith("1. "):
        return f"<ol>{_items(block, '1. ')}</ol>"
    if block.startswith("| "):
        return _table(block)
    return f"<p>{_inline(block)}</p>"


def _items(block, mark):
    return "".join(f"<li><p>{_inline(item)}</p></li>" for item in f"\n{block}".split(f"\n{mark}")[1:])


def _table(block):
    rows = [[_inline(cell) for cell in line.strip("| ").split("|")] for line in block.splitlines()]
    head, *body = rows
    lines = [_row("th", head), *(_row("td", cells) for cells in body)]
    return f"<table><tbody>{''.join(lines)}</tbody></table>"


def _row(tag, cells):
    return "<tr>" + "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in cells) + "</tr>"


def _inline(text):
    return re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(_join(text)))


def _join(text):
    return " ".join(text.split())
