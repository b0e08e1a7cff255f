import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.search.numbers import find_special_words, read_special_words


@pytest.mark.parametrize(
    "text",
    [
        "19/1/2022",
        "19/01/2022",
        "19-01-2022",
        "19-1-2022",
        "19.1.2022",
        "19 / 1 / 2022",
        "19–1–2022",
        "ngày 19 tháng 1 năm 2022",
        "NGÀY 19 THÁNG 01 NĂM 2022",
        "ngay 19 thang 1 nam 2022",
        "19 tháng 1/2022",
        unicodedata.normalize("NFD", "ngày 19 tháng 1 năm 2022"),
    ],
)
def test_date_is_one_word_in_every_spelling(text):
    assert "@2022-1-19" in read_special_words(text)


@pytest.mark.parametrize(
    "text",
    ["19/11/2022", "119/1/2022", "19/1/20222", "32/1/2022", "19/13/2022", "19/1", "0/1/2022", "19/1/1822"],
)
def test_other_dates_are_other_words(text):
    assert "@2022-1-19" not in read_special_words(text)


@pytest.mark.parametrize(
    "text", ["1/2022", "01/2022", "tháng 1/2022", "tháng 01 năm 2022", "thang 1 nam 2022", "THÁNG 1 NĂM 2022"]
)
def test_month_is_one_word_in_every_spelling(text):
    assert read_special_words(text) == {"@2022-1"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("24/KH-LHH", {"%24khlhh"}),
        ("24-KH/LHH", {"%24khlhh"}),
        ("24/KHLHH", {"%24khlhh"}),
        ("24 /KH-LHH", {"%24khlhh"}),
        ("24/kh–lhh", {"%24khlhh"}),
        ("số 05/QĐ-LHH.", {"%5qdlhh"}),
        ("5/QD-LHH", {"%5qdlhh"}),
        ("24/2022/NĐ-CP", {"%242022ndcp", "%24ndcp"}),
        ("124/KH-LHH", {"%124khlhh"}),
        ("91/2025/QH15", {"%912025qh15", "%91qh15"}),
        ("24", set()),
        ("24/30", set()),
        ("KH-LHH", set()),
        ("và/hoặc", set()),
    ],
)
def test_document_number_is_one_word_in_near_spellings(text, words):
    assert read_special_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("94.936 hội viên", {"94936"}),
        ("1.541", {"1541"}),
        ("1.000.000 đồng", {"1000000"}),
        ("31,15%", set()),
        ("1.5", set()),
        ("1.2345", set()),
    ],
)
def test_grouped_digits_are_one_number(text, words):
    assert read_special_words(text) == words


def test_special_words_are_told_with_the_piece_that_says_them():
    assert list(find_special_words("họp 19/1/2022 về 24/KH-LHH")) == [
        ("@2022-1-19", "19/1/2022"),
        ("%24khlhh", "24/KH-LHH"),
    ]


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_from_every_spelling(day):
    word = f"@{day.year}-{day.month}-{day.day}"

    for spelling in (f"{day:%d/%m/%Y}", f"{day:%d-%m-%Y}", f"{day.day}.{day.month}.{day.year}"):
        assert word in read_special_words(f"Sáng {spelling}, tại tỉnh")
    assert word in read_special_words(f"ngày {day.day} tháng {day.month} năm {day.year}")


@given(st.text(st.characters() | st.sampled_from("0123456789/-.&ĐH thángnăm")))
def test_any_text_is_read(text):
    for word, piece in find_special_words(text):
        assert piece in text
        assert not set(word) & set("'\\ \0&|!<>():*\"")


@pytest.mark.parametrize("text", ["٣/KH-LHH", "２４/KH-LHH", "१/२/२०२२", "१.०००", "٣/2022"])
def test_digits_of_other_scripts_are_no_number(text):
    assert read_special_words(text) == set()
