"""mammoth's part: from prepared markup to HTML, read back as a tree."""

import io
import zipfile

from lxml import etree

from assocportal.common.html_tree import Element, parse

from .formatting import Styles
from .markup import NAMESPACES, text_of
from .numbering import Numbering
from .package import WordPackage, refuse
from .preparing import Prepared, Preparer

PREFIX = "word-"
STYLE_MAP = "u => u"
NOTES = ("footnotes", "endnotes")
RELATION = f"{NAMESPACES['r']}/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def convert(package: WordPackage) -> tuple[Element, Prepared]:
    """The document's blocks as mammoth wrote them, and the facts that its bookmarks lead to."""
    styles = Styles(package.xml(package.part_of_kind("styles")))
    numbering = Numbering(package.xml(package.part_of_kind("numbering")), styles)
    preparer = Preparer(package, styles, numbering)
    parts = {"document": _prepared_part(preparer, package, package.main)}
    for kind in NOTES:
        if (part := package.part_of_kind(kind)) is not None:
            parts[kind] = _prepared_part(preparer, package, part, keeps_pictures=False)
    _note_margins(package, preparer.found.left_out)
    return parse(_to_html(parts)), preparer.found


def _prepared_part(preparer, package, part, **options):
    root = package.xml(part)
    preparer.prepare(root, part, **options)
    links = {
        key: target
        for key, (kind, target, is_external) in package.relationships(part).items()
        if kind == "hyperlink" and is_external
    }
    return etree.tostring(root, encoding="utf-8", xml_declaration=True), links


def _to_html(parts):
    import mammoth  # in the worker that reads

    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("[Content_Types].xml", CONTENT_TYPES)
        archive.writestr("_rels/.rels", _relationships([("officeDocument", "word/document.xml", False)]))
        for kind, (content, links) in parts.items():
            archive.writestr(f"word/{kind}.xml", content)
            archive.writestr(f"word/_rels/{kind}.xml.rels", _relationships_of(links))
    buffer.seek(0)
    try:
        return mammoth.convert_to_html(
            buffer,
            style_map=STYLE_MAP,
            include_default_style_map=False,
            include_embedded_style_map=False,
            id_prefix=PREFIX,
        ).value
    except (RecursionError, KeyError, IndexError, ValueError, AttributeError, OSError):
        raise refuse("broken") from None


def _relationships_of(links):
    return _relationships([("hyperlink", target, True, key) for key, target in links.items()])


def _relationships(entries):
    root = etree.Element(f"{{{PACKAGE}}}Relationships", nsmap={None: PACKAGE})
    for kind, target, is_external, *key in entries:
        each = etree.SubElement(root, f"{{{PACKAGE}}}Relationship", Id=key[0] if key else "main")
        each.set("Type", RELATION + kind)
        each.set("Target", target)
        if is_external:
            each.set("TargetMode", "External")
    return etree.tostring(root, encoding="utf-8")


def _note_margins(package, left_out):
    """Headers and footers, and the comments beside the text."""
    for kind, target, is_external in package.relationships(package.main).values():
        if is_external or target not in package.names:
            continue
        if kind in ("header", "footer") and not left_out.counts["margins"]:
            root = package.xml(target)
            if text_of(root).strip() or any(True for _ in root.iter(f"{{{NAMESPACES['w']}}}drawing")):
                left_out.note("margins")
        elif kind == "comments":
            left_out.note("comments", count=len(package.xml(target)))
