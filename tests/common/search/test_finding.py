"""What is found, and in which order, as a person sees it."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assocportal.common.search.asking import ask
from assocportal.common.search.finding import Filters
from assocportal.common.search.models import SynonymGroup

from .entries import find, titles_of, write_entry

pytestmark = pytest.mark.django_db

YEARS = (2020, 2021, 2022)


def test_title_stands_above_lead_above_text():
    write_entry("Trong nội dung", "", "Sáng nay có hội nghị.", day=date(2024, 1, 1))
    write_entry("Trong mở đầu", "Sáng nay có hội nghị.", day=date(2023, 1, 1))
    write_entry("Hội nghị hôm nay", day=date(2022, 1, 1))

    for query in ("hội nghị", "hoi nghi", "hội nghi", '"hội nghị"', "HỘI NGHỊ"):
        assert find(query) == ["Hội nghị hôm nay", "Trong mở đầu", "Trong nội dung"]


def test_whole_title_stands_above_a_title_with_more_words():
    write_entry("Bản tin tháng 5", day=date(2024, 1, 1))
    write_entry("Bản tin", day=date(2020, 1, 1))

    assert find("bản tin") == ["Bản tin", "Bản tin tháng 5"]
    assert find("ban tin") == ["Bản tin", "Bản tin tháng 5"]


def test_other_name_counts_as_a_title():
    write_entry("Hội Y học mở lớp", day=date(2024, 1, 1))
    write_entry("Hội các thầy thuốc", names=["Hội Y học"], kind="to-chuc", day=None)

    assert find("hội y học") == ["Hội các thầy thuốc", "Hội Y học mở lớp"]


def test_newer_stands_above_older():
    for year in (2021, 2024, 2019, 2022):
        write_entry(f"Hội nghị năm {year}", "hội nghị", "hội nghị", day=date(year, 6, 1))

    assert find("hội nghị") == [f"Hội nghị năm {year}" for year in (2024, 2022, 2021, 2019)]


def test_what_lasts_stands_above_what_is_reported_of_it():
    write_entry("Hội Đông y mở lớp", day=date(2024, 1, 1))
    write_entry("Hội Đông y tỉnh", kind="to-chuc", day=None)
    write_entry("Hội làm vườn", text="Cùng Hội Đông y trồng cây.", kind="to-chuc", day=None)
    write_entry("Vườn thuốc", text="Hội Đông y trồng cây.", day=date(2020, 1, 1))

    assert find("hội đông y") == ["Hội Đông y tỉnh", "Hội Đông y mở lớp", "Vườn thuốc", "Hội làm vườn"]


def test_words_side_by_side_stand_above_the_same_apart():
    write_entry("Sinh viên đi học hè", day=date(2024, 1, 1))
    write_entry("Lớp sinh học ngoài trời", day=date(2020, 1, 1))
    write_entry("Học sinh giỏi", day=date(2023, 1, 1))

    assert find("sinh học") == ["Lớp sinh học ngoài trời", "Sinh viên đi học hè", "Học sinh giỏi"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("hội", ["hội"]),
        ("hồi", ["hồi"]),
        ("hoi", ["hoi", "hồi", "hơi", "hội"]),
        ("HỘI", ["hội"]),
        ("hôi", []),
        ("đê", ["đê"]),
        ("dê", ["dê"]),
        ("ðê", ["đê"]),
        ("de", ["dê", "đê"]),
        ("hòa", ["hoà bình"]),
        ("hoà", ["hoà bình"]),
        ("ho\u0300a", ["hoà bình"]),
        ("hoa", ["hoà bình"]),
        ("họa", []),
    ],
)
def test_query_with_marks_means_them_and_one_without_means_all(query, titles):
    for title in ("đê", "dê", "hội", "hơi", "hồi", "hoi", "hoà bình"):
        write_entry(title)

    assert find(query) == titles


def test_half_marked_query_respects_the_marks_it_has():
    for title in ("Hội nghị", "Hồi nghị", "Hội nghĩ", "Hỏi nghỉ"):
        write_entry(title)

    assert sorted(find("hội nghi")) == ["Hội nghĩ", "Hội nghị"]
    assert sorted(find("hoi nghị")) == ["Hồi nghị", "Hội nghị"]


def test_hit_spelt_exactly_so_stands_above_one_that_bears_marks():
    write_entry("Múa hội thao", day=date(2020, 1, 1))
    write_entry("Múa hội thảo", day=date(2024, 1, 1))
    write_entry("Bài", text="hội thao", day=date(2024, 1, 1))

    assert find("hội thao") == ["Múa hội thao", "Múa hội thảo", "Bài"]


def test_phrase_means_its_words_side_by_side():
    write_entry("Năng lượng sạch")
    write_entry("Năng đọc một lượng sách sạch")

    assert find('"năng lượng sạch"') == ["Năng lượng sạch"]
    assert find("“nang luong sach”") == ["Năng lượng sạch"]
    assert find('"lượng sạch" năng') == ["Năng lượng sạch"]


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("hội thảo -lúa", ["Hội thảo mía", "Hội thảo lụa"]),
        ("hội thảo -lua", ["Hội thảo mía"]),
        ('hội thảo -"giống lúa"', ["Hội thảo mía", "Hội thảo lụa", "Hội thảo lúa"]),
        ("hội thảo -lúa -mía", ["Hội thảo lụa"]),
        ("-lúa", []),
        ("hội thảo - lúa", ["Hội thảo lúa", "Hội thảo giống lúa"]),
    ],
)
def test_minus_leaves_out(query, titles):
    for title in ("Hội thảo giống lúa", "Hội thảo lúa", "Hội thảo lụa", "Hội thảo mía"):
        write_entry(title)

    assert find(query) == titles


@pytest.mark.parametrize(
    "query",
    [
        "19/1/2022", "19-01-2022", "19.1.2022", "19/01/2022", "ngày 19 tháng 1 năm 2022", "ngay 19 thang 01 nam 2022",
        "họp 19/1/2022", "19/1/2022 họp", "họp ngày 19 tháng 1 năm 2022",
    ],
)  # fmt: skip
@pytest.mark.parametrize("spelling", ["19/1/2022", "19-01-2022", "ngày 19 tháng 01 năm 2022", "19.1.2022"])
def test_day_is_found_in_every_spelling(query, spelling):
    write_entry("Bài", text=f"Tỉnh họp {spelling}.")
    write_entry("Bài khác", text="Tỉnh họp 19/11/2022, ngày 1 tháng 1 năm 2022.")

    assert find(query) == ["Bài"]


JOINED = ["24/KH-LHH", "24-KH/LHH", "24/KHLHH", "24/kh-lhh", "24 /KH-LHH", "số 24/KH-LHH"]
APART = ["24 KH LHH", "24 kh-lhh", "so 24 kh lhh"]


@pytest.mark.parametrize(
    ("spelling", "queries"),
    [("24/KH-LHH", [*JOINED, *APART]), ("24-KH/LHH", [*JOINED, *APART]), ("24/KHLHH", JOINED)],
)
def test_document_is_found_by_near_spellings_of_its_number(spelling, queries):
    write_entry("Kế hoạch", text=f"Kế hoạch số {spelling} của tỉnh.")
    for number in ("124/KH-LHH", "42/KH-LHH", "24/QĐ-LHH"):
        write_entry(number, text=f"Văn bản số {number} của tỉnh.")

    assert {query: find(query) for query in queries} == {query: ["Kế hoạch"] for query in queries}


def test_number_is_found_with_its_dots_and_without():
    write_entry("Bài", text="Tỉnh có 94.936 hội viên.")

    assert [find(query) for query in ("94.936", "94936", "94.936 hội viên", "936")] == [["Bài"]] * 4


@pytest.mark.parametrize("query", ["LHH họp", "Liên hiệp hội họp", "lien hiep hoi hop", "lhh hop"])
def test_synonyms_find_each_other(query):
    SynonymGroup.objects.create(spellings="LHH\nLiên hiệp hội")
    write_entry("LHH họp")
    write_entry("Liên hiệp hội họp")
    write_entry("Liên hoan hội họp hiệp")

    assert sorted(find(query)[:2]) == ["LHH họp", "Liên hiệp hội họp"]


@pytest.fixture
def mixed():
    for year in YEARS:
        write_entry(f"Hội nghị {year}", day=date(year, 1, 1), categories=[year], organisations=[1, year])
    write_entry("Hội nghị cấp cao", kind="su-kien", day=date(2021, 12, 31))
    write_entry("Hội nghị và hội", kind="to-chuc", day=None, organisations=[7])


@pytest.mark.parametrize(
    ("filters", "titles"),
    [
        ({}, ["Hội nghị và hội", "Hội nghị 2022", "Hội nghị cấp cao", "Hội nghị 2021", "Hội nghị 2020"]),
        ({"kind": "su-kien"}, ["Hội nghị cấp cao"]),
        ({"kind": "bai-viet"}, ["Hội nghị 2022", "Hội nghị 2021", "Hội nghị 2020"]),
        ({"kind": "không-có"}, []),
        ({"year": 2021}, ["Hội nghị cấp cao", "Hội nghị 2021"]),
        ({"year": 1999}, []),
        ({"category": 2020}, ["Hội nghị 2020"]),
        ({"organisation": 1}, ["Hội nghị 2022", "Hội nghị 2021", "Hội nghị 2020"]),
        ({"organisation": 7}, ["Hội nghị và hội"]),
        ({"organisation": 1, "year": 2021, "kind": "bai-viet", "category": 2021}, ["Hội nghị 2021"]),
        ({"organisation": 1, "year": 2021, "category": 2022}, []),
    ],
)
def test_filters_leave_what_they_name(mixed, filters, titles):
    assert titles_of(ask("hội nghị", None, Filters(**filters))) == titles
    assert sorted(titles_of(ask("hoi nghi", None, Filters(**filters)))) == sorted(titles)


def test_by_date_the_newest_stand_first_wherever_the_words_are():
    write_entry("Hội nghị", day=date(2020, 1, 1))
    write_entry("Một", "hội nghị", day=date(2023, 1, 1))
    write_entry("Hai", "", "nghị và hội", day=date(2024, 1, 1))
    write_entry("Hội nghị và hội", day=None)

    assert find("hội nghị", is_by_date=True) == ["Hai", "Một", "Hội nghị", "Hội nghị và hội"]


def test_hits_tell_what_the_filters_need():
    write_entry("Hội nghị", day=date(2021, 12, 31), kind="su-kien", categories=[3], organisations=[1, 2])

    hit = ask("hội nghị", None).hits.rows[0]

    assert (hit.kind, hit.year, hit.categories, hit.organisations) == ("su-kien", 2021, [3], [1, 2])


def count_queries(query, **options):
    with CaptureQueriesContext(connection) as captured:
        ask(query, None, **options)
    return len(captured)


@pytest.mark.parametrize(
    "query", ["hội nghị", "hoi nghi", '"hội nghị sơ kết"', "hội -thảo", "LHH 19/1/2022", "hội thao"]
)
@pytest.mark.parametrize("is_by_date", [True, False])
def test_queries_do_not_grow_with_hits(query, is_by_date):
    texts = ("Hội nghị sơ kết hội thao", "LHH 19/1/2022", "hội")
    write_entry(*texts)
    with_one = count_queries(query, is_by_date=is_by_date)
    for _ in range(2):
        write_entry(*texts)

    assert count_queries(query, is_by_date=is_by_date) == with_one
