import io
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from assocportal.common.spreadsheets import answer_csv, answer_xlsx
from assocportal.common.workbooks import write_xlsx


def read_back(*rows, title="Bảng", headings=("Tên", "Số")):
    file = io.BytesIO()
    write_xlsx(file, title, list(headings), rows)
    return load_workbook(file).active


def test_numbers_stay_numbers_and_moments_are_vietnamese():
    moment = datetime(2022, 6, 24, 9, 0, 56, tzinfo=ZoneInfo("UTC"))

    sheet = read_back(["Lê Hà", 12, moment, None, date(2022, 6, 5)])

    assert [cell.value for cell in sheet[1]][:2] == ["Tên", "Số"]
    assert [cell.value for cell in sheet[2]][:3] == ["Lê Hà", 12, datetime(2022, 6, 24, 16, 0, 56)]
    assert [cell.number_format for cell in sheet[2]][2::2] == ["dd/mm/yyyy hh:mm:ss", "dd/mm/yyyy"]


@pytest.mark.parametrize("text", ["=1+1", "+84912", "-5", "@SUM(A1)", "\tx", "=HYPERLINK(1)\x0b"])
def test_text_is_never_a_formula(text):
    cell = read_back([text])["A2"]

    assert cell.data_type == "s"
    assert cell.quotePrefix


def test_name_of_the_sheet_is_one_that_excel_takes():
    assert read_back(title="Nhuận bút 06/2022: [các bài đã đăng]").title == "Nhuận bút 06 2022   các bài đã "


@given(st.lists(st.text(max_size=50), min_size=1, max_size=4))
def test_any_text_can_be_written(texts):
    cells = [cell for row in read_back(texts).iter_rows(min_row=2) for cell in row]

    assert "f" not in {cell.data_type for cell in cells}


def test_lines_of_csv_are_disarmed_and_read_as_utf8_by_excel():
    response = answer_csv("bang", ["Tên"], [["Lê Hà"], ["=1+1"], [-5], ["a,b"]])

    assert b"".join(response.streaming_content) == '\ufeffTên\r\nLê Hà\r\n\'=1+1\r\n-5\r\n"a,b"\r\n'.encode()
    assert response["Content-Disposition"] == 'attachment; filename="bang.csv"'


def test_tables_are_kept_by_no_cache():
    for response in (answer_csv("bang", ["Tên"], []), answer_xlsx("bang", "Bảng", ["Tên"], [])):
        assert response["Cache-Control"] == "private, no-store"
