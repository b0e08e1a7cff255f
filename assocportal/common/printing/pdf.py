"""A paper as PDF: tagged for those who listen to it (PDF/UA-1), wherever its letters can be drawn."""

import io
import logging

from .typesetting import typeset

TEMPLATE = "article.typ"
logger = logging.getLogger(__name__)


def make_pdf(data: dict) -> bytes:
    """`data` is what `Paper.describe()` answers."""
    from typst import TypstError

    data = data | {"qr": draw_qr(data["address"])}
    try:
        return typeset(TEMPLATE, data, format="pdf", pdf_standards=["ua-1"])
    except TypstError as error:  # most often a letter that typst's own fonts do not have
        logger.info("%s: không đạt PDF/UA-1: %s", data["path"], error)
    try:
        return typeset(TEMPLATE, data, format="pdf")
    except TypstError as error:  # a picture's file that is broken
        logger.warning("%s: in không có ảnh: %s", data["path"], error)
    return typeset(TEMPLATE, without_pictures(data), format="pdf")


def draw_qr(address: str) -> str:
    import segno

    drawing = io.BytesIO()
    segno.make(address, error="m", micro=False).save(drawing, kind="svg", border=0)
    return drawing.getvalue().decode()


def without_pictures(node):
    """The same data, every picture's words in its place."""
    if isinstance(node, list):
        return [without_pictures(each) for each in node]
    if isinstance(node, dict):
        return {
            key: None if key in ("file", "emblem") else without_pictures(value) for key, value in node.items()
        }
    return node
