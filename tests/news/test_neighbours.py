from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.neighbours import find_neighbours, find_related
from tests.factories import ArticleFactory, CategoryFactory, EventFactory, OrganisationFactory, TagFactory

from .hidden import HIDDEN

pytestmark = pytest.mark.django_db


def day(number):
    return timezone.make_aware(datetime(2022, 7, number))


def put(title, *, about=(), tagged=(), **fields):
    article = ArticleFactory(title=title, **fields)
    article.organisations.set(about)
    article.tags.set(tagged)
    return article


def related_to(article, count=4):
    return find_related(article, list(article.organisations.all()), list(article.tags.all()), count)


def titles(articles):
    return [article and article.title for article in articles]


@pytest.fixture
def bonds():
    """What an article can share with another."""
    return {
        "category": CategoryFactory(),
        "event": EventFactory(),
        "about": [OrganisationFactory(), OrganisationFactory()],
        "tagged": [TagFactory(), TagFactory()],
    }


@pytest.fixture
def article(bonds):
    return put("bài đang đọc", publish_at=day(9), **bonds)


def test_related_are_those_of_the_event_then_organisations_tags_and_category(article, bonds):
    put("cùng chuyên mục", category=bonds["category"], publish_at=day(20))
    put("cùng thẻ", tagged=bonds["tagged"], publish_at=day(19))
    put("cùng tổ chức", about=bonds["about"], publish_at=day(18))
    put("cùng sự kiện", event=bonds["event"], publish_at=day(17))
    put("chuyện khác", publish_at=day(21))

    assert titles(related_to(article)) == ["cùng sự kiện", "cùng tổ chức", "cùng thẻ", "cùng chuyên mục"]


def test_related_of_one_bond_are_the_newest_first(article, bonds):
    for number in (1, 3, 2):
        put(f"ngày {number}", tagged=bonds["tagged"][:1], publish_at=day(number))

    assert titles(related_to(article, 2)) == ["ngày 3", "ngày 2"]


def test_related_show_neither_the_article_itself_nor_another_twice(article, bonds):
    twin = put("chung mọi thứ", publish_at=article.publish_at, **bonds)
    others = [
        put(f"cùng sự kiện {number}", event=bonds["event"], publish_at=day(number)) for number in (2, 1)
    ]

    assert related_to(article) == [twin, *others]


def test_related_fill_up_from_the_weaker_bond(article, bonds):
    for number in range(1, 6):
        put(f"bài {number}", publish_at=day(number), **bonds)
    put("chỉ cùng chuyên mục", category=bonds["category"], publish_at=day(30))

    assert titles(related_to(article, 6))[-1] == "chỉ cùng chuyên mục"


def test_article_that_shares_nothing_has_no_related():
    ArticleFactory()

    assert related_to(ArticleFactory()) == []


@pytest.mark.parametrize("make", HIDDEN)
def test_hidden_articles_are_no_relatives_nor_neighbours(article, bonds, make):
    hidden = make(category=bonds["category"], event=bonds["event"])
    hidden.tags.set(bonds["tagged"])

    assert related_to(article) == []
    assert find_neighbours(article) == (None, None)


def count_queries(run):
    with CaptureQueriesContext(connection) as queries:
        run()
    return len(queries)


def test_related_cost_two_queries_with_one_and_with_three_of_everything(article, bonds):
    organisations, tags = list(article.organisations.all()), list(article.tags.all())
    counts = []
    for more in (1, 2):
        for _ in range(more):
            put("bài", **bonds)
        counts.append(count_queries(lambda: find_related(article, organisations, tags)))

    assert counts == [2, 2]


def test_neighbours_stand_right_before_and_after_in_the_same_category(bonds):
    category = bonds["category"]
    articles = [
        put(f"ngày {number}", category=category, publish_at=day(number)) for number in (1, 2, 3, 4, 5)
    ]
    put("chuyên mục khác", publish_at=day(3) + timedelta(hours=1))

    assert titles(find_neighbours(articles[2])) == ["ngày 2", "ngày 4"]
    assert titles(find_neighbours(articles[0])) == [None, "ngày 2"]
    assert titles(find_neighbours(articles[4])) == ["ngày 4", None]


def test_neighbours_of_the_same_minute_are_walked_through_one_by_one():
    category = CategoryFactory()
    articles = [put(f"bài {number}", category=category, publish_at=day(1)) for number in (1, 2, 3)]

    assert [find_neighbours(article) for article in articles] == [
        (None, articles[1]),
        (articles[0], articles[2]),
        (articles[1], None),
    ]


def test_neighbours_know_their_addresses_and_cost_one_query(django_assert_num_queries):
    category = CategoryFactory()
    first, middle, last = (
        put(f"bài {number}", category=category, publish_at=day(number)) for number in (1, 2, 3)
    )

    with django_assert_num_queries(1):
        addresses = [neighbour.get_absolute_url() for neighbour in find_neighbours(middle)]

    assert addresses == [first.get_absolute_url(), last.get_absolute_url()]


def test_neighbour_appears_by_the_clock(time_machine):
    time_machine.move_to(day(9))
    category = CategoryFactory()
    article = put("đã đăng", category=category, publish_at=day(8))
    put("hẹn giờ", category=category, publish_at=day(10))
    before = find_neighbours(article)

    time_machine.move_to(day(10))

    assert (before, titles(find_neighbours(article))) == ((None, None), [None, "hẹn giờ"])
