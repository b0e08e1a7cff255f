"""PDF, Word and Excel files for tests, as small as they can be."""

import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile

PDF = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF\n"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAIN_PARTS = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml"}


def office(extension, *more, main=True, content=b"<x/>"):
    """A Word or Excel file of today: a zip of named parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in ("[Content_Types].xml", *([MAIN_PARTS[extension]] if main else []), *more):
            archive.writestr(name, content)
    return buffer.getvalue()


def old_office(*streams):
    """A Word or Excel file of before 2007, as far as anybody looks at it here."""
    return OLE + bytes(504) + b"".join(f"{name}\0".encode("utf-16-le").ljust(128, b"\0") for name in streams)


def document(name="bao-cao.pdf", content=PDF):
    return SimpleUploadedFile(name, content)
