"""Puts a tree of allowed tags in order: blocks hold inline text, cells and items hold blocks, words stay."""

import re
import unicodedata

from .html_tree import Element
from .vietnamese import CONTROL_CHARACTERS, INVISIBLE_CHARACTERS, LINE_BREAKS, normalize_text

RENAMED = {"h1": "h2", "h5": "h4", "h6": "h4", "b": "strong", "i": "em", "pre": "p", "figcaption": "p"}
INLINE = frozenset({"a", "strong", "em", "u", "sub", "sup"})
READ_AS_INLINE = INLINE | {"b", "i"}
LINES = frozenset({"p", "h2", "h3", "h4"})
TABLE_PARTS = frozenset({"table", "thead", "tbody", "tr"})
# Allowed through only to know where a line ends; then they go.
BREAKING = {
    *("address", "article", "aside", "center", "dd", "details", "div", "dl", "dt", "fieldset", "footer"),
    *("form", "header", "main", "nav", "section", "summary"),
}
SPACES = re.compile(r"[ \t\r\n\f]+")


def arrange(root, pictures, links):
    return _Arranger(pictures, links).flow(root.children)


class _Arranger:
    def __init__(self, pictures, links):
        self.pictures, self.links = pictures, links

    def flow(self, nodes, line="p"):
        """Nodes of any kind as a list of blocks; loose text becomes lines of the given tag."""
        blocks, run = [], []
        for node in nodes:
            if isinstance(node, str) or _is_inline(node):
                run.append(node)
            else:
                blocks += self._line(line, run)
                blocks += self._block(node, line)
                run = []
        return blocks + self._line(line, run)

    def _block(self, node, line):
        tag = RENAMED.get(node.tag, node.tag)
        if tag in LINES:
            return self.flow(node.children, tag if line == "p" else line)
        arrange_tag = getattr(self, f"_arrange_{tag}", None)
        return arrange_tag(node) if arrange_tag else self.flow(node.children, line)

    def _line(self, tag, run):
        """A paragraph or heading, and after it the pictures that stood in it."""
        figures = []
        content = _trim(self._inline(run, figures))
        return ([Element(tag, {}, content)] if _has_words(content) else []) + figures

    def _inline(self, nodes, figures):
        content = []
        for node in nodes:
            if isinstance(node, str):
                content.append(_plain_text(node))
            elif node.tag == "br":
                content.append(Element("br"))
            elif node.tag == "img":
                figures += self._arrange_img(node)
            else:
                content += self._inline_element(node, figures)
        return _join_texts(content)

    def _inline_element(self, node, figures):
        tag = RENAMED.get(node.tag, node.tag)
        content = self._inline(node.children, figures)
        if tag not in INLINE:
            return [" ", *content, " "]
        attributes = self.links.attributes(node) if tag == "a" else {}
        if not content or attributes is None:
            return content
        return [Element(tag, attributes, content)]

    def _arrange_img(self, node, is_decorative=False):
        figure = self.pictures.figure(node, [], is_decorative)
        return [figure] if figure else []

    def _arrange_figure(self, node):
        """Image and caption as one; what else stood in the figure, or a caption without image, as text."""
        images = list(node.find_all("img"))
        captions = list(node.find_all("figcaption"))
        caption = _trim(self._inline([part for each in captions for part in [*each.children, " "]], []))
        is_decorative = "data-decorative" in node.attributes
        figures = [figure for image in images for figure in self._arrange_img(image, is_decorative)]
        others = self.flow(_without(node.children, ("img", "figcaption")))
        if figures:
            figures[-1].children[-1].children = caption
            return figures + others
        return others + ([Element("p", {}, caption)] if _has_words(caption) else [])

    def _arrange_hr(self, node):
        return [Element("hr")]

    def _arrange_blockquote(self, node):
        return self._holding("blockquote", self.flow(node.children))

    def _arrange_ul(self, node):
        return self._holding("ul", self._items(node))

    def _arrange_ol(self, node):
        return self._holding("ol", self._items(node), _list_attributes(node))

    def _arrange_li(self, node):
        return self.flow(node.children)

    def _items(self, node):
        """List items; what stands between them belongs to the one before (Word's nested lists)."""
        items = []
        for child in node.children:
            is_item = isinstance(child, Element) and child.tag == "li"
            content = self.flow(child.children if is_item else [child])
            if content and (is_item or not items):
                items.append(Element("li", {}, content))
            elif content:
                items[-1].children += content
        return items

    @staticmethod
    def _holding(tag, children, attributes=None):
        return [Element(tag, attributes or {}, children)] if children else []

    def _arrange_table(self, node):
        """Every row in one body, as the editor writes it; text between the cells goes before the table."""
        rows, strays = [], []
        self._collect_rows(node, rows, strays)
        body = [Element("tr", {}, cells) for cells in rows if cells]
        table = [Element("table", {}, [Element("tbody", {}, body)])] if body else []
        return self.flow(strays) + table

    def _collect_rows(self, node, rows, strays):
        for child in node.children:
            if isinstance(child, str) or child.tag not in TABLE_PARTS - {"table"} | {"td", "th"}:
                strays.append(child)
            elif child.tag in ("td", "th"):
                rows[-1:] = [[*(rows[-1] if rows else []), self._cell(child)]]
            else:
                if child.tag == "tr":
                    rows.append([])
                self._collect_rows(child, rows, strays)

    def _cell(self, node):
        return Element(node.tag, _cell_attributes(node), self.flow(node.children))


