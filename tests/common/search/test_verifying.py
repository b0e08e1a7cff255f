import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.asking import Way, ask
from assocportal.common.search.models import SearchEntry
from tests.common.syllables import ALL, spell

from .entries import find, titles_of, write_entry

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("nhà khoa học kỹ thuật", "Các nhà khoa học, kỹ thuật của tỉnh"),
        ("nha khoa hoc ky thuat", "CÁC NHÀ KHOA HỌC KỸ THUẬT CỦA TỈNH"),
        ("nhà khoa hoc kỹ thuat", "Nhà khoa học & kỹ thuật"),
        ("hòa bình", "Vì hoà bình."),
        ("hoà bình", "hội hòa hòa bình"),
        ("Ðại hội", "Đại hội"),
        ("đại hội", "Ðại hội"),
        ("100 m đất", "có 100 m² đất"),
        ("ngày 5 tháng 6", "Ngày 05 tháng 06"),
        ("24/KH-LHH", "theo Kế hoạch số 24/KH-LHH."),
        ("24 KH LHH", "24-KH/LHH"),
        ("v.v. đã", "lúa, ngô v.v đã"),
        ("sáng tạo trẻ", "giải_sáng_tạo_trẻ_"),
        ("café mới", "quán Café mới mở"),
    ],
)
def test_phrase_is_found_where_it_is_said(phrase, text):
    in_text = write_entry("Trong nội dung", text=f"Mở đầu.\n{text}\nHết.")
    in_lead = write_entry("Trong mở đầu", text)

    assert sorted(find(f'"{phrase}"')) == sorted([in_text.title, in_lead.title])


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("nhà khoa học kỹ thuật", "khoa học kỹ thuật cho nhà khoa học"),
        ("nha khoa hoc ky thuat", "khoa học kỹ thuật cho nhà khoa học"),
        ("hội nghị", "hồi nghị, hội nghĩ, nghị"),
        ("hội nghị", "hội. Nghị"),
        ("hội nghị", "đến hội\nNghị quyết"),
        ("thành đẹp trai", "hành đẹp trai thành đẹp"),
        ("5 đẹp", "15 đẹp và 5, 7 đẹp 5"),
        ("đê dài", "dê dài, đề dại, đê và dài"),
    ],
)
def test_phrase_is_not_found_where_only_its_words_stand_side_by_side(phrase, text):
    write_entry("Trong nội dung", text=text)
    write_entry("Trong mở đầu", text)

    assert find(f'"{phrase}"') == []
    assert len(titles_of(ask(phrase.replace('"', ""), None))) == 2


def test_phrase_that_is_not_said_with_its_marks_is_found_without_and_the_way_tells_so():
    write_entry("Hồi nghị")

    answer = ask('"hội nghị"', None)

    assert (titles_of(answer), answer.way) == (["Hồi nghị"], Way.UNMARKED)


def test_phrase_in_another_name_is_found():
    write_entry("Hội Y học tỉnh Lạc Giang", names=["Hội các thầy thuốc"], kind="to-chuc")
    write_entry("Các thầy thuốc, hội các cô")

    assert find('"hội các thầy thuốc"') == ["Hội Y học tỉnh Lạc Giang"]


def test_phrase_with_a_gap_in_a_title_is_no_phrase():
    write_entry("Khoa học kỹ thuật cho nhà khoa học")
    write_entry("Nhà khoa học kỹ thuật")

    assert find('"nhà khoa học kỹ thuật"') == ["Nhà khoa học kỹ thuật"]


def test_reading_phrases_takes_the_same_queries_for_few_hits_and_for_more():
    for number in range(3):
        write_entry(f"Hội {number}", text="hội nghị sơ kết")
    few = count_queries(lambda: find('"hội nghị sơ kết"'))
    for number in range(5):
        write_entry(f"Hội {number}", text="hội nghị sơ kết")

    assert count_queries(lambda: find('"hội nghị sơ kết"')) == few


def count_queries(call):
    with CaptureQueriesContext(connection) as captured:
        call()
    return len(captured)


WORDS = st.sampled_from(ALL[::97]).map(lambda syllable: spell(*syllable))


@settings(max_examples=30)
@given(
    words=st.lists(WORDS, min_size=4, max_size=12),
    data=st.data(),
    between=st.sampled_from([" ", ", ", " – ", "/"]),
)
def test_any_words_in_a_row_are_a_phrase_of_their_text(words, data, between):
    SearchEntry.objects.all().delete()
    write_entry("Bài", text=between.join(words))
    start = data.draw(st.integers(0, len(words) - 2))
    length = data.draw(st.integers(2, len(words) - start))
    phrase = " ".join(words[start : start + length])

    assert find(f'"{phrase}"') == ["Bài"]
    assert find(f'"{phrase.upper()}"') == ["Bài"]
