"""What stands in a document one below the other: lines of text, pictures with their captions, tables, notes."""

from dataclasses import dataclass, field, replace

from assocportal.common.html_tree import Element
from assocportal.common.vietnamese import normalize_text

from .converting import PREFIX
from .lines import Line
from .preparing import Prepared

LINE, PICTURE = f"{PREFIX}p", f"{PREFIX}i"


@dataclass(eq=False)  # two lines may say the same
class Block:
    """`content` is the line's inline content, or the picture's caption; other blocks are an element as it is."""

    line: Line = field(default_factory=Line)
    content: list = field(default_factory=list)
    picture: int | None = None
    element: Element | None = None

    @property
    def is_text(self):
        return self.picture is None and self.element is None

    @property
    def is_figure(self):
        return self.picture is not None

    @property
    def is_table(self):
        return self.element is not None and self.element.tag == "table"


def read_blocks(nodes, prepared: Prepared) -> list[Block]:
    blocks = []
    for node in nodes:
        if isinstance(node, str):
            blocks += _of_paragraph(Element("p", {}, [node]), prepared) if node.strip() else []
        elif node.tag == "p":
            blocks += _of_paragraph(node, prepared)
        elif node.children:
            blocks.append(Block(element=node))
    return blocks


def _of_paragraph(paragraph, prepared):
    line = Line()
    parts = [[]]
    for node in _flatten(paragraph.children):
        if isinstance(node, Element) and node.attributes.get("id", "").startswith(LINE):
            line = prepared.line(int(node.attributes["id"][len(LINE) :]))
        elif isinstance(node, Element) and node.attributes.get("id", "").startswith(PICTURE):
            parts += [int(node.attributes["id"][len(PICTURE) :]), []]
        else:
            parts[-1].append(node)
    return _blocks_of_parts(parts, line)


def _blocks_of_parts(parts, line):
    """A picture amid a sentence goes below it; one above or below a line break stays there."""
    if len(parts) > 1 and has_words(parts[0]) and not _is_break(parts[0][-1]):
        after = [] if _starts_with_break(parts[-1]) else parts[-1]
        parts = [parts[0] + after, *parts[1:-1], parts[-1] if not after else []]
    blocks = []
    for part in parts:
        if isinstance(part, int):
            blocks.append(Block(line=line, picture=part))
        elif has_words(part):
            content = trim(part)
            words = plain(content)
            blocks.append(Block(line=line if len(parts) == 1 else replace(line, text=words), content=content))
    return blocks


def _flatten(nodes):
    """Marks that stand within emphasis or a link come after it; links within the document lose theirs."""
    for node in nodes:
        if isinstance(node, str) or ("id" in node.attributes and node.tag == "a" and not node.children):
            yield node
            continue
        marks = [each for each in node.find_all("a") if not each.children]
        node.children = [each for each in _flatten(node.children) if not _is_mark(each)]
        if node.tag == "a" and node.attributes.get("href", "#").startswith("#"):
            yield from node.children
        elif node.children or node.tag == "br":
            yield node
        yield from marks


def _is_mark(node):
    return isinstance(node, Element) and node.tag == "a" and "id" in node.attributes and not node.children


def _is_break(node):
    return isinstance(node, Element) and node.tag == "br"


def _starts_with_break(content):
    first = next((node for node in content if not isinstance(node, str) or node.strip()), None)
    return _is_break(first)


def trim(content):
    """Without line breaks and white space at its ends."""
    content = list(content)
    for end in (0, -1):
        while content and (
            _is_break(content[end]) or (isinstance(content[end], str) and not content[end].strip())
        ):
            content.pop(end)
    return content


def plain(content) -> str:
    words = "".join(node if isinstance(node, str) else node.text for node in content)
    return " ".join(normalize_text(words).split())


def has_words(content) -> bool:
    return bool(plain(content))


def unwrapped(content, *tags) -> list:
    """Without emphasis that the whole line has."""
    result = []
    for node in content:
        if isinstance(node, Element) and node.tag in tags:
            result += unwrapped(node.children, *tags)
        elif isinstance(node, Element):
            result.append(Element(node.tag, node.attributes, unwrapped(node.children, *tags)))
        else:
            result.append(node)
    return result
