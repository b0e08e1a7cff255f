"""Pieces of text in a Word paragraph: marks, line breaks, links that can be followed."""

from urllib.parse import urlsplit

from django.utils.encoding import iri_to_uri
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.run import Run


def write_runs(paragraph, runs):
    for run in runs:
        address = run["link"] and safe_address(run["link"])
        written = add_link(paragraph, address) if address else paragraph.add_run()
        if run["text"] == "\n":
            written.add_break()
        else:
            written.text = run["text"]
        mark(written, run["marks"])


def mark(written, marks):
    for name in marks:
        if name in ("sub", "sup"):
            setattr(written.font, {"sub": "subscript", "sup": "superscript"}[name], True)
        else:
            setattr(written, name, True)


def safe_address(link):
    """None for what Word would call a damaged file."""
    address = iri_to_uri(link)
    try:
        urlsplit(address)
    except ValueError:
        return None
    return address


def add_link(paragraph, address):
    element = OxmlElement("w:hyperlink")
    key = paragraph.part.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    element.set(qn("r:id"), key)
    inside = OxmlElement("w:r")
    element.append(inside)
    paragraph._p.append(element)
    inside.style = "Hyperlink"
    return Run(inside, paragraph)
