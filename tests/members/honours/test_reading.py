import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.honours.reading import read_lines, read_list
from members.honours.recipients import given_name, guess_kind, plain_name

COPIED = """DANH SÁCH KHEN THƯỞNG NĂM 2021
I. TẬP THỂ (2)
1. Hội Làm vườn tỉnh
2\tHội Đông y\t\tCó nhiều đóng góp
II. Cá nhân
TT\tHọ và tên\tChức vụ\tĐơn vị\tThành tích
1\tNguyễn Văn Á\tChủ tịch\tHội Y học\txuất sắc

2\tTrần Thị B\thội viên\tHội Y học
Cộng: 4"""


def said(text, kind=""):
    return [(line.number, line.name, line.detail, line.merit, line.kind) for line in read_lines(text, kind)]


def test_copied_list_is_read_with_its_sections_heads_and_numbers():
    assert said(COPIED) == [
        (3, "Hội Làm vườn tỉnh", "", "", "tap-the"),
        (4, "Hội Đông y", "", "Có nhiều đóng góp", "tap-the"),
        (7, "Nguyễn Văn Á", "Chủ tịch, Hội Y học", "xuất sắc", "ca-nhan"),
        (9, "Trần Thị B", "hội viên, Hội Y học", "", "ca-nhan"),
    ]
    assert read_list(COPIED).passed == [1, 2, 5, 6, 10]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Nguyễn Văn A", ("Nguyễn Văn A", "", "")),
        ("1. Nguyễn Văn A", ("Nguyễn Văn A", "", "")),
        ("- Nguyễn Văn A; Chủ tịch Hội X; xuất sắc", ("Nguyễn Văn A", "Chủ tịch Hội X", "xuất sắc")),
        ("12|Nguyễn Văn A|Chủ tịch; Hội X", ("Nguyễn Văn A", "Chủ tịch; Hội X", "")),
        ("\tNguyễn Văn A\tHội X", ("Nguyễn Văn A", "Hội X", "")),
        ("A | B | C | D", ("A", "B", "C, D")),
        ("Tập thể Hội Làm vườn", ("Tập thể Hội Làm vườn", "", "")),
        ("Công ty Giống cây trồng", ("Công ty Giống cây trồng", "", "")),
    ],
)
def test_line_is_read_whatever_parts_it(line, expected):
    [found] = read_lines(line)

    assert (found.name, found.detail, found.merit) == expected


def test_what_was_chosen_for_the_whole_list_outweighs_guesses_and_sections():
    assert [line.kind for line in read_lines("I. Tập thể\nHội Y học", "ca-nhan")] == ["ca-nhan"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Hội Làm vườn tỉnh Lạc Giang", "tap-the"),
        ("Văn phòng Liên hiệp hội", "tap-the"),
        ("Đoàn Thanh niên tỉnh", "tap-the"),
        ("Đoàn Văn Hậu", "ca-nhan"),
        ("Tô Hoài Nam", "ca-nhan"),
        ("Bà Hội Thị Ngân", "ca-nhan"),
        ("PGS.TS Nguyễn Văn Á", "ca-nhan"),
    ],
)
def test_kind_is_guessed_of_the_name(name, kind):
    assert guess_kind(name) == kind


@pytest.mark.parametrize(
    "name", ["PGS.TS. Nguyễn Văn Á", "Ông Nguyễn Văn Á", "ThS BSCKII Nguyễn Văn Á", "NGUYỄN VĂN Á"]
)
def test_titles_and_forms_of_address_do_not_count(name):
    assert plain_name(name) == "nguyen van a"
    assert given_name(name).lower() == "nguyễn văn á"


NAMES = st.text("aáảăâbcdđeêiíoôơuưyNTH ", min_size=3, max_size=30).map(lambda name: f"Lê {name.strip()} Á")


@given(st.lists(NAMES, min_size=1, max_size=30), st.sampled_from("\t|;"), st.booleans())
def test_every_line_keeps_its_number_and_its_name_in_either_unicode_form(names, separator, is_decomposed):
    text = "\n".join(f"{place}{separator}{name}{separator}đơn vị" for place, name in enumerate(names, 1))
    text = unicodedata.normalize("NFD", text) if is_decomposed else text

    lines = read_lines(text)

    assert [(line.number, line.name) for line in lines] == [
        (place, " ".join(name.split())) for place, name in enumerate(names, 1)
    ]


@given(st.text(max_size=400))
def test_nothing_that_is_pasted_breaks_the_reading(text):
    for line in read_lines(text):
        assert line.kind in ("tap-the", "ca-nhan")
        assert "\n" not in line.name


@pytest.mark.parametrize(
    ("line", "name", "detail", "kind"),
    [
        (
            "1. Nguyễn Hữu Khải, Chủ tịch Liên hiệp hội",
            "Nguyễn Hữu Khải",
            "Chủ tịch Liên hiệp hội",
            "ca-nhan",
        ),
        ("PGS, TS Hà Thị Thủy – Chủ tịch Hội", "PGS, TS Hà Thị Thủy", "Chủ tịch Hội", "ca-nhan"),
        ("PGS, TS Hà Thị Thủy", "PGS, TS Hà Thị Thủy", "", "ca-nhan"),
        ("Phòng Tổ chức, Sở Y tế", "Phòng Tổ chức, Sở Y tế", "", "tap-the"),
        ("Hội Khoa học Tâm lý – Giáo dục", "Hội Khoa học Tâm lý – Giáo dục", "", "tap-the"),
    ],
)
def test_office_behind_a_comma_is_no_part_of_the_name(line, name, detail, kind):
    assert said(line) == [(1, name, detail, "", kind)]
