import unicodedata
from datetime import datetime

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.publishing import State
from news.models import Article
from news.royalties import KeysOfBylines, count_pictures, count_words, count_year
from tests.factories import ArticleFactory, UserFactory

pytestmark = pytest.mark.django_db


def at(day, month, year=2022):
    return timezone.make_aware(datetime(year, month, day, 8))


def table(year=2022):
    return {author.name: dict(author.months) for author in count_year(year)}


def test_articles_are_counted_by_author_and_month():
    for month in (1, 6, 6):
        ArticleFactory(byline="Lê Hà", publish_at=at(24, month))
    ArticleFactory(byline="Trần Bình", publish_at=at(24, 6))
    ArticleFactory(byline="Lê Hà", publish_at=at(24, 6, year=2021))

    assert table() == {"Lê Hà": {1: 1, 6: 2}, "Trần Bình": {6: 1}}


def test_months_begin_and_end_at_midnight_in_vietnam():
    for moment in ("2022-01-01T00:00:00+07:00", "2022-12-31T23:59:59+07:00", "2023-01-01T00:00:00+07:00"):
        ArticleFactory(byline="Lê Hà", publish_at=datetime.fromisoformat(moment))

    assert table() == {"Lê Hà": {1: 1, 12: 1}}


def test_one_name_in_several_spellings_is_one_author():
    for byline in (
        "Nguyễn Hoà",
        "Nguyễn Hòa",
        "NGUYỄN HÒA",
        unicodedata.normalize("NFD", "Nguyễn Hòa"),
        "Nguyen Hoa",
    ):
        ArticleFactory(byline=byline, publish_at=at(24, 6))

    assert table() == {"Nguyễn Hòa": {6: 5}}


def test_name_without_marks_that_may_be_two_people_stays_apart():
    for byline in ("Lê Hưng", "Lê Hùng", "Le Hung"):
        ArticleFactory(byline=byline, publish_at=at(24, 6))

    assert table() == {"Lê Hưng": {6: 1}, "Lê Hùng": {6: 1}, "Le Hung": {6: 1}}


def test_article_without_author_counts_for_who_entered_it():
    person = UserFactory(full_name="Lê Hà")
    ArticleFactory(byline="", created_by=person, publish_at=at(24, 6))
    ArticleFactory(byline="Lê Hà", publish_at=at(24, 6))
    ArticleFactory(byline="", publish_at=at(24, 6))

    rows = [(author.name, author.is_person_who_entered, author.total) for author in count_year(2022)]

    assert sorted(rows) == [("Không ghi tác giả", False, 1), ("Lê Hà", False, 1), ("Lê Hà", True, 1)]


def test_only_what_has_been_public_counts_and_in_its_first_month():
    with time_machine.travel("2022-07-01 12:00+07:00", tick=False):
        republished = ArticleFactory(byline="Đăng lại", publish_at=at(24, 6))
        republished.publish_at = at(30, 6)
        ArticleFactory(byline="Nháp", state=State.DRAFT, publish_at=at(24, 6))
        ArticleFactory(byline="Hẹn giờ", publish_at=at(2, 7))
        withdrawn = ArticleFactory(byline="Gỡ", publish_at=at(24, 6))
        withdrawn.state = State.WITHDRAWN
        merged = ArticleFactory(byline="Gộp", publish_at=at(24, 6))
        merged.state, merged.merged_into = State.WITHDRAWN, republished
        for article in (republished, withdrawn, merged):
            article.save()
        Article.objects.filter(pk=republished.pk).update(publish_at=at(5, 7))

        assert table() == {"Đăng lại": {6: 1}, "Gỡ": {6: 1}}

    with time_machine.travel("2022-07-03 12:00+07:00", tick=False):
        assert table() == {"Đăng lại": {6: 1}, "Gỡ": {6: 1}, "Hẹn giờ": {7: 1}}


def test_year_takes_one_query(django_assert_num_queries):
    for number in range(3):
        ArticleFactory(byline=f"Tác giả {number}", publish_at=at(24, 6))

    with django_assert_num_queries(1):
        count_year(2022)


def test_words_and_pictures_of_an_article_are_counted():
    figure = '<figure data-picture="1"><figcaption>Ảnh một</figcaption></figure>'
    article = ArticleFactory(lead="Hai chữ", body=f"<p>Ba chữ <b>nữa</b></p>{figure}<p>Hết</p>")

    # what cleaning leaves of a picture that the library has not is not at stake here
    article.body = f"<p>Ba chữ <b>nữa</b></p>{figure}<p>Hết</p>"

    assert (count_words(article), count_pictures(article)) == (8, 1)


@given(st.lists(st.text(max_size=20), max_size=6))
def test_every_byline_has_one_key_whatever_it_is_made_of(bylines):
    keys = KeysOfBylines(bylines)

    for byline in bylines:
        assert keys.key_of(byline) == keys.key_of(unicodedata.normalize("NFD", byline)) or not byline.strip()
