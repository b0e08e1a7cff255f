"""Rich text for whoever has only a plain box to type into: paragraphs, and lists whose lines begin with a dash.

What a plain box cannot hold (pictures, tables, bold words) is lost by the way there and back: see `is_plain`.
"""

import re

from .html import CleanHtml, clean_html
from .html_tree import Element, parse, render
from .vietnamese import normalize_text

BULLET = re.compile(r"[-–•*+] +")
BLANK_LINES = re.compile(r"\n\s*\n")


def to_html(text: str) -> CleanHtml:
    """Tags that were typed are words like all others."""
    lines = "\n".join(line.strip() for line in normalize_text(text).replace("\r\n", "\n").split("\n"))
    blocks = [_to_block(block.split("\n")) for block in BLANK_LINES.split(lines.strip()) if block]
    return clean_html(render(blocks))


def to_text(html: str) -> str:
    return "\n\n".join(filter(None, map(_to_lines, parse(html).children)))


def is_plain(html: str) -> bool:
    return to_html(to_text(html)) == html


def _to_block(lines):
    if all(BULLET.match(line) for line in lines):
        return Element("ul", {}, [_to_item(BULLET.sub("", line, count=1)) for line in lines])
    children = [child for line in lines for child in (Element("br", {}, []), line)][1:]
    return Element("p", {}, children)


def _to_item(text):
    return Element("li", {}, [Element("p", {}, [text])])


def _to_lines(block):
    if isinstance(block, str):
        return block.strip()
    if block.tag in ("ul", "ol"):
        return "\n".join(f"- {' '.join(item.text.split())}" for item in block.children)
    return _read(block).strip()


def _read(element):
    parts = (
        child if isinstance(child, str) else "\n" if child.tag == "br" else _read(child)
        for child in element.children
    )
    return "".join(parts)
