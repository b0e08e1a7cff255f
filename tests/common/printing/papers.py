"""Papers for tests, as `Paper.describe()` answers them, and what a reader finds in the files made of them."""

import io

from docx import Document
from pypdf import PdfReader

from assocportal.common.printing.blocks import read_blocks
from assocportal.common.printing.paper import Paper
from assocportal.common.printing.pdf import make_pdf
from assocportal.common.printing.word import make_docx


def paper(html="<p>Nội dung.</p>", blocks=None, **words):
    words = {"title": "Hội nghị sơ kết", "path": "/tin-tuc/2022/06/hoi-nghi/"} | words
    return Paper(blocks=read_blocks(html) if blocks is None else blocks, **words).describe()


def read_pdf(data):
    return PdfReader(io.BytesIO(make_pdf(data)))


def text_of(pdf):
    """In one line; the places to break that long words carry are no characters to a reader."""
    text = " ".join(page.extract_text() for page in pdf.pages)
    return " ".join(text.replace("\u200b", "").split())


def is_for_everybody(pdf):
    """Says of itself that it is PDF/UA-1."""
    return b"<pdfuaid:part>1</pdfuaid:part>" in pdf.root_object["/Metadata"].get_data()


def read_docx(data):
    return Document(io.BytesIO(make_docx(data)))


def styled(document):
    """Each paragraph of the text as (style, words)."""
    return [(each.style.name, each.text) for each in document.paragraphs]
