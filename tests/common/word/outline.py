"""What a person would see of a Word file that was read: a line for each block."""

import io

from assocportal.common.html_tree import parse
from assocportal.common.word.reading import read_word

MARKS = {"strong": "*", "em": "_", "u": "~", "sup": "^", "sub": ","}


def read(content, name="bai-viet.docx"):
    return read_word(io.BytesIO(content), name)


def outline(content):
    """`h2 words`, `figure 0 caption | alt`, `li. words` by depth, `table` and its rows."""
    text = content if hasattr(content, "html") else read(content)
    return outline_of_html(text.html(str))


def outline_of_html(html):
    return [line for node in parse(html).children for line in _lines(node, "")]


def _lines(node, depth):
    if node.tag in ("p", "h2", "h3", "h4"):
        return [f"{depth}{'' if node.tag == 'p' else node.tag + ' '}{_words(node)}"]
    if node.tag == "figure":
        image, caption = node.children
        return [
            f"{depth}figure {image.attributes['src']} {_words(caption)} | {image.attributes['alt']}".rstrip()
        ]
    if node.tag in ("ul", "ol"):
        start = "".join(f" {key}={value}" for key, value in sorted(node.attributes.items()))
        return [f"{depth}{node.tag}{start}", *_children(node, depth + "  ")]
    if node.tag in ("table", "blockquote"):
        return [f"{depth}{node.tag}", *_children(node, depth + "  ")]
    if node.tag == "tr":
        return [depth + " / ".join(_cell(cell) for cell in node.children)]
    if node.tag in ("thead", "tbody", "li"):
        return _children(node, depth)
    return [depth + node.tag]


def _children(node, depth):
    return [line for child in node.children for line in _lines(child, depth)]


def _cell(cell):
    spans = "".join(f" {key}={value}" for key, value in sorted(cell.attributes.items()))
    words = " ; ".join(_lines_of_cell(cell))
    return f"{'#' if cell.tag == 'th' else ''}{words}{spans}"


def _lines_of_cell(cell):
    return [line.strip() for child in cell.children for line in _lines(child, "")]


def _words(node):
    return " ".join("".join(_marked(child) for child in node.children).split())


def _marked(child):
    if isinstance(child, str):
        return child
    if child.tag == "br":
        return " // "
    mark = MARKS.get(child.tag, "")
    inside = "".join(_marked(each) for each in child.children)
    return f"[{inside}]({child.attributes['href']})" if child.tag == "a" else f"{mark}{inside}{mark}"
