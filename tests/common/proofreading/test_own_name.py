import pytest

from assocportal.common.proofreading.own_name import check_own_name

from .drafting import found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Liên hiệp các Hội Khoa học và Kỹ thuật (KH&CN) tỉnh", [("KH&CN", "KH&KT")]),
        ("Liên hiệp các Hội KH&CN Việt Nam", [("KH&CN", "KH&KT")]),
        ("Liên hiệp hội khoa học và công nghệ tỉnh", [("khoa học và công nghệ", "Khoa học và Kỹ thuật")]),
        ("Sở Khoa học và Công nghệ (KH&KT)", [("KH&KT", "KH&CN")]),
        ("Giám đốc Sở KHKT dự.", [("KHKT", "KH&CN")]),
        ("LHHKH&KT tỉnh họp.", [("LHHKH&KT", None)]),
        ("Quỹ KH&CN cấp vốn; Quỹ KH&KT trao giải.", [("KH&KT", None)]),
    ],
)
def test_wrong_name_is_found(text, expected):
    assert found(check_own_name, text.replace("&", "&amp;")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Liên hiệp các Hội Khoa học và Kỹ thuật (KH&KT) tỉnh phối hợp với Sở KH&CN tổ chức hoạt động KH&CN.",
        "Hoạt động KH&KT và KH&CN trong tỉnh; Giải thưởng Sáng tạo Khoa học Công nghệ Việt Nam.",
        "Liên hiệp hội phát triển khoa học và công nghệ; Quỹ KH&KT trao giải.",
        "Bộ Khoa học và Công nghệ (Bộ KH&CN)",
    ],
)
def test_right_names_are_left_alone(text):
    assert found(check_own_name, text.replace("&", "&amp;")) == []
