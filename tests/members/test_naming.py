import pytest

from members.naming import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Hội Tin học tỉnh Lạc Giang", "TH"),
        ("Trung tâm Đào tạo và Phổ biến kiến thức", "ĐT"),
        ("Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh", "KH"),
        ("“Người” – dẫn đường", "ND"),
        ("W" * 250, "W"),
        ("Hội", "H"),
        ("…", ""),
    ],
)
def test_initials_are_of_the_words_that_tell_it_from_others(name, letters):
    assert initials(name) == letters
