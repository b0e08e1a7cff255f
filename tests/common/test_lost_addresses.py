import pytest

from assocportal.common.lost_addresses import words_of_address


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/tin-tuc/2022/06/hoi-nghi-tong-ket/", "hoi nghi tong ket"),
        ("/tin-tuc/hoi-nghi-tong-ket-nam-2021-4711.html", "hoi nghi tong ket nam 2021"),
        ("/hội-nghị/tổng-kết/", "tổng kết"),
        ("/su-kien/dai-hoi-lan-thu-v.ics", "dai hoi lan thu v"),
        ("/gioi-thieu/dieu-le/phien-ban/7/", "dieu le"),
        ("/Tin_Tuc/Hội+nghị%20lớn", "Hội nghị lớn"),
        ("/tin-tuc/chuyen-muc/", ""),
        ("/2022/06/", ""),
        ("/", ""),
        ("", ""),
        ("/%FF%FE/", ""),
        ("/a\x00b\x0b/", "ab"),
        ("/9f86d081884c7d659a2feaa0c55ad015/", ""),
        ("/" + "x" * 5000 + "/", ""),
        ("/" + "-".join(["hoi"] * 3000) + "/", " ".join(["hoi"] * 12)),
        ("/<script>alert(1)</script>/", "script"),
        ("/\ud800\udfff/", ""),
    ],
)
def test_words_of_address(path, words):
    assert words_of_address(path) == words
