import pytest

from assocportal.common.proofreading.findings import Severity
from assocportal.common.proofreading.weekdays import check_dates, check_weekdays

from .drafting import draft, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thứ hai, ngày 24/6/2022, Liên hiệp hội họp.", [("Thứ hai", "Thứ sáu")]),
        ("Hội nghị diễn ra vào thứ 5 (24/6).", [("thứ 5", "thứ 6")]),
        ("Sáng Chủ nhật ngày 24 tháng 6 năm 2022, trời mưa.", [("Chủ nhật", "Thứ sáu")]),
        ("Ngày 26/6/2022 (thứ sáu) họp.", [("thứ sáu", "chủ nhật")]),
        ("Chiều thứ bảy, 24.6.2022, các đội thi.", [("thứ bảy", "thứ sáu")]),
        ("Họp ngày thứ tư 24-6-2022.", [("thứ tư", "thứ sáu")]),
    ],
)
def test_weekday_that_does_not_fit_its_date_is_found(text, expected):
    assert found(check_weekdays, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Thứ sáu, ngày 24/6/2022, Liên hiệp hội họp.",
        "Sáng thứ 6 (24/6), Chủ nhật ngày 3 tháng 7 và thứ hai 27/6/2022.",
        "Lần thứ hai, ngày 24/6/2022, hội thi được tổ chức.",
        "Phiên họp thứ ba (24/6) kết thúc.",
        "Thứ nhất, củng cố tổ chức. Thứ hai, ngày 24/6/2022 là hạn nộp.",
        "Đội hạng thứ hai 5/12 câu đúng.",
        "Thứ tư, ngày 31/6/2022 không có trong lịch.",
    ],
)
def test_what_fits_or_is_no_weekday_is_left_alone(text):
    assert found(check_weekdays, text) == []


def test_year_that_is_missing_is_guessed_kindly():
    fits_now_or_around_the_turn = "<p>Từ thứ hai, ngày 3/1; thứ hai, ngày 27/12; thứ ba (27/12).</p>"
    assert list(check_weekdays(draft(fits_now_or_around_the_turn))) == []

    (finding,) = check_weekdays(draft("<p>Sáng thứ tư (27/12) họp.</p>"))

    assert finding.sentence == "Ngày 27/12/2021 là thứ hai, không phải thứ tư (đọc theo năm của bài)."
    assert finding.severity == Severity.LOOK


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hạn cuối là ngày 31/6.", "31/6"),
        ("Ngày 30 tháng 2 năm 2024 họp.", "30 tháng 2 năm 2024"),
        ("Từ ngày 29/2/2022.", "29/2/2022"),
        ("Ngày 06/24/2022 khai mạc.", "06/24/2022"),
    ],
)
def test_date_that_no_calendar_has_is_found(text, words):
    assert found(check_dates, text) == [(words, None)]


@pytest.mark.parametrize(
    "text",
    ["Ngày 29/2/2024.", "Ngày 30/6.", "Quyết định số 31/6/QĐ-LHH", "Đạt 31/6 chỉ tiêu.", "Ngày 12-15 họp."],
)
def test_date_that_there_is_or_that_is_none_is_left_alone(text):
    assert found(check_dates, text) == []
