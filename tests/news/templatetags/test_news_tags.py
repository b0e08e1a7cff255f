from datetime import datetime

import pytest
from django.db import connection
from django.template import RequestContext, Template
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import ArticleFactory, CategoryFactory, EventFactory, OrganisationFactory, PictureFactory
from tests.news.hidden import HIDDEN

pytestmark = pytest.mark.django_db

ALL_TAGS = (
    "{% lead_articles %}{% announcements %}{% latest_articles 6 %}{% category_blocks %}"
    "{% event_articles event %}{% organisation_articles organisation %}"
)


def render(source, **context):
    request = RequestFactory().get("/")
    return Template("{% load news_tags %}" + source).render(RequestContext(request, context))


def day(number):
    return timezone.make_aware(datetime(2022, 7, number))


def order_of(page, *titles):
    """The titles that the page shows, in its order."""
    return sorted(
        (title for title in titles if f">{title}<" in page), key=lambda title: page.index(f">{title}<")
    )


@pytest.fixture
def about():
    return {"event": EventFactory(), "organisation": OrganisationFactory()}


def put(about, make=ArticleFactory, **fields):
    article = make(event=about["event"], **fields)
    article.organisations.add(about["organisation"])
    return article


@pytest.mark.parametrize("make", HIDDEN)
def test_tags_hide_what_is_not_public(about, make):
    hidden = put(about, make, is_featured=True)

    assert hidden.title not in render(ALL_TAGS, **about)


def test_leads_are_the_featured_then_the_newest():
    ArticleFactory(title="mới nhất", publish_at=day(9))
    ArticleFactory(title="nổi bật, cũ", publish_at=day(1), is_featured=True)
    ArticleFactory(title="nổi bật, đầu", publish_at=day(2), is_featured=True)
    ArticleFactory(title="cũ nhất", publish_at=day(1))

    page = render("{% lead_articles 3 %}")

    assert order_of(page, "mới nhất", "nổi bật, cũ", "nổi bật, đầu", "cũ nhất") == [
        "nổi bật, đầu",
        "nổi bật, cũ",
        "mới nhất",
    ]


def test_latest_leave_out_what_the_leads_show():
    for number in range(1, 6):
        ArticleFactory(title=f"bài {number}", publish_at=day(number))

    page = render("{% lead_articles 2 %}<hr>{% latest_articles 2 %}")

    leads, latest = page.split("<hr>")
    assert order_of(leads, *(f"bài {number}" for number in range(1, 6))) == ["bài 5", "bài 4"]
    assert order_of(latest, *(f"bài {number}" for number in range(1, 6))) == ["bài 3", "bài 2"]


def test_latest_work_where_there_is_no_request():
    ArticleFactory(title="bài mới")

    page = Template("{% load news_tags %}{% latest_articles 2 %}").render(RequestContext(None))

    assert ">bài mới<" in page


def test_category_blocks_follow_the_categories_and_show_four_each():
    for name, order in (("Thi đua", 2), ("Hoạt động", 1)):
        category = CategoryFactory(name=name, order=order)
        for number in range(1, 6):
            ArticleFactory(title=f"{name} {number}", category=category, publish_at=day(number))
    ArticleFactory(title="khuất", category=CategoryFactory(name="Không lên trang chủ", is_on_home=False))
    CategoryFactory(name="Trống")

    page = render("{% category_blocks %}")

    shown = [f"{name} {number}" for name in ("Hoạt động", "Thi đua") for number in (5, 4, 3, 2)]
    assert order_of(page, *shown, "Hoạt động 1", "Thi đua 1", "khuất", "Trống") == shown


def test_announcements_are_the_newest_of_their_categories_and_no_block_below():
    for name in ("Thông báo", "Giấy mời"):
        category = CategoryFactory(name=name, is_announcements=True)
        for number in (1, 2, 3):
            ArticleFactory(title=f"{name} {number}", category=category, publish_at=day(number))
    ArticleFactory(title="Tin thường", publish_at=day(9))

    page = render("{% announcements 4 %}<hr>{% category_blocks %}")

    box, below = page.split("<hr>")
    titles = [f"{name} {number}" for name in ("Thông báo", "Giấy mời") for number in (1, 2, 3)]
    assert order_of(box, *titles, "Tin thường") == ["Giấy mời 3", "Thông báo 3", "Giấy mời 2", "Thông báo 2"]
    assert '<time datetime="2022-07-03T00:00:00+07:00">3/7/2022</time>' in box
    assert '<a href="/tin-tuc/chuyen-muc/thong-bao/">Thông báo</a>' in box
    assert order_of(below, *titles, "Tin thường") == ["Tin thường"]


def test_announcements_of_one_category_lead_on_to_it():
    ArticleFactory(category=CategoryFactory(name="Thông báo – giấy mời", is_announcements=True))

    link = '<a class="block-more" href="/tin-tuc/chuyen-muc/thong-bao-giay-moi/">Tất cả thông báo</a>'
    assert link in render("{% announcements %}")


def test_announcement_that_leads_the_page_does_not_stand_in_the_box():
    ArticleFactory(title="Giấy mời", category=CategoryFactory(is_announcements=True), is_featured=True)

    leads, box = render("{% lead_articles %}<hr>{% announcements %}").split("<hr>")

    assert ">Giấy mời<" in leads
    assert box.strip() == ""


def test_first_cover_among_the_leads_is_the_only_one_hurried():
    ArticleFactory(publish_at=day(9))
    ArticleFactory.create_batch(2, cover=PictureFactory(), publish_at=day(1))

    page = render("{% lead_articles %}{% category_blocks %}")

    assert page.count('fetchpriority="high"') == 1


def test_blocks_of_an_event_and_an_organisation_show_their_articles(about):
    put(about, title="về cả hai")
    ArticleFactory(title="về chuyện khác")

    for source in ("{% event_articles event %}", "{% organisation_articles organisation %}"):
        assert order_of(render(source, **about), "về cả hai", "về chuyện khác") == ["về cả hai"]


def test_blocks_without_articles_are_not_there(about):
    assert render(ALL_TAGS, **about).strip() == ""


def test_tags_cost_the_same_at_any_length_and_read_no_bodies(about):
    def count_queries():
        with CaptureQueriesContext(connection) as queries:
            render(ALL_TAGS, **about)
        assert not [query for query in queries if '"news_article"."body"' in query["sql"]]
        return len(queries)

    put(about, cover=PictureFactory())
    at_one = count_queries()
    for _ in range(2):
        put(about, cover=PictureFactory())

    assert count_queries() == at_one
