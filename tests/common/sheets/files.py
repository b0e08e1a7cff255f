"""Sheets as people make them, for tests."""

import csv
import io

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook


def workbook(*rows, title="Sheet1"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(list(row))
    return book


def content_of(book) -> bytes:
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def xlsx(*rows) -> bytes:
    return content_of(workbook(*rows))


def csv_file(*rows, delimiter=",") -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=delimiter).writerows(rows)
    return file.getvalue().encode()


def uploaded(content: bytes, name="bảng.xlsx"):
    return SimpleUploadedFile(name, content)
