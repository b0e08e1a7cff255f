import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.governance.role_reading import read_line, read_lines
from members.models import Seat


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nguyễn Văn A – Chủ tịch", "Nguyễn Văn A: Chủ tịch"),
        ("1. PGS.TS. Nguyễn Văn A - Chủ tịch", "Nguyễn Văn A: Chủ tịch"),
        ("12) Trần Thị Bình\tPhó Chủ tịch thường trực", "Trần Thị Bình: Phó Chủ tịch thường trực"),
        ("Ông Lê Hà, Phó Chủ tịch kiêm nhiệm", "Lê Hà: Phó Chủ tịch kiêm nhiệm"),
        ("Lê Hà: Tổng Thư ký kiêm Chánh Văn phòng", "Lê Hà: Tổng Thư ký kiêm Chánh Văn phòng"),
        ("lê hà – quyền chủ tịch", "lê hà: Quyền Chủ tịch"),
        ("Lê Hà – UVBTV", "Lê Hà: Ủy viên Thường vụ"),
        ("Lê Hà – Ủy viên Ban Thường vụ", "Lê Hà: Ủy viên Thường vụ"),
        ("Lê Hà – Ủy viên BCH", "Lê Hà: Ủy viên"),
        ("Lê Hà – Trưởng Ban Kiểm tra", "Lê Hà: Trưởng ban"),
        ("Lê Hà – Chủ nhiệm Ủy ban Kiểm tra", "Lê Hà: Chủ nhiệm"),
        ("Lê Hà – uy vien thuong truc", "Lê Hà: Ủy viên thường trực"),
        ("- Lê Hà", "Lê Hà: Ủy viên"),
    ],
)
def test_line_is_read_as_people_write_it(text, expected):
    for form in ("NFC", "NFD"):
        [line] = read_lines(unicodedata.normalize(form, text))
        assert (line.problem, f"{line.name}: {line.roles_text}") == ("", expected)


def test_titles_before_a_name_are_kept_apart():
    line = read_line(1, "PGS.TS. Nguyễn Văn A – Chủ tịch")

    assert (line.titles, line.name) == (["PGS", "TS"], "Nguyễn Văn A")


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Lê Hà – Giám mục", "Không hiểu chức danh ở dòng này. Hãy viết: Nguyễn Văn A – Phó Chủ tịch."),
        ("Hà – Chủ tịch", "Họ tên phải có ít nhất hai chữ."),
        ("Lê Hà 0912345678", "Đây không giống một họ tên."),
    ],
)
def test_line_that_cannot_be_read_says_why(text, problem):
    assert read_line(1, text).problem == problem


def test_name_that_stands_twice_is_told_where():
    first, second = read_lines("Lê Hà – Chủ tịch\n\nLE HA – Tổng Thư ký")

    assert first.problem == ""
    assert second.number == 3
    assert second.problem.startswith("Tên này đã có ở dòng 1.")


@given(st.text(max_size=200))
def test_any_text_is_read_or_told(text):
    for line in read_lines(text):
        assert line.problem or (line.name and line.roles)


@given(st.sampled_from(list(Seat.Role)), st.sampled_from(list(Seat.Qualifier)))
def test_every_role_is_read_as_it_is_shown(role, qualifier):
    shown = Seat(role=role, qualifier=qualifier).role_text

    assert read_line(1, f"Lê Hà – {shown}").roles == [(role, qualifier)]
