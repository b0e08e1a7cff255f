"""A list that arrives as a file, as the same lines that a person would paste: one a row, tabs between the cells."""

import csv
import io
from itertools import islice
from pathlib import PurePath

from django.core.exceptions import ValidationError

from assocportal.common.file_types import check_attachment
from assocportal.common.sheets.tables import check_parts

LARGEST = 5 * 1024 * 1024
MOST_ROWS, MOST_COLUMNS, MOST_EMPTY = 5_000, 30, 200
WRONG_KIND = "Chỉ nhận tệp Excel .xlsx hoặc tệp .csv. Tệp khác: hãy chép danh sách rồi dán vào ô bên trên."
TOO_HEAVY = "Tệp nặng quá 5 MB. Hãy chép riêng bảng danh sách sang một tệp mới."
BROKEN = "Không đọc được tệp này. Hãy mở bằng Excel, lưu lại kiểu .xlsx rồi tải lên lại."
NOT_UTF8 = "Tệp .csv này không ở bảng mã UTF-8. Hãy lưu lại thành .xlsx."
EMPTY = "Tệp không có dòng nào. Hãy chọn tệp khác."


def read_file(file) -> str:
    """Of a workbook its first sheet. ValidationError with one sentence where nothing can be read."""
    extension = PurePath(file.name or "").suffix.lower()
    if extension not in (".xlsx", ".csv"):
        raise ValidationError(WRONG_KIND)
    if file.size > LARGEST:
        raise ValidationError(TOO_HEAVY)
    rows = _read_workbook(file) if extension == ".xlsx" else _read_csv(file)
    text = "\n".join("\t".join(row) for row in _until_empty(rows)).rstrip()
    if not text:
        raise ValidationError(EMPTY)
    return text


def _read_workbook(file):
    from openpyxl import load_workbook  # 17 MB in every process, for what an office does once a year

    check_attachment(file)
    check_parts(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS, values_only=True)
        return [[_tell(value) for value in row] for row in islice(rows, MOST_ROWS)]
    except Exception as error:  # the library raises whatever a broken file makes it stumble over
        raise ValidationError(BROKEN) from error


def _read_csv(file):
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValidationError(NOT_UTF8) from error
    first = text.partition("\n")[0]
    separator = max("\t;,", key=first.count)
    try:
        return [[_tell(value) for value in row] for row in csv.reader(io.StringIO(text), delimiter=separator)]
    except csv.Error as error:
        raise ValidationError(BROKEN) from error


def _until_empty(rows):
    """A sheet may have 200.000 empty rows below its list."""
    empty = 0
    for row in rows:
        empty = 0 if any(row) else empty + 1
        if empty > MOST_EMPTY:
            return
        yield row


def _tell(value) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return " ".join(str(value).split())
