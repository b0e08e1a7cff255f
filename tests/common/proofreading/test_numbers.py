import pytest

from assocportal.common.proofreading.numbers import check_numbers

from .drafting import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Có 1,541 hội viên và 94,936 người.", [("1,541", "1.541"), ("94,936", "94.936")]),
        ("Kinh phí 1,234,567 đồng.", [("1,234,567", "1.234.567")]),
        ("Đạt 31.15%, tăng 2.5 %.", [("31.15", "31,15"), ("2.5", "2,5")]),
        ("Diện tích 3.5 ha, kinh phí 12.5 tỷ đồng.", [("3.5", "3,5"), ("12.5", "12,5")]),
        ("Tổng số là 94,936.", [("94,936", "94.936")]),
        ("Có 154,100 lượt người.", [("154,100", "154.100")]),
    ],
)
def test_number_in_english_form_is_found(text, expected):
    assert found(check_numbers, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Có 1.541 hội viên, đạt 31,15%, kinh phí 3,5 triệu và 3,125 tỷ đồng, rộng 1,541 ha.",
        "Ngày 24.6, mục 2.1 của Nghị quyết 4.0, Công văn 1,541/QĐ-LHH.",
        "Điện thoại 0203,381,018; tài khoản 102,381,018,111.",
        "Các phòng 101,102,103; điều 101,102 và số 12,500.",
        "Hệ số 0,125; các năm 2021,2022; 5,10,15 người.",
        "Phần mềm v1.5 và 2.0.",
    ],
)
def test_other_numbers_are_left_alone(text):
    assert found(check_numbers, text) == []
