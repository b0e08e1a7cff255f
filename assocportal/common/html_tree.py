"""HTML as a small tree: read from what nh3 made well-formed, written back in one canonical spelling."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID_TAGS = frozenset({"br", "hr", "img"})
DEEPEST = 40  # nesting below this is flattened: nobody writes it, and it would exhaust Python's stack


@dataclass
class Element:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list = field(default_factory=list)

    def find_all(self, tag):
        for child in self.children:
            if isinstance(child, Element):
                if child.tag == tag:
                    yield child
                yield from child.find_all(tag)

    @property
    def text(self):
        """A line break keeps two words apart."""
        if self.tag == "br":
            return " "
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _TreeBuilder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        if tag in VOID_TAGS:
            self.open[-1].children.append(element)
            return
        if len(self.open) < DEEPEST:
            self.open[-1].children.append(element)
            self.open.append(element)

    def handle_endtag(self, tag):
        tags = [element.tag for element in self.open]
        if tag in tags:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data):
        self.open[-1].children.append(data)


def parse(html: str) -> Element:
    builder = _TreeBuilder()
    builder.feed(html)
    builder.close()
    return builder.root


def render(nodes) -> str:
    return "".join(_escape(node) if isinstance(node, str) else _render_element(node) for node in nodes)


def _render_element(element):
    attributes = "".join(f' {name}="{_escape_value(value)}"' for name, value in element.attributes.items())
    if element.tag in VOID_TAGS:
        return f"<{element.tag}{attributes}>"
    return f"<{element.tag}{attributes}>{render(element.children)}</{element.tag}>"


def _escape(text):
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\u00a0", "&nbsp;")


def _escape_value(text):
    return _escape(text).replace('"', "&quot;")
