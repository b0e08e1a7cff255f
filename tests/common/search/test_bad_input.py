import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.asking import ask
from assocportal.common.search.finding import Filters
from assocportal.common.search.models import SearchEntry

from .entries import find, titles_of, write_entry
from .test_query import TEXTS

pytestmark = pytest.mark.django_db

NASTY = [
    "hội & !nghị | ( ) <-> :*",
    "'hội' 'nghị",
    "hội\\' nghị\\",
    "'; DROP TABLE common_searchentry; --",
    "hội%' OR 1=1 --",
    "<script>alert('hội')</script>",
    "hội:*A nghị:B",
    '"hội" "nghị',
    '"""""" hội',
    "hội -",
    "- - - hội",
    "--hội nghị",
    "\0hội\0",
    "hội\ud800",
    "😀 hội 😀",
    "%s %(a)s {} {0} hội",
    "^hội +nghị =hội ~hội #kbai-viet @2022-1-1 %24khlhh",
    "\u202ehội\u202c \u200bnghị",
    "hội\u0301\u0301\u0301\u0301",
    "hội " * 2_500,
    '"' * 10_000,
    "-" * 10_000,
    "a" * 10_000,
    "-a " * 3_000,
    "1/1/2022 " * 1_000,
    "24/KH-LHH " * 1_000,
    "1.000" + ".000" * 2_000,
    "1/2/" * 2_500,
]


@pytest.mark.parametrize("text", NASTY, ids=lambda text: ascii(text[:20]))
@pytest.mark.parametrize("is_by_date", [True, False])
def test_nasty_text_is_a_question_like_any_other(text, is_by_date):
    write_entry("Hội nghị", "hội", "1/1/2022")

    assert set(titles_of(ask(text, None, is_by_date=is_by_date))) <= {"Hội nghị"}


@pytest.mark.parametrize(
    "text",
    [
        "hội & nghị", "'hội' | 'nghị'", "hội\\nghị", "hội:* nghị", "(hội) !nghị",
        "hội%nghị", "hội_nghị", "hội;nghị", '"hội nghị', 'hội" nghị', "HỘI\0 nghị", "hội\u200b nghị", "😀hội😀nghị😀",
        "^hội ~nghị", "{hội} {nghị}",
    ],
)  # fmt: skip
def test_signs_between_words_are_nothing(text):
    write_entry("Hội nghị")

    assert find(text) == ["Hội nghị"]


@settings(max_examples=40)
@given(text=TEXTS, is_by_date=st.booleans(), year=st.none() | st.integers(-10, 10**12))
def test_any_text_is_a_question(text, is_by_date, year):
    SearchEntry.objects.all().delete()
    write_entry("Hội nghị đê", "24/KH-LHH", "1/1/2022")

    everything = titles_of(ask(text, None, is_by_date=is_by_date))
    of_that_year = titles_of(ask(text, None, Filters(year=year), is_by_date))

    assert everything in ([], ["Hội nghị đê"])
    assert of_that_year == (everything if year in (None, 0, 2022) else [])


@pytest.mark.parametrize("kind", ["'", "\\", "su-kien' | '#kbai-viet", "bai-viet'", "😀", "<b>"])
def test_kind_that_is_none_finds_nothing(kind):
    write_entry("Hội nghị")

    assert find("hội nghị", kind=kind) == []
