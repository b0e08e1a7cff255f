"""A Word file read: title, lead, byline, the body's blocks, its pictures, and what had to be left out.

Nothing is stored here; whoever called decides what becomes of it.

    text = read_word(file)
    body = clean_html(text.html(lambda number, picture: stored[number].usual_url))
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePath

from assocportal.common.html_tree import Element, render

from .blocks import Block, plain, read_blocks, unwrapped
from .captions import give_captions
from .converting import PREFIX, convert
from .drawings import FoundPicture
from .headings import find_headings
from .leavings import Leavings
from .nesting import make_lists, write_labels
from .openings import Opening, take_opening
from .package import WordPackage
from .tables import cell_blocks, dissolve, name_columns, only_holds_pictures

HEADINGS = ("h2", "h3", "h4")
CORE_TITLE = "{http://purl.org/dc/elements/1.1/}title"
NOTE_IDS = (f"{PREFIX}footnote-", f"{PREFIX}endnote-")


@dataclass
class WordText:
    package: WordPackage
    opening: Opening
    blocks: list[Block]
    pictures: list[FoundPicture]
    left_out: Leavings
    taken: dict[str, int] = field(default_factory=dict)

    def html(self, address_of: Callable[[int], str | None]) -> str:
        """`address_of` a picture's number; where it has none, its caption stays as a line."""
        return render([node for block in self.blocks for node in self._nodes(block, address_of)])

    def caption(self, number) -> str:
        return next((plain(block.content) for block in self.figures if block.picture == number), "")

    @property
    def figures(self):
        return [block for block in _all_blocks(self.blocks) if block.is_figure]

    def _nodes(self, block, address_of):
        if block.is_figure:
            return _figure(block, self.pictures[block.picture], address_of(block.picture))
        return [_with_pictures(block.element, self.pictures, address_of)]


def read_word(file, name="") -> WordText:
    package = WordPackage(file)
    package.check()
    root, prepared = convert(package)
    blocks, notes = _split_notes(root.children)
    top = _arranged(read_blocks(blocks, prepared), prepared)
    opening = take_opening(top, _core_title(package), _readable(name))
    find_headings(top)
    write_labels(top)
    blocks = [Block(element=node) if not isinstance(node, Block) else node for node in _elements(top)]
    blocks += [Block(element=node) for node in _notes(notes, prepared)]
    text = WordText(package, opening, blocks, prepared.pictures, prepared.left_out)
    text.taken = _count(text, notes)
    return text


def _split_notes(nodes):
    """mammoth puts the notes of all pages into one list at the end."""
    is_notes = bool(nodes) and isinstance(nodes[-1], Element) and _is_notes(nodes[-1])
    return (nodes[:-1], nodes[-1]) if is_notes else (nodes, None)


def _is_notes(node):
    first = node.children[0] if node.tag == "ol" and node.children else None
    return isinstance(first, Element) and first.attributes.get("id", "").startswith(NOTE_IDS)


def _notes(notes, prepared):
    if notes is None:
        return []
    for item in notes.children:
        item.attributes = {}
        item.children = [
            Element("p", {}, _without_arrow(block.content)) for block in read_blocks(item.children, prepared)
        ]
    return [Element("hr"), notes]


def _without_arrow(content):
    """Back to where the note stands: those links lead nowhere here."""
    return [node.rstrip("↑ ") if isinstance(node, str) and node.endswith("↑") else node for node in content]


def _arranged(blocks, prepared):
    """Tables settled, captions given."""
    arranged = []
    for block in blocks:
        if not block.is_table:
            arranged.append(block)
            continue
        cells = cell_blocks(block.element, prepared)
        if only_holds_pictures(cells):
            arranged += dissolve(cells)
        else:
            _settle_table(cells, prepared)
            arranged.append(block)
    return give_captions(arranged)


def _settle_table(cells, prepared):
    name_columns(cells)
    for row in cells:
        for cell, content in row:
            inner = _arranged(content, prepared)
            write_labels(inner)
            cell.children = list(_elements(inner))


def _elements(blocks):
    """Elements, and figures as the blocks that they are: where their pictures lie is not known yet."""
    quote = None
    for block in make_lists(blocks):
        if not block.is_text:
            quote = None
            yield block if block.is_figure else block.element
        elif block.line.kind == "quote":
            if quote is None:
                quote = Element("blockquote")
                yield quote
            quote.children.append(Element("p", {}, block.content))
        else:
            quote = None
            yield _line(block)


def _line(block):
    if block.line.level:
        return Element(HEADINGS[min(block.line.level, 3) - 1], {}, unwrapped(block.content, "strong"))
    return Element("p", {}, block.content)


def _figure(block, picture, address):
    if address is None:
        return [Element("p", {}, block.content)] if block.content else []
    image = Element("img", {"src": address, "alt": picture.alt})
    return [Element("figure", {}, [image, Element("figcaption", {}, block.content)])]


def _with_pictures(element, pictures, address_of):
    children = []
    for child in element.children:
        if isinstance(child, Block):
            children += _figure(child, pictures[child.picture], address_of(child.picture))
        else:
            children.append(child if isinstance(child, str) else _with_pictures(child, pictures, address_of))
    return Element(element.tag, element.attributes, children)


def _all_blocks(blocks):
    for block in blocks:
        yield block
        if block.element is not None:
            yield from _blocks_within(block.element)


def _blocks_within(element):
    for child in element.children:
        if isinstance(child, Block):
            yield child
        elif isinstance(child, Element):
            yield from _blocks_within(child)


def _count(text, notes):
    found = [block.element for block in text.blocks if block.element is not None]
    return {
        "pictures": len(text.figures),
        "captions": sum(bool(figure.content) for figure in text.figures),
        "tables": sum(each.tag == "table" for each in found),
        "headings": sum(each.tag in HEADINGS for each in found),
        "lists": sum(each.tag in ("ul", "ol") for each in found) - bool(notes),
        "notes": len(notes.children) if notes else 0,
    }


def _core_title(package):
    part = "docProps/core.xml"
    root = package.xml(part)
    found = None if root is None else root.find(CORE_TITLE)
    return "" if found is None else (found.text or "").strip()


def _readable(name):
    return PurePath(name).stem.replace("_", " ").replace("-", " ").strip()
