"""What clean_html stored, as a list of blocks that a printer understands: pure data, ready for JSON.

A block is a dict with its `kind`: paragraph and heading (with `runs`), list, quote, table, figure, rule. A run is a
piece of text with its marks and where it links to; a line break is a run whose text is one "\\n". No words are lost:
what is not known here gives what stands in it. A place kept for an album or a video says nothing on paper.
"""

from assocportal.common.addresses import absolute
from assocportal.common.html_blocks import INLINE, LINES, SPACES
from assocportal.common.html_links import with_present_links
from assocportal.common.html_tree import Element, parse
from assocportal.common.media_blocks import without_places
from assocportal.common.pictures.models import Picture

from .figures import figure
from .tables import lay_out

MARKS = {"strong": "bold", "em": "italic", "u": "underline", "sub": "sub", "sup": "sup"}
LEVELS = {"h2": 1, "h3": 2, "h4": 3}
DEEPEST = 5  # lists in quotes in tables …: what is nested deeper stands one after the other
LONGEST_LINK = 2000
BREAK = {"text": "\n", "marks": [], "link": None}


def read_blocks(html: str) -> list[dict]:
    """One query for all pictures, one for all links to pages of ours; none where there are none."""
    root = parse(with_present_links(without_places(html)))
    return settle_outline(_Reader(_find_pictures(root)).flow(root.children))


def paragraph(*runs: dict, role: str = "") -> dict:
    """`role` names what it is beside the text itself: byline, source, correction, address …"""
    return {"kind": "paragraph", "role": role, "runs": list(runs)}


def heading(text: str, level: int = 1) -> dict:
    return {"kind": "heading", "level": level, "runs": [run(text)]}


def run(text: str, *marks: str, link: str | None = None) -> dict:
    return {"text": text, "marks": list(marks), "link": link}


def settle_outline(blocks):
    """No level is skipped, whatever the editor chose: who reads by ear walks through headings."""
    level = 0
    for block in blocks:
        if block["kind"] == "heading":
            level = block["level"] = min(block["level"], level + 1)
    return blocks


def _find_pictures(root):
    keys = {_number(each.attributes.get("data-picture")) for each in root.find_all("figure")} - {None}
    return Picture.objects.in_bulk(keys) if keys else {}


class _Reader:
    def __init__(self, pictures):
        self.pictures = pictures
        self.depth = 0

    def flow(self, nodes):
        blocks, line = [], []
        for node in nodes:
            if isinstance(node, str) or node.tag in INLINE or node.tag == "br":
                line.append(node)
            else:
                blocks += self._line(line)
                blocks += self._block(node)
                line = []
        return blocks + self._line(line)

    def _block(self, node):
        if node.tag in LINES:
            return self._line_block(node)
        read = getattr(self, f"_read_{node.tag}", None)
        return read(node) if read else self.flow(node.children)

    def _line_block(self, node):
        """A heading in a cell or an item is a bold line there, no part of the outline."""
        blocks = self.flow(node.children)
        if node.tag == "p":
            return blocks
        return [self._as_heading(block, LEVELS[node.tag]) for block in blocks]

    def _as_heading(self, block, level):
        if block["kind"] != "paragraph":
            return block
        if self.depth == 0:
            return {"kind": "heading", "level": level, "runs": block["runs"]}
        runs = [each | {"marks": sorted({*each["marks"], "bold"})} for each in block["runs"]]
        return block | {"runs": runs}

    def _line(self, nodes):
        runs = _trim(read_runs(nodes))
        return [paragraph(*runs)] if any(each["text"].strip() for each in runs) else []

    def _read_hr(self, node):
        return [{"kind": "rule"}]

    def _read_blockquote(self, node):
        return self._nested(node, lambda: [{"kind": "quote", "blocks": self.flow(node.children)}])

    def _read_ul(self, node):
        return self._nested(node, lambda: [_list(self._items(node))])

    def _read_ol(self, node):
        style, start = node.attributes.get("type") or "1", _number(node.attributes.get("start")) or 1
        return self._nested(node, lambda: [_list(self._items(node), style, start)])

    def _items(self, node):
        return [self.flow(child.children if _is(child, "li") else [child]) for child in node.children]

    def _read_table(self, node):
        return self._nested(node, lambda: lay_out(node, self.flow))

    def _read_figure(self, node):
        """Only clean_html's own figures are known to hold a picture and its caption, nothing else."""
        picture = self.pictures.get(_number(node.attributes.get("data-picture")))
        image = next(node.find_all("img"), Element("img"))
        captions = [child for child in node.children if _is(child, "figcaption")]
        runs = _trim(read_runs([part for caption in captions for part in caption.children]))
        others = self.flow([child for child in node.children if not _is(child, "figcaption")])
        is_decorative = "data-decorative" in node.attributes
        return [figure(picture, runs, image.attributes.get("alt", ""), is_decorative), *others]

    def _nested(self, node, read):
        if self.depth == DEEPEST:
            return self.flow([_unwrapped(child) for child in node.children])
        self.depth += 1
        blocks = read()
        self.depth -= 1
        return blocks


def _list(items, style="", start=1):
    """`style` is "" for bullets, else what HTML calls the type: 1, a, A, i, I."""
    return {"kind": "list", "style": style, "start": start, "items": [item for item in items if item]}


def _unwrapped(node):
    return node if isinstance(node, str) else Element("div", {}, node.children)


def _is(node, tag):
    return isinstance(node, Element) and node.tag == tag


def _number(text):
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 19 else None


def read_runs(nodes, marks=(), link=None):
    runs = []
    for node in nodes:
        if isinstance(node, str):
            runs.append(run(SPACES.sub(" ", node), *marks, link=link))
        elif node.tag == "br":
            runs.append(dict(BREAK))
        else:
            marked = sorted({*marks, MARKS[node.tag]}) if node.tag in MARKS else marks
            runs += read_runs(node.children, marked, _target(node) or link)
    return [each for each in runs if each["text"]]


def _target(node):
    """What paper can lead to: not a place on the same page."""
    href = node.attributes.get("href", "") if node.tag == "a" else ""
    if href.startswith("/"):
        href = absolute(href)
    return href if href and not href.startswith("#") and len(href) <= LONGEST_LINK else None


def _trim(runs):
    while runs and not runs[-1]["text"].strip():
        runs = runs[:-1]
    while runs and not runs[0]["text"].strip():
        runs = runs[1:]
    return runs
