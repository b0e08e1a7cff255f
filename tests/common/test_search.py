import pytest
from django.db import connection

from assocportal.common.search import (
    LONGEST_QUERY,
    clean_query,
    has_marks,
    matches_title,
)
from news.models import Article
from tests.factories import ArticleFactory, OrganisationFactory

TITLES = [
    "Hội nghị tổng kết công tác năm 2021",
    "Hồi sức cấp cứu tại nhà",
    "Hòa giải ở cơ sở",
    "Đại hội Hội Điều dưỡng",
    "Đài quan trắc Covid-19 tự động",
    "Độc đáo mô hình nuôi ong",
]


@pytest.fixture
def titles(db):
    for title in TITLES:
        ArticleFactory(title=title)


def found(query):
    return [article.title for article in Article.objects.filter(matches_title(query)).order_by("pk")]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("hoi", [TITLES[0], TITLES[1], TITLES[3]]),  # without marks: both spellings
        ("HOI NGHI", [TITLES[0]]),
        ("hội", [TITLES[0], TITLES[3]]),
        ("hồi", [TITLES[1]]),
        ("hôi", []),
        ("hộ", [TITLES[0], TITLES[3]]),  # the beginning of hội, not of hồi
        ("hoà", [TITLES[2]]),  # the other place of the mark
        ("hòa giả", [TITLES[2]]),
        ("đại", [TITLES[3]]),
        ("đài", [TITLES[4]]),
        ("đa", [TITLES[3], TITLES[4], TITLES[5]]),
        ("đô", [TITLES[4], TITLES[5]]),
        ("đố", []),
        ("tổng nghị", [TITLES[0]]),  # in any order
        ("tổng hồi", []),  # every word
        ("ghị", []),  # the beginning, not the middle
        ("202", [TITLES[0]]),
        ("năm 202", [TITLES[0]]),
        ("covid-19", [TITLES[4]]),
        ("ong, nuôi!", [TITLES[5]]),
        ("do\u0302\u0323c", []),
        ("đo\u0302\u0323c", [TITLES[5]]),  # decomposed, as macOS types it
    ],
)
def test_title_matches_by_the_beginnings_of_its_words(titles, query, expected):
    assert found(query) == expected


@pytest.mark.parametrize("query", ["", "   ", "!!!", "“”…–", "%", "_", "\\", "🙂"])
def test_query_without_a_word_finds_nothing(titles, query):
    assert found(query) == []


@pytest.mark.parametrize(
    "query",
    [
        "100%_x",
        "' OR 1=1 --",
        "a:*|b & !c <-> d",
        "\\' \\",
        "(.*)+$ đx",
        "[[:alnum:]] ộ",
        "ⅴ ͅ ² ﬁ đ",
        "ё ب 漢字 đ",
        "a" * 3000,
        "ạ" * 3000,
        "đz " * 500,
    ],
)
def test_any_query_is_answered(titles, query):
    assert found(query) == []
    assert found(clean_query(query)) == []


def test_wildcards_are_words_like_others(db):
    ArticleFactory(title="Giảm 100% rác")
    ArticleFactory(title="Giảm 100 tấn rác")
    ArticleFactory(title="Giảm một nửa")

    assert found("giảm %") == ["Giảm 100% rác", "Giảm 100 tấn rác", "Giảm một nửa"]
    assert found("100%") == ["Giảm 100% rác", "Giảm 100 tấn rác"]


def test_whole_title_of_twenty_five_words_finds_itself(db):
    title = " ".join(f"từ{number} khóa" for number in range(13))
    ArticleFactory(title=title)

    assert found(title) == [title]


def test_another_field_may_be_named(db):
    organisation = OrganisationFactory(name="Hội Làm vườn")

    assert type(organisation).objects.filter(matches_title("làm vườn", "name")).get() == organisation


@pytest.mark.parametrize(
    ("query", "index"), [("hoi nghi", "news_article_title_words"), ("hội nghị", "news_article_toned_words")]
)
def test_index_answers_the_query(titles, query, index):
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")

    assert index in Article.objects.filter(matches_title(query)).order_by().explain()


def test_clean_query_keeps_one_line_of_letters():
    assert clean_query("  hội\x00 \n nghị\u200b ") == "hội nghị"
    assert clean_query("x" * 500) == "x" * LONGEST_QUERY


@pytest.mark.parametrize(
    ("query", "expected"),
    [("hoi nghi", False), ("Hội", True), ("đ", True), ("2021", False), ("hô", True), ("TP.HCM", False)],
)
def test_has_marks(query, expected):
    assert has_marks(query) is expected
