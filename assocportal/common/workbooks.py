"""The XLSX half of spreadsheets.py, apart because its library is heavy."""

from collections.abc import Iterable
from datetime import date, datetime

from django.utils import timezone
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter

from .spreadsheets import STARTS_FORMULA

FORBIDDEN_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
LONGEST_NAME, LONGEST_CELL = 31, 32_767
WIDTHS = (8, 60)
DAY = "dd/mm/yyyy"


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


def written_as(sheet, value, number_format):
    cell = WriteOnlyCell(sheet, value)
    cell.number_format = number_format
    return cell


def make_cell(sheet, value):
    """Text is stored as text, and marked so that editing it in Excel does not make a formula of it either."""
    if isinstance(value, datetime):
        return written_as(sheet, timezone.localtime(value).replace(tzinfo=None), f"{DAY} hh:mm:ss")
    if isinstance(value, date):
        return written_as(sheet, value, DAY)
    if not isinstance(value, str):
        return value
    cell = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST_CELL])
    cell.data_type = "s"
    cell.quotePrefix = value.startswith(STARTS_FORMULA)
    return cell
