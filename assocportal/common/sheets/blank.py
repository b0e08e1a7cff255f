"""The template of a kind: a sheet with its headings, ready to be filled in, and one that explains them."""

import tempfile

from django.http import FileResponse

from ..spreadsheets import XLSX, never_cached

LAST_ROW = 5000
GUIDE = ["Cột", "Bắt buộc", "Cách ghi", "Ví dụ"]
CLEARING = "Ô để trống: giữ nguyên giá trị đang có. Muốn xóa giá trị đang có: ghi (trống)."


def answer_blank(kind) -> FileResponse:
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    make_blank(kind).save(file)
    file.seek(0)
    response = FileResponse(file, as_attachment=True, filename=f"mau-{kind.code}.xlsx", content_type=XLSX)
    return never_cached(response)


def make_blank(kind):
    from openpyxl import Workbook

    from ..workbooks import FORBIDDEN_IN_NAMES, LONGEST_NAME

    book = Workbook()
    sheet = book.active
    sheet.title = kind.title.capitalize().translate(FORBIDDEN_IN_NAMES)[:LONGEST_NAME]
    _write_headings(sheet, [column.heading for column in kind.columns])
    _write_guide(book.create_sheet("Hướng dẫn"), kind)
    lists = book.create_sheet("Danh mục")
    lists.sheet_state = "hidden"
    for number, column in enumerate(kind.columns, 1):
        _dress(sheet, lists, number, column)
    return book


def _write_headings(sheet, headings):
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet.append(headings)
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font, cell.fill = Font(bold=True), PatternFill("solid", fgColor="FFD7E8EC")
        cell.alignment = Alignment(wrap_text=True, vertical="center")


def _write_guide(sheet, kind):
    _write_headings(sheet, GUIDE)
    for column in kind.columns:
        told = [
            column.help,
            f"Chọn một: {', '.join(column.cell.choices())}." if column.cell.choices() else "",
        ]
        sheet.append(
            [column.heading, "có" if column.is_required else "", " ".join(filter(None, told)), column.example]
        )
    for text in ("", kind.hint, CLEARING):
        sheet.append([text])
    for letter, width in zip("ABCD", (24, 10, 70, 30), strict=True):
        sheet.column_dimensions[letter].width = width


def _dress(sheet, lists, number, column):
    """Texts stay texts (a telephone keeps its zero), days are days, choices are offered."""
    from openpyxl.utils import get_column_letter

    letter = get_column_letter(number)
    sheet.column_dimensions[letter].width = column.width
    sheet.column_dimensions[letter].number_format = column.cell.form
    if choices := column.cell.choices():
        for place, text in enumerate(choices, 1):
            lists.cell(place, number, text)
        _offer(sheet, f"{letter}2:{letter}{LAST_ROW}", f"'Danh mục'!${letter}$1:${letter}${len(choices)}")


def _offer(sheet, cells, source):
    from openpyxl.worksheet.datavalidation import DataValidation

    offer = DataValidation(type="list", formula1=source, allow_blank=True, showErrorMessage=True)
    offer.errorTitle, offer.error = "Không có trong danh mục", "Hãy chọn một giá trị trong danh sách."
    sheet.add_data_validation(offer)
    offer.add(cells)
