"""Blocks as the paragraphs, lists, tables and pictures of a Word file, in the styles that its template has."""

from dataclasses import dataclass, replace
from pathlib import Path

from django.conf import settings
from docx.image.exceptions import UnrecognizedImageError
from docx.shared import Emu, Inches, Mm

from .word_lists import Numbering
from .word_runs import write_runs
from .word_tables import TableWriter

TEXT_WIDTH = Mm(165)
TALLEST = Mm(125)
PIXELS_PER_INCH = 120
# What article.docx calls its styles (their ids; Word shows their Vietnamese names).
ROLES = {"byline": "Byline", "source": "Source", "correction": "Correction", "address": "Address"}


@dataclass(frozen=True)
class Place:
    """Where a block stands: in which container, under which style, how deep in lists, how wide it may be."""

    container: object
    style: str = "Normal"
    depth: int = 0
    width: int = TEXT_WIDTH


class BodyWriter:
    def __init__(self, document):
        self.document = document
        self.numbering = Numbering(document)

    def write(self, blocks):
        self.write_blocks(blocks, Place(self.document._body))

    def write_blocks(self, blocks, place):
        for block in blocks:
            getattr(self, f"write_{block['kind']}")(block, place)

    def write_paragraph(self, block, place):
        self.add_paragraph(place, block["runs"], ROLES.get(block["role"], place.style))

    def write_heading(self, block, place):
        self.add_paragraph(place, block["runs"], f"Heading{block['level']}")

    def write_rule(self, block, place):
        self.add_paragraph(place, [], "Rule")

    def write_quote(self, block, place):
        self.write_blocks(block["blocks"], replace(place, style="Quote"))

    def write_list(self, block, place):
        number = self.numbering.new_list(block, place.depth)
        inside = replace(place, style="ListParagraph", depth=place.depth + 1)
        for item in block["items"]:
            first = self.add_item(item, number, place, inside)
            self.write_blocks(item[first:], inside)

    def add_item(self, item, number, place, inside):
        """The paragraph that has the number; how many blocks it took from the item."""
        starts_with_words = item[0]["kind"] == "paragraph"
        words = item[0]["runs"] if starts_with_words else []
        paragraph = self.add_paragraph(replace(inside, depth=0), words, inside.style)
        self.numbering.mark(paragraph, number, place.depth)
        return int(starts_with_words)

    def write_table(self, block, place):
        TableWriter(self, block, place).write()

    def write_figure(self, block, place):
        caption = list(block["caption"])
        if block["credit"]:
            caption.append({"text": f" (Ảnh: {block['credit']})", "marks": [], "link": None})
        shown = self.add_picture(block, place)
        if not shown and block["alt"]:
            words = {"text": f"[Ảnh: {block['alt']}]", "marks": ["italic"], "link": None}
            self.add_paragraph(place, [words], "Picture")
        if caption:
            self.add_paragraph(place, caption, "Caption")

    def add_picture(self, block, place):
        """False where there is no file that Word could show."""
        path = block["file"] and Path(settings.MEDIA_ROOT) / block["file"]
        if not path or not path.is_file():
            return False
        paragraph = self.add_paragraph(place, [], "Picture")
        try:
            shape = paragraph.add_run().add_picture(str(path), width=picture_width(block, place.width))
        except (UnrecognizedImageError, OSError, ValueError, IndexError):
            paragraph._p.getparent().remove(paragraph._p)
            return False
        shape._inline.docPr.set("descr", block["alt"])
        return True

    def add_paragraph(self, place, runs, style):
        paragraph = place.container.add_paragraph()
        paragraph._p.style = style
        if place.depth and style == place.style:
            self.numbering.indent(paragraph, place.depth)
        write_runs(paragraph, runs)
        return paragraph


def picture_width(block, room):
    """No larger than its pixels allow, no taller than half a page."""
    natural = Inches(block["width"] / PIXELS_PER_INCH)
    return Emu(int(min(room, natural, TALLEST * block["width"] / block["height"])))
