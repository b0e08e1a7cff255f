"""A sheet as it arrives: .xlsx or .csv, read row by row, within bounds of time and memory whatever is in it."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath

from django.core.exceptions import ValidationError

from ..file_types import check_attachment
from .columns import Column
from .header import DEEPEST, Header, find_header, refuse_doubles
from .values import Formula, is_blank

LARGEST_FILE = 15 * 1024 * 1024
LARGEST_PART = 120 * 1024 * 1024
LARGEST_WORDS = 40 * 1024 * 1024  # the words of a workbook are held in memory all together
MOST_ROWS, MOST_COLUMNS, MOST_EMPTY = 20_000, 100, 1_000
FORMULA = re.compile(rb"<(?:\w+:)?f[ >/]")
SENTENCES = {
    "kind": "Chỉ nhận tệp Excel .xlsx hoặc tệp .csv.",
    "old": "Tệp .xls là kiểu cũ. Hãy mở bằng Excel, chọn Lưu thành (Save As), kiểu .xlsx, rồi tải lên lại.",
    "empty": "Tệp này trống. Hãy chọn tệp khác.",
    "heavy": "Tệp nặng quá 15 MB. Hãy chia thành nhiều tệp.",
    "bomb": "Tệp giải nén ra quá lớn nên không nhận. Hãy chép bảng sang một tệp mới, hoặc chia nhỏ.",
    "broken": "Không đọc được tệp này. Hãy mở bằng Excel, lưu lại kiểu .xlsx rồi tải lên lại.",
    "encoding": "Tệp .csv này không ở bảng mã UTF-8. Hãy lưu lại thành .xlsx, hoặc .csv UTF-8.",
    "long": f"Bảng có hơn {MOST_ROWS:,} dòng. Hãy chia thành nhiều tệp.".replace(",", "."),
    "no_lines": "Bảng chỉ có dòng tên cột, chưa có dòng dữ liệu nào.",
}


def refuse(code):
    return ValidationError(SENTENCES[code], code=code)


@dataclass
class Table:
    header: Header
    rows: Iterator[tuple[int, tuple]]  # the number that Excel shows, the cells
    about: int = 0  # how many rows it says it has; often wrong
    notes: list[str] = field(default_factory=list)


def check_file(file) -> None:
    """Before it is kept: ValidationError with one sentence."""
    extension = PurePath(file.name or "").suffix.lower()
    if extension == ".xls":
        raise refuse("old")
    if extension not in (".xlsx", ".csv"):
        raise refuse("kind")
    if not file.size:
        raise refuse("empty")
    if file.size > LARGEST_FILE:
        raise refuse("heavy")
    if extension == ".xlsx":
        check_attachment(file)
        check_parts(file)


def check_parts(file):
    with zipfile.ZipFile(file) as archive:
        sizes = {part.filename: part.file_size for part in archive.infolist()}
    file.seek(0)
    if max(sizes.values()) > LARGEST_PART or sizes.get("xl/sharedStrings.xml", 0) > LARGEST_WORDS:
        raise refuse("bomb")


@contextmanager
def open_table(file, name: str, columns: list[Column]) -> Iterator[Table]:
    """The first visible sheet that has the columns."""
    reader = _open_csv if name.lower().endswith(".csv") else _open_workbook
    with reader(file, columns) as table:
        refuse_missing(table.header, columns)
        table.rows = bounded(table, table.rows)
        yield table


def refuse_missing(header: Header, columns) -> None:
    if missing := header.missing(columns):
        wanted = ", ".join(f"“{column.heading}”" for column in missing)
        seen = f" Các cột thấy được: {', '.join(header.seen[:20])}." if header.places else ""
        raise ValidationError(f"Không thấy cột {wanted} trong {DEEPEST} dòng đầu.{seen} Hãy dùng tệp mẫu.")


def bounded(table: Table, rows) -> Iterator[tuple[int, tuple]]:
    """Rows in which a known column is filled; after a thousand without any nobody waits for more."""
    places, empty, filled = table.header.places.values(), 0, 0
    for number, cells in rows:
        if all(place >= len(cells) or is_blank(cells[place]) for place in places):
            empty += 1
            if empty > MOST_EMPTY:
                told = f"{number:,}".replace(",", ".")
                table.notes.append(f"Đã dừng đọc ở dòng {told}: trước đó là hơn 1.000 dòng trống liền nhau.")
                return
            continue
        empty, filled = 0, filled + 1
        if filled > MOST_ROWS:
            raise refuse("long")
        yield number, cells


# what a broken file breaks in the libraries that read it
BROKEN = (
    KeyError,
    ValueError,
    TypeError,
    IndexError,
    AttributeError,
    EOFError,
    SyntaxError,
    OSError,
    zlib.error,
)


@contextmanager
def _open_workbook(file, columns):
    from openpyxl import load_workbook  # 17 MB, in the process that reads

    with _refusing_broken():
        book = load_workbook(file, read_only=True, data_only=True, keep_links=False)
    try:
        with _refusing_broken():
            table = _find_table(book, file, columns)
        yield table
    finally:
        book.close()


@contextmanager
def _refusing_broken():
    try:
        yield
    except (*BROKEN, zipfile.BadZipFile, csv.Error) as error:
        raise refuse("broken") from error


def _unbroken(rows):
    with _refusing_broken():
        yield from rows


def _find_table(book, file, columns):
    sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"] or book.worksheets
    if not sheets:
        raise refuse("broken")
    found = []
    for sheet in sheets:
        about = sheet.max_row or 0
        sheet.reset_dimensions()  # often wrong: a million rows, or one
        top = [tuple(row) for row in sheet.iter_rows(max_row=DEEPEST, max_col=MOST_COLUMNS, values_only=True)]
        header = find_header(top, columns)
        found.append((sheet, header, top, about))
        if header.places and not header.missing(columns):
            break
    else:
        found.sort(key=lambda one: -len(one[1].places))
        return Table(found[0][1], iter(()))
    sheet, header, top, about = found[-1]
    refuse_doubles(top, header, columns)
    return Table(header, _unbroken(_read_sheet(sheet, file, header)), min(about, MOST_ROWS))


def _read_sheet(sheet, file, header):
    bounds = {"min_row": header.rows + 1, "max_col": header.width, "values_only": True}
    rows = enumerate(sheet.iter_rows(**bounds), header.rows + 1)
    if not _has_formulas(sheet):
        yield from rows
        return
    from openpyxl import load_workbook

    spelt = load_workbook(file, read_only=True, keep_links=False)
    twin = spelt[sheet.title]
    twin.reset_dimensions()
    try:
        for (number, cells), texts in zip(rows, twin.iter_rows(**bounds), strict=False):
            yield number, tuple(map(_with_formula, cells, texts))
    finally:
        spelt.close()


def _with_formula(value, text):
    is_formula = value is None and isinstance(text, str) and text.startswith("=")
    return Formula(text) if is_formula else value


def _has_formulas(sheet):
    """By its source, piece by piece: reading every sheet twice would cost all for the few."""
    with sheet._get_source() as source:
        tail = b""
        while piece := source.read(1 << 20):
            if FORMULA.search(tail + piece):
                return True
            tail = piece[-16:]
    return False


@contextmanager
def _open_csv(file, columns):
    content = file.read()
    try:
        encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise refuse("encoding") from error
    if "\0" in text:
        raise refuse("broken")
    with _refusing_broken():
        table = _read_csv(text, columns)
    yield table


def _read_csv(text, columns):
    best, rows = Header({}, 0, (), ()), []
    for delimiter in (",", ";", "\t"):
        lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        read = [tuple(row[:MOST_COLUMNS]) for _, row in zip(range(DEEPEST), lines, strict=False)]
        header = find_header(read, columns)
        if len(header.places) > len(best.places):
            best, chosen, rows = header, delimiter, read
    if not best.places:
        return Table(best, iter(()))
    refuse_doubles(rows, best, columns)
    lines = csv.reader(io.StringIO(text, newline=""), delimiter=chosen)
    numbered = ((number, tuple(row)) for number, row in enumerate(lines, 1) if number > best.rows)
    return Table(best, _unbroken(numbered), text.count("\n"))
