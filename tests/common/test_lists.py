import pytest

from assocportal.common.lists import KeyPaginator
from tests.factories import ArticleFactory, TagFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def articles():
    tag = TagFactory()
    for article in ArticleFactory.create_batch(5):
        article.tags.add(tag)
    return type(article).objects.filter(tags=tag).for_cards().newest_first()


def test_pages_hold_the_rows_in_their_order(articles):
    pages = KeyPaginator(articles, 2)

    assert [row for page in pages for row in page] == list(articles)
    assert [len(page) for page in pages] == [2, 2, 1]


def test_page_costs_one_query_and_joins_nothing_on_the_way(articles, django_assert_num_queries):
    pages = KeyPaginator(articles, 2)
    assert pages.count == 5

    with django_assert_num_queries(1) as queries:
        titles = [(row.title, row.category.name) for row in pages.page(2)]

    way = queries[0]["sql"].partition(" IN (SELECT ")[2].partition("LIMIT 2 OFFSET 2")[0]
    assert len(titles) == 2
    assert way.count("JOIN") == 1
    assert "title" not in way


def test_list_that_is_empty_has_one_empty_page(articles):
    assert list(KeyPaginator(articles.none(), 2).page(1)) == []
