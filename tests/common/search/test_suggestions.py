from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assocportal.common.publishing import State
from assocportal.common.search import suggestions
from assocportal.common.search.frequencies import count_lexemes
from assocportal.common.search.models import SynonymGroup
from assocportal.common.search.suggestions import SECTION, Suggestion, suggest
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

from .vocabulary import learn_words

pytestmark = pytest.mark.django_db
ANYBODY = AnonymousUser()
SECTIONS = (("Tin tức", "/tin-tuc/"), ("Hội thành viên", "/hoi-thanh-vien/"), ("Sự kiện", "/su-kien/"))


def write(*titles, **values):
    """The first is the newest."""
    now = timezone.now()
    for days, title in enumerate(titles, start=1):
        ArticleFactory(title=title, publish_at=now - timedelta(days=days), **values)


def suggested(text, **options):
    return [suggestion.title for suggestion in suggest(text, ANYBODY, **options)]


@pytest.fixture
def portal():
    write("Hội nghị tổng kết năm", "Kỳ họp thứ nhất", "Tổng kết hội nghị", "Hồi sức cấp cứu", "Hơi nước")
    OrganisationFactory(name="Hội Nghề cá", short_name="HNC")
    PageFactory(title="Nghị quyết Hội")
    learn_words()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hội ngh", ["Hội Nghề cá", "Nghị quyết Hội", "Hội nghị tổng kết năm", "Tổng kết hội nghị"]),
        ("hoi ngh", ["Hội Nghề cá", "Nghị quyết Hội", "Hội nghị tổng kết năm", "Tổng kết hội nghị"]),
        ("HOI NGHI", ["Nghị quyết Hội", "Hội nghị tổng kết năm", "Tổng kết hội nghị"]),
        ("hoi\u0323\u0302 nghi\u0323", []),  # not a letter of Vietnamese: both marks after i
        ("hội nghị", ["Nghị quyết Hội", "Hội nghị tổng kết năm", "Tổng kết hội nghị"]),
        ("hồ", ["Hồi sức cấp cứu"]),
        (
            "hô",
            [
                "Hội Nghề cá",
                "Nghị quyết Hội",
                "Hội nghị tổng kết năm",
                "Hồi sức cấp cứu",
                "Tổng kết hội nghị",
            ],
        ),
        ("hơ", ["Hơi nước"]),
        ("tong k", ["Tổng kết hội nghị", "Hội nghị tổng kết năm"]),  # begins so, before what only has it
        ("tong ngh", ["Hội nghị tổng kết năm", "Tổng kết hội nghị"]),
        ("hnc", ["Hội Nghề cá"]),
        ("hn", ["Hội Nghề cá"]),
        ("hội ngh ", []),  # a space: the word is whole
        ("ghị", []),
        ("xyz", []),
        ("", []),
        ("  …!", []),
        ("-hội", []),
    ],
)
def test_titles_are_suggested_by_whole_words_and_the_beginning_of_the_last(portal, text, expected):
    assert suggested(text) == expected


def test_suggestion_tells_title_address_and_kind(portal):
    event = EventFactory(title="Hội chợ")
    learn_words()

    assert suggest("hội ch", ANYBODY) == [Suggestion("Hội chợ", event.get_absolute_url(), "su-kien")]


def test_sections_stand_first(portal):
    learn_words()

    assert suggest("hội", ANYBODY, sections=SECTIONS)[:2] == [
        Suggestion("Hội thành viên", "/hoi-thanh-vien/", SECTION),
        suggest("hội nghề", ANYBODY)[0],
    ]


def test_section_of_two_addresses_stands_once(portal):
    sections = (("Tin tức", "/tin-tuc/"), ("Tin tức", "/tin-tuc/chuyen-muc/tin-tuc/"))

    assert suggest("tin", ANYBODY, sections=sections) == [Suggestion("Tin tức", "/tin-tuc/", SECTION)]


def test_page_of_the_menu_stands_once(portal):
    page = PageFactory(title="Điều lệ")

    assert suggested("điều l", sections=[("Điều lệ", page.get_absolute_url())]) == ["Điều lệ"]


def test_one_letter_suggests_sections_and_what_lasts(portal):
    assert suggested("n", sections=SECTIONS) == ["Nghị quyết Hội", "Hội Nghề cá"]
    assert suggested("t", sections=SECTIONS) == ["Tin tức", "Hội thành viên"]


