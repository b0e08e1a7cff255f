import pytest

from assocportal.common.search.marks import Marker
from assocportal.common.search.query import read_query
from assocportal.common.search.words import read_words

SYNONYMS = [[read_words("LHH"), read_words("Liên hiệp hội")]]


def marked(query, text):
    return [text[mark.start : mark.end] for mark in Marker(read_query(query, SYNONYMS)).find(text)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("hoi", "Hội, HỒI; hơi hoi thôi", ["Hội", "HỒI", "hơi", "hoi"]),
        ("hội", "Hội, hồi, hơi, hoi, HỘI", ["Hội", "HỘI"]),
        ("hội nghi", "hội hồi nghị nghỉ", ["hội", "nghị", "nghỉ"]),  # half marked
        ("hòa", "hòa hoà HOÀ hóa hoa hoả", ["hòa", "hoà", "HOÀ"]),
        ("hoà", "hòa hoà", ["hòa", "hoà"]),
        ("thúy", "Thuý Thúy Thủy", ["Thuý", "Thúy"]),
        ("quý", "Quý quí quy", ["Quý"]),
        ("đại", "ĐẠI Ðại đài dại", ["ĐẠI", "Ðại"]),
        ("đ", "đ Đ d đi", ["đ", "Đ"]),
        ("do", "do đỗ đô dò", ["do", "đỗ", "đô", "dò"]),
        ("hô", "hô hồ ho", ["hô"]),
        ("ước", "ƯỚC ước ứơc uoc", ["ƯỚC", "ước", "ứơc"]),
        ("an", "an toàn; Lan; ban-an_an", ["an", "an", "an"]),  # words, not pieces of words
        ("café", "Café cafe", ["Café"]),
        ("5", "5 05 005 15 50 5a", ["5", "05", "005"]),
        ("94936", "94.936 94936 94 936", ["94.936", "94936"]),
        ("94.936", "94.936 94936 và 94", ["94.936", "94936"]),
        ("Hội2021", "hội2021 hồi2021", ["hội2021"]),
        ("", "hội", []),
        ("!!!", "hội !!!", []),
        ("-hội nghị", "hội nghị", ["nghị"]),
        ("hội -nghị", "hội nghị", ["hội"]),
    ],
)
def test_words_stand_where_they_are_spelt_so(query, text, expected):
    assert marked(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ('"hội nghị"', "hội, Hội nghị; nghị hội", ["Hội nghị"]),
        ('"hoi nghi"', "Hội – nghị, hồi nghỉ", ["Hội – nghị", "hồi nghỉ"]),
        ('"hội nghị" nghị', "hội nghị; nghị", ["hội nghị", "nghị"]),
        ("LHH", "LHH, Liên hiệp các hội", ["LHH", "Liên", "hiệp", "hội"]),
        ("liên hiệp hội", "LHH; lien hiep", ["LHH"]),
        ("lien hiep hoi", "LHH; Liên hiệp", ["LHH", "Liên", "hiệp"]),
    ],
)
def test_phrases_and_synonyms_are_marked(query, text, expected):
    assert marked(query, text) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (
            "24/KH-LHH",
            "Số 24/KH-LHH; 24-KH/LHH; số 024/2022/KH-LHH",
            ["24/KH-LHH", "24-KH/LHH", "024/2022/KH-LHH"],
        ),
        ("24/2022/NĐ-CP", "Nghị định 24/NĐ-CP, 24/2022/nđ-cp", ["24/NĐ-CP", "24/2022/nđ-cp"]),
        ("19/1/2022", "1. Ngày 19 tháng 01 năm 2022 (19.1.2022); 19", ["19 tháng 01 năm 2022", "19.1.2022"]),
        ("ngày 19 tháng 1 năm 2022", "hôm 19/1/2022", ["19/1/2022"]),
        ("6/2022", "tháng 6 năm 2022; 06/2022", ["6 năm 2022", "06/2022"]),
        ("19/1/2022", "năm 2022 có 19", []),
    ],
)
def test_numbers_and_dates_are_marked_however_they_are_spelt(query, text, expected):
    assert marked(query, text) == expected


def test_a_query_of_many_words_with_synonyms_is_understood():
    query = read_query(" ".join(["LHH"] + [f"từ{number}" for number in range(60)]), SYNONYMS)

    assert len(list(Marker(query).find("LHH từ5 từ6"))) == 3
