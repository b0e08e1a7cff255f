"""The names of WordprocessingML, and what is done to its elements again and again."""

import copy

from lxml import etree

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
STRICT = {
    b"http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"].encode(),
    b"http://purl.oclc.org/ooxml/officeDocument/math": NAMESPACES["m"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": NAMESPACES["wp"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/main": NAMESPACES["a"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/picture": NAMESPACES["pic"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/chart": NAMESPACES["c"].encode(),
    b"http://purl.oclc.org/ooxml/drawingml/diagram": NAMESPACES["dgm"].encode(),
}
OFF = ("0", "false", "off", "none")


def from_strict(content: bytes) -> bytes:
    """“Strict Open XML Document” is the same markup under other names."""
    if b"purl.oclc.org/ooxml" in content:
        for strict, usual in STRICT.items():
            content = content.replace(strict, usual)
    return content


def name(short: str) -> str:
    """`w:p` as lxml spells it."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def element(short: str, **attributes):
    """Attributes of the element's own namespace: `element("w:bookmarkStart", name="p1")`."""
    prefix = short.partition(":")[0]
    made = etree.Element(name(short))
    for key, value in attributes.items():
        made.set(name(f"{prefix}:{key}"), value)
    return made


def find(parent, *path: str):
    """The element at the end of a path of children, or None."""
    for step in path:
        parent = None if parent is None else parent.find(name(step))
    return parent


def value_of(parent, *path: str) -> str | None:
    found = find(parent, *path)
    return None if found is None else found.get(name("w:val"))


def is_on(found) -> bool | None:
    """A switch like `<w:b/>`: None where it is not said."""
    return None if found is None else found.get(name("w:val")) not in OFF


def every(root, *shorts: str) -> list:
    """As a list: the tree changes while one goes through them."""
    return list(root.iter(*(name(short) for short in shorts)))


def remove(found):
    """Without what lxml calls its tail, which is only white space between elements here."""
    parent = found.getparent()
    if parent is not None:
        parent.remove(found)


def unwrap(found):
    """Its children take its place."""
    for child in list(found):
        found.addprevious(child)
    remove(found)


def text_of(parent) -> str:
    """The words that stand in a paragraph or run."""
    return "".join(
        each.text or "" if each.tag == name("w:t") else " "
        for each in parent.iter(name("w:t"), name("w:tab"), name("w:br"), name("w:cr"))
    )


def paragraph_around(found):
    return next(found.iterancestors(name("w:p")), None)


def clone(found):
    return copy.deepcopy(found)