def test_what_lasts_leaves_room_for_what_is_new():
    for number in range(10):
        OrganisationFactory(name=f"Hội nghề {number}")
    write(*(f"Hội nghề họp lần {number}" for number in range(10)))
    learn_words()

    assert suggested("hội ng") == [
        *(f"Hội nghề {number}" for number in range(5)),
        *(f"Hội nghề họp lần {number}" for number in range(3)),
    ]


def test_title_told_anew_every_year_is_suggested_once():
    write("Thông báo nghỉ Tết", "Thông báo nghỉ Tết")

    assert suggested("thông báo") == ["Thông báo nghỉ Tết"]


def test_only_what_is_published_is_suggested():
    for state in State:
        ArticleFactory(title=f"Hội nghị {state.label}", state=state)
    ArticleFactory(title="Hội nghị mai sau", publish_at=timezone.now() + timedelta(days=1))
    learn_words()

    assert suggested("hội ngh") == ["Hội nghị đã duyệt"]


def test_words_of_what_is_new_are_taken_as_whole_before_any_were_counted():
    write("Hội nghị tổng kết")
    OrganisationFactory(name="Hội Nghề cá")

    assert suggested("hội nghị") == ["Hội nghị tổng kết"]
    assert suggested("hội ngh") == ["Hội Nghề cá"]


def test_where_much_lasts_its_words_are_those_that_were_counted(monkeypatch):
    monkeypatch.setattr(suggestions, "MOST_LASTING", 1)
    OrganisationFactory(name="Hội Nghề cá", short_name="HNC")
    PageFactory(title="Điều lệ")
    learn_words()
    count_lexemes()

    assert suggested("hội ngh") == ["Hội Nghề cá"]
    assert suggested("hn") == []


def test_other_spellings_are_suggested_too():
    write("Ủy ban nhân dân tỉnh họp")
    OrganisationFactory(name="Quỹ của Ủy ban nhân dân")
    SynonymGroup.objects.create(spellings="UBND\nỦy ban nhân dân")
    learn_words()

    assert suggested("ubnd") == ["Quỹ của Ủy ban nhân dân", "Ủy ban nhân dân tỉnh họp"]


def test_old_title_that_begins_so_comes_before_newer_ones_that_have_the_words():
    write(*(f"Tin {number} về hội nghị cà phê" for number in range(40)), "Cà phê hữu cơ")
    learn_words()

    assert suggested("cà phê") == [
        "Cà phê hữu cơ",
        *(f"Tin {number} về hội nghị cà phê" for number in range(7)),
    ]


def test_common_words_are_looked_for_in_the_newest_entries_only(monkeypatch):
    monkeypatch.setattr(suggestions, "FEW", 0)
    monkeypatch.setattr(suggestions, "WINDOWS", (1, 2))
    write("Hội nghị mới")
    ArticleFactory(title="Hội nghị xưa", publish_at=timezone.now() - timedelta(days=900))
    ArticleFactory(title="Hội nghị rất xưa", publish_at=timezone.now() - timedelta(days=1900))
    learn_words()
    count_lexemes()

    assert "Hội nghị mới" in suggested("hội ngh")
    assert "Hội nghị rất xưa" not in suggested("hội ngh")


def count_queries(text):
    with CaptureQueriesContext(connection) as queries:
        suggest(text, ANYBODY, sections=SECTIONS)
    return len(queries)


def test_cost_does_not_grow_with_rows():
    write("Hội nghị tổng kết")
    learn_words()
    before = count_queries("hội ngh")
    write("Hội nghị sơ kết", "Hội nghị tổng kết năm", "Hội nghị tổng kết tháng")
    OrganisationFactory(name="Hội Nghề cá")
    learn_words()

    assert count_queries("hội ngh") == before


@pytest.mark.parametrize(
    "text",
    ["'", "''' | !", "a:* & b", "\\", "x'; DROP TABLE common_searchentry; --", "<b>hội</b>", "\x00hội", "🙂",
     "a" * 10_000, "hội " * 3_000, '"hội nghị', "-hội", "((((", "Ⅴ", "ﬁ ² ½", "ᾳ", "ë̱ 漢字 ب", "%_", "[a-z]*"],
)  # fmt: skip
def test_any_text_is_answered(portal, text):
    assert isinstance(suggest(text, ANYBODY, sections=SECTIONS), list)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=40) | st.text("hộinghị -\"'&|!:*()<>\\", max_size=12))
def test_whatever_is_typed_is_answered(portal, text):
    assert len(suggest(text, ANYBODY, sections=SECTIONS)) <= 8
