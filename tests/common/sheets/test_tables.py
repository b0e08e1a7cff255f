import io
import zipfile
from datetime import datetime

import pytest
from django.core.exceptions import ValidationError
from openpyxl.styles import PatternFill

from assocportal.common.sheets.columns import Column, Day, Whole
from assocportal.common.sheets.tables import LARGEST_FILE, check_file, open_table
from assocportal.common.sheets.values import Formula

from .files import content_of, csv_file, uploaded, workbook, xlsx

COLUMNS = [
    Column("name", "Tên hội", aliases=("tên tổ chức",), is_required=True),
    Column("day", "Ngày thành lập", Day()),
    Column("members", "Số hội viên", Whole()),
]


def read(content, name="bảng.xlsx"):
    with open_table(io.BytesIO(content), name, COLUMNS) as table:
        return list(table.rows), table


def rows_of(content, name="bảng.xlsx"):
    rows, table = read(content, name)
    places = table.header.places
    return [
        (number, *(cells[places[column]] if column in places and places[column] < len(cells) else None
                   for column in ("name", "day", "members")))
        for number, cells in rows
    ]  # fmt: skip


def refusal(content, name="bảng.xlsx"):
    try:
        check_file(uploaded(content, name))
        read(content, name)
    except ValidationError as error:
        return error.messages[0]
    return ""


def test_titles_above_the_table_and_merged_headings_are_no_obstacle():
    book = workbook(
        ("LIÊN HIỆP HỘI TỈNH LẠC GIANG",),
        ("DANH SÁCH HỘI THÀNH VIÊN",),
        (),
        ("STT", "Tên tổ\nchức", None, "Quy mô", "Cột riêng"),
        (None, None, "Ngày thành lập", "Số hội viên (người)", None),
        (1, "Hội Tin học", datetime(2002, 6, 5), 1541, "x"),
        (2, None, None, None, None),
    )
    sheet = book.active
    for cells in ("A1:E1", "B4:C4", "A4:A5"):
        sheet.merge_cells(cells)

    rows, table = read(content_of(book))

    assert [(number, *cells[1:4]) for number, cells in rows] == [
        (6, "Hội Tin học", datetime(2002, 6, 5), 1541)
    ]
    assert table.header.unknown == ("Cột riêng",)


def test_columns_may_stand_in_any_order_and_in_nfd():
    assert rows_of(xlsx(("So\u0302\u0301 ho\u0323\u0302i vie\u0302n", "TÊN HỘI\u00a0"), (12, "Hội A"))) == [
        (2, "Hội A", None, 12)
    ]


def test_missing_column_is_named_with_those_that_are_there():
    sentence = refusal(xlsx(("Ngày thành lập", "Số hội viên"), ("05/06/2022", 1)))

    assert sentence == (
        "Không thấy cột “Tên hội” trong 30 dòng đầu. Các cột thấy được: Ngày thành lập, Số hội viên. Hãy dùng tệp mẫu."
    )


def test_column_that_stands_twice_is_refused():
    content = xlsx(("Tên hội", "Số hội viên", "Tên tổ chức"), ("A", 1, "B"))

    assert refusal(content) == "Có hai cột “Tên hội” (A và C). Hãy bỏ một cột hoặc đổi tên cột."


def test_hidden_and_other_sheets_are_passed_over():
    book = workbook(("Tên hội",), ("Ẩn",), title="Cũ")
    book.active.sheet_state = "hidden"
    book.create_sheet("Bìa").append(["Chào"])
    book.create_sheet("Danh sách").append(["Tên hội"])
    book["Danh sách"].append(["Hội A"])
    book.active = 1

    assert rows_of(content_of(book)) == [(2, "Hội A", None, None)]


def test_formula_without_a_value_is_told_from_an_empty_cell():
    rows = rows_of(xlsx(("Tên hội", "Số hội viên"), ("Hội A", "=1+1"), ("Hội B", None)))

    assert rows == [(2, "Hội A", None, Formula("=1+1")), (3, "Hội B", None, None)]


