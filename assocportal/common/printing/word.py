"""A paper as a Word file: docxtpl fills the head of article.docx, python-docx writes the text below it.

article.docx is an ordinary Word file: its styles, margins, header and footer are changed in Word. The text is
appended to it, so the head stands last there.
"""

import io

from .typesetting import FOLDER, one_at_a_time

TEMPLATE = FOLDER / "article.docx"


def make_docx(data: dict) -> bytes:
    """`data` is what `Paper.describe()` answers."""
    from docxtpl import DocxTemplate  # with lxml and Jinja: loaded by the process that writes, when it writes

    from .word_body import BodyWriter

    file = io.BytesIO()
    with one_at_a_time():
        template = DocxTemplate(TEMPLATE)
        template.render(data | {"lead_lines": lead_lines(data)}, autoescape=True)
        describe_file(template.docx.core_properties, data)
        BodyWriter(template.docx).write(data["blocks"])
        template.docx.save(file)
    return file.getvalue()


def lead_lines(data):
    lines = [line for line in data["lead"].splitlines() if line.strip()]
    if lines and data["lead_source"]:
        lines[0] = f"{data['lead_source']} – {lines[0]}"
    return lines


def describe_file(properties, data):
    """What Word shows of a file; it takes 255 letters of each."""
    properties.title, properties.author = data["title"][:255], data["publisher"][:255]
    properties.language = "vi-VN"
