"""Tables for Excel: real numbers, Vietnamese as it is, and no text that a spreadsheet would run as a formula.

answer_xlsx("nhuan-but-2022", "Nhuận bút", ["Tác giả", "Số bài"], [["Lê Hà", 12]])
"""

import csv
import tempfile
from collections.abc import Iterable
from datetime import datetime

from django.http import FileResponse, StreamingHttpResponse
from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")
FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
LONGEST_NAME, LONGEST_CELL = 31, 32_767
WIDTHS = (8, 60)


def answer_xlsx(name: str, title: str, headings: list[str], rows: Iterable[list]) -> FileResponse:
    """Written to a file as it is made: memory does not grow with the rows."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    write_xlsx(file, title, headings, rows)
    file.seek(0)
    return never_cached(FileResponse(file, as_attachment=True, filename=f"{name}.xlsx", content_type=XLSX))


def write_xlsx(file, title: str, headings: list[str], rows: Iterable[list]) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title.translate(FORBIDDEN_IN_NAMES)[:LONGEST_NAME])
    sheet.freeze_panes = "A2"
    for number, heading in enumerate(headings, 1):
        sheet.column_dimensions[get_column_letter(number)].width = min(
            max(len(heading) + 4, WIDTHS[0]), WIDTHS[1]
        )
    sheet.append([make_heading(sheet, heading) for heading in headings])
    for row in rows:
        sheet.append([make_cell(sheet, value) for value in row])
    book.save(file)


def make_heading(sheet, text):
    cell = WriteOnlyCell(sheet, text)
    cell.font = Font(bold=True)
    return cell


def make_cell(sheet, value):
    """Text is stored as text, and marked so that editing it in Excel does not make a formula of it either."""
    if isinstance(value, datetime):
        return timezone.localtime(value).replace(tzinfo=None)
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL])
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(STARTS_FORMULA)
    return cell


def answer_csv(name: str, headings: list[str], rows: Iterable[list]) -> StreamingHttpResponse:
    """Line by line. Excel takes UTF-8 for what it is only where the mark of byte order stands first."""
    lines = stream(csv.writer(Echo()), headings, rows)
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    return never_cached(response)


def stream(writer, headings, rows):
    yield "\ufeff"
    yield writer.writerow(headings)
    for row in rows:
        yield writer.writerow([disarm(value) for value in row])


def disarm(value):
    if isinstance(value, datetime):
        return timezone.localtime(value).strftime("%d/%m/%Y %H:%M:%S")
    return f"'{value}" if isinstance(value, str) and value.startswith(STARTS_FORMULA) else value


class Echo:
    """What csv takes for a file: it hands each line back."""

    def write(self, line):
        return line


def never_cached(response):
    response["Cache-Control"] = "private, no-store"
    return response