def test_formula_with_a_value_is_its_value():
    content = xlsx(("Tên hội", "Số hội viên"), ("Hội A", "=1+1"))
    parts = zipfile.ZipFile(io.BytesIO(content))
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in parts.namelist():
            archive.writestr(
                name, parts.read(name).replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>")
            )

    assert rows_of(changed.getvalue()) == [(2, "Hội A", None, 2)]


def test_two_hundred_thousand_empty_rows_end_the_reading_early():
    book = workbook(("Tên hội",), ("Hội A",))
    fill = PatternFill("solid", fgColor="FFFF00")
    for number in range(3, 3000):
        book.active.cell(number, 1).fill = fill
    book.active.cell(200_000, 1, "Hội cuối")

    rows, table = read(content_of(book))

    assert [cells[0] for _, cells in rows] == ["Hội A"]
    assert table.notes == ["Đã dừng đọc ở dòng 1.003: trước đó là hơn 1.000 dòng trống liền nhau."]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_csv_is_read_whatever_stands_between(delimiter):
    content = csv_file(("Tên hội", "Số hội viên"), ("Hội A", "1.541"), delimiter=delimiter)

    assert rows_of(content, "bảng.csv") == [(2, "Hội A", None, "1.541")]
    assert rows_of(b"\xef\xbb\xbf" + content, "bảng.csv") == [(2, "Hội A", None, "1.541")]


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"", "bảng.xlsx", "Tệp này trống. Hãy chọn tệp khác."),
        (b"\xd0\xcf\x11\xe0", "bảng.xls", "Tệp .xls là kiểu cũ."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "bảng.xlsx", "Bên trong không phải là tệp Excel (.xlsx)"),
        (b"%PDF-1.4", "bảng.xlsx", "Bên trong không phải là tệp Excel (.xlsx)"),
        (b"%PDF-1.4", "bảng.pdf", "Chỉ nhận tệp Excel .xlsx hoặc tệp .csv."),
        (bytes(LARGEST_FILE + 1), "bảng.xlsx", "Tệp nặng quá 15 MB."),
        ("Tên hội\nHội".encode("cp1258", "replace") + b"\xe2\xff", "bảng.csv", "Tệp .csv này không ở bảng mã UTF-8."),
        ("Tên hội\0\n".encode(), "bảng.csv", "Không đọc được tệp này."),
        ("không có gì\n1".encode(), "bảng.csv", "Không thấy cột “Tên hội” trong 30 dòng đầu."),
    ],
)  # fmt: skip
def test_what_is_no_sheet_is_refused(content, name, sentence):
    assert refusal(content, name).startswith(sentence)


def test_bomb_is_refused_before_it_is_unpacked():
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/workbook.xml", "<workbook/>")
        archive.writestr("xl/sharedStrings.xml", bytes(41 * 1024 * 1024))

    assert refusal(bomb.getvalue()) == "Tệp giải nén ra quá lớn nên không nhận. Hãy chia nhỏ tệp."


@pytest.mark.parametrize("part", ["xl/workbook.xml", "xl/worksheets/sheet1.xml"])
def test_broken_workbook_is_refused_with_a_sentence(part):
    whole = zipfile.ZipFile(io.BytesIO(xlsx(("Tên hội",), ("Hội A",))))
    broken = io.BytesIO()
    with zipfile.ZipFile(broken, "w") as archive:
        for name in whole.namelist():
            archive.writestr(name, b"<a><b></a>" if name == part else whole.read(name))

    assert refusal(broken.getvalue()).startswith("Không đọc được tệp này.")


def test_more_lines_than_a_sheet_may_have_are_refused():
    content = "Tên hội\n" + "Hội\n" * 20_001

    assert refusal(content.encode(), "bảng.csv") == "Bảng có hơn 20.000 dòng. Hãy chia thành nhiều tệp."