def _is_inline(node):
    """A link stays a link whatever it holds; emphasis around whole blocks (Google Docs) is dropped."""
    return node.tag in ("a", "br", "img") or (node.tag in READ_AS_INLINE and not _holds_blocks(node))


def _holds_blocks(node):
    return any(
        isinstance(child, Element)
        and (child.tag not in READ_AS_INLINE | {"br", "img"} or _holds_blocks(child))
        for child in node.children
    )


def without_hidden_characters(html):
    """normalize_text without its NFC, which would make one letter of a tag's ">" and a following U+0338."""
    return INVISIBLE_CHARACTERS.sub("", CONTROL_CHARACTERS.sub("", html.translate(LINE_BREAKS)))


def _plain_text(text):
    return SPACES.sub(" ", normalize_text(text)).lstrip("\u0338")


def _join_texts(content):
    joined = []
    for node in content:
        if isinstance(node, str) and joined and isinstance(joined[-1], str):
            joined[-1] = SPACES.sub(" ", unicodedata.normalize("NFC", joined[-1] + node))
        elif node != "":
            joined.append(node)
    return joined


def _trim(content):
    content = list(content)
    if content and isinstance(content[0], str):
        content[0] = content[0].lstrip(" ")
    if content and isinstance(content[-1], str):
        content[-1] = content[-1].rstrip(" ")
    return [node for node in content if node != ""]


def _has_words(content):
    return any((node if isinstance(node, str) else node.text).strip() for node in content)


def _without(nodes, tags):
    kept = []
    for node in nodes:
        if isinstance(node, str):
            kept.append(node)
        elif node.tag not in tags:
            kept.append(Element(node.tag, node.attributes, _without(node.children, tags)))
    return kept


def _list_attributes(node):
    attributes = {}
    if re.fullmatch(r"[1-9]\d{0,3}", node.attributes.get("start", "")) and node.attributes["start"] != "1":
        attributes["start"] = node.attributes["start"]
    if node.attributes.get("type") in ("a", "A", "i", "I"):
        attributes["type"] = node.attributes["type"]
    return attributes


def _cell_attributes(node):
    return {
        name: node.attributes[name]
        for name in ("colspan", "rowspan")
        if re.fullmatch(r"[2-9]|[1-9]\d", node.attributes.get(name, ""))
    }
