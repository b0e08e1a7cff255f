from datetime import date

import pytest
from django.db.models import Count
from django.utils import timezone

from assocportal.common.html import clean_html
from assocportal.common.models import SearchCount, SearchEntry, SearchWord
from assocportal.demo.bulk import add_articles
from news.models import Article, Category
from tests.common.search.entries_of_rows import is_fresh
from tests.factories import ArticleFactory, CategoryFactory, OrganisationFactory, PictureFactory

pytestmark = pytest.mark.django_db
TODAY = date(2026, 6, 15)


def add(number):
    return list(add_articles(number, TODAY))


def told():
    return list(
        Article.objects.order_by("pk").values_list("slug", "title", "body", "publish_at", "category__name")
    )


def test_bulk_articles_are_the_same_every_time():
    assert add(500) == [500]
    first = told()

    Article.objects.all().delete()
    add(500)

    assert told() == first


def test_bulk_articles_go_on_without_clash():
    add(60)

    add(60)

    assert Article.objects.count() == 120
    assert Article.objects.values("slug").distinct().count() == 120


def test_bulk_articles_are_made_like_saved_ones():
    ArticleFactory(cover=PictureFactory())
    CategoryFactory(name="Trí thức")
    OrganisationFactory()

    add(200)

    made = Article.objects.exclude(title__startswith="Bài viết")
    assert {clean_html(str(article.body)) == article.body for article in made} == {True}
    assert {
        article.address_month == f"{timezone.localtime(article.publish_at):%Y/%m}" for article in made
    } == {True}
    assert {article.category in article.categories.all() for article in made} == {True}
    assert made.filter(cover__isnull=False).exists()
    assert made.filter(organisations__isnull=False).exists()
    assert made.annotate(number=Count("tags")).filter(number__gt=1).exists()
    assert Article.objects.published().count() == 201


def test_bulk_article_opens(client):
    add(1)

    response = client.get(Article.objects.get().get_absolute_url())

    assert response.status_code == 200


def test_bulk_articles_spread_over_twenty_years():
    add(500)

    years = set(Article.objects.values_list("publish_at__year", flat=True))

    assert years == set(range(2006, 2027))


def test_bulk_articles_make_the_categories_that_are_missing():
    add(1)

    assert Category.objects.count() == 13


def test_bulk_articles_are_found_and_their_words_known():
    OrganisationFactory()

    add(60)

    assert is_fresh(Article)
    assert SearchWord.objects.filter(entries__gte=30).exists()
    months = SearchCount.objects.filter(lexeme__startswith="#m")
    assert sum(months.values_list("entries", flat=True)) == SearchEntry.objects.count()
