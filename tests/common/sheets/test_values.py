from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.sheets.values import (
    SheetError,
    clean_text,
    read_day,
    read_day_or_year,
    read_flag,
    read_phone,
    read_whole,
    read_year,
)

FIFTH_OF_JUNE = date(2022, 6, 5)
DAYS = st.dates(date(1928, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "written",
    [
        "05/06/2022", "5/6/2022", "5-6-22", "5.6.2022", " 05 / 06 / 2022 ", "2022-06-05", "2022-06-05 00:00:00",
        "'05/06/2022", "05/06/2022\u00a0", "ngày 5 tháng 6 năm 2022", 44717, 44717.0, "44717",
        datetime(2022, 6, 5), FIFTH_OF_JUNE,
    ],
)  # fmt: skip
def test_day_is_read_however_it_is_written(written):
    assert read_day(written) == FIFTH_OF_JUNE


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("31/02/1960", "31/02/1960 không phải là ngày."),
        ("06/25/2022", "06/25/2022 không phải là ngày."),
        ("hôm qua", "“hôm qua” không phải là ngày. Hãy ghi như 05/06/2022."),
        ("05/06/1822", "năm của 05/06/1822 phải từ 1900 đến 2099."),
        (1962, "“1962” không phải là ngày. Hãy ghi như 05/06/2022."),
        (912345678, "“912345678” không phải là ngày. Hãy ghi như 05/06/2022."),
        (True, "“có” không phải là ngày. Hãy ghi như 05/06/2022."),
    ],
)
def test_what_is_no_day_is_said_to_be_none(written, sentence):
    with pytest.raises(SheetError, match=sentence.replace("(", "\\(")):
        read_day(written)


@given(DAYS)
def test_every_day_survives_every_way_of_writing_it(day):
    serial = (day - date(1899, 12, 30)).days
    for written in (
        f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}", f"{day:%d.%m.%Y}", f"{day:%Y-%m-%d}", serial, day,
    ):  # fmt: skip
        assert read_day(written) == day


def sentence_of(read, value):
    try:
        read(value)
    except SheetError as error:
        return str(error)
    return "."


@given(st.text() | st.integers() | st.floats() | st.booleans())
def test_readers_answer_or_refuse_with_a_sentence(value):
    for read in (read_day, read_day_or_year, read_whole, read_year, read_flag):
        assert sentence_of(read, value).endswith(".")


@pytest.mark.parametrize(
    ("written", "value"), [("1962", 1962), (1962, 1962), (1962.0, 1962), ("5-6-62", date(1962, 6, 5))]
)
def test_birth_may_be_a_year_alone_and_is_past(written, value):
    assert read_day_or_year(written) == value


@pytest.mark.parametrize("written", ["1.541", "1541", "1 541", "1\u00a0541", "1,541", " '1541", 1541, 1541.0])
def test_whole_number_is_read_however_it_is_grouped(written):
    assert read_whole(written) == 1541


@given(st.integers(0, 999_999_999))
def test_grouped_numbers_are_themselves(number):
    assert read_whole(f"{number:,}".replace(",", ".")) == read_whole(str(number)) == number


@pytest.mark.parametrize(
    "written", [1.541, "1,5", "1.54", "1.541,0", "-5", "mười", True, date(2022, 6, 5), "١٢٣"]
)
def test_what_is_no_count_is_refused(written):
    with pytest.raises(SheetError):
        read_whole(written)


def test_text_is_what_would_have_been_typed():
    assert clean_text("  Ho\u0300a \u00a0 Bi\u0300nh\u200b ") == "Hòa Bình"
    assert [clean_text(value) for value in (5.0, True, date(2022, 6, 5), "'=A1")] == [
        "5",
        "có",
        "05/06/2022",
        "=A1",
    ]


def test_telephone_gets_the_zero_back_that_excel_took():
    assert [read_phone(912345678), read_phone("0912 345 678"), read_phone("1900")] == [
        "0912345678", "0912 345 678", "1900",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "value"), [("x", True), ("Có", True), (True, True), ("không", False), ("0", False)]
)
def test_flag_is_read(written, value):
    assert read_flag(written) is value
