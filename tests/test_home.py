import itertools
import json
import re
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.models import Union
from assocportal.common.publishing import State
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PictureFactory,
    PublishedFigureFactory,
    ReportingPeriodFactory,
)

pytestmark = pytest.mark.django_db


def page(client):
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def test_home_of_an_empty_portal_says_who_it_is_and_leads_on(client):
    html = page(client)

    assert "Tin tức đang được cập nhật" in html
    assert 'href="/hoi-thanh-vien/"' in html
    assert 'href="/su-kien/"' in html
    assert "Liên hiệp các Hội Khoa học và Kỹ thuật" in html


def test_home_shows_what_each_wing_published(client):
    ArticleFactory(title="Tổng kết công tác năm 2025", cover=PictureFactory())
    EventFactory(title="Hội thảo cây dược liệu")
    OrganisationFactory(name="Hội Đông y tỉnh Lạc Giang")

    html = page(client)

    assert "Tổng kết công tác năm 2025" in html
    assert "Hội thảo cây dược liệu" in html
    assert "Hội Đông y tỉnh Lạc Giang" in html
    assert "Tin tức đang được cập nhật" not in html


def test_home_keeps_unpublished_items_back(client):
    tomorrow = timezone.now() + timedelta(days=1)
    ArticleFactory(title="Bài còn nháp", state=State.DRAFT)
    ArticleFactory(title="Bài hẹn giờ", publish_at=tomorrow)
    EventFactory(title="Sự kiện còn nháp", state=State.DRAFT)
    EventFactory(title="Sự kiện được mời", audience="duoc-moi")
    OrganisationFactory(name="Hội còn nháp", state=State.DRAFT)

    html = page(client)

    for title in ("Bài còn nháp", "Bài hẹn giờ", "Sự kiện còn nháp", "Sự kiện được mời", "Hội còn nháp"):
        assert title not in html


def test_home_shows_a_block_for_each_category_with_articles(client):
    category = CategoryFactory(name="Tư vấn – Phản biện")
    CategoryFactory(name="Chuyên mục trống")
    ArticleFactory(title="Góp ý đề án", category=category)

    html = page(client)

    assert category.get_absolute_url() in html
    assert "Chuyên mục trống" not in html


def test_home_costs_the_same_at_one_and_at_three_of_everything(client, django_assert_num_queries):
    make_items(1)
    count = count_queries(client)

    make_items(2)

    with django_assert_num_queries(count):
        page(client)


def make_items(number):
    for _ in range(number):
        for options in ({}, {"is_featured": True}, {"category": CategoryFactory(is_announcements=True)}):
            ArticleFactory.create_batch(2, cover=PictureFactory(), **options)
        EventFactory(host=OrganisationFactory(logo=PictureFactory()))
        PublishedFigureFactory.create_batch(2, period=ReportingPeriodFactory())


def count_queries(client):
    with CaptureQueriesContext(connection) as queries:
        page(client)
    return len(queries)


def test_home_shows_no_article_twice(client):
    announcements = CategoryFactory(name="Thông báo", is_announcements=True)
    articles = [
        *ArticleFactory.create_batch(9, category=CategoryFactory(name="Hoạt động")),
        *ArticleFactory.create_batch(9, category=announcements),
        *ArticleFactory.create_batch(2, category=announcements, is_featured=True),
        *ArticleFactory.create_batch(9, category=CategoryFactory(name="Hội viên")),
    ]

    html = page(client)

    shown = [html.count(f">{article.title}</a>") for article in articles]
    assert set(shown) == {0, 1}
    # leads, announcements, newest, and what is left of one category; the other stands above altogether
    assert sum(shown) == 5 + 5 + 6 + 4


BLOCKS = {
    "news": "Tin mới",
    "announcements": "Thông báo",
    "events": "Sự kiện sắp tới",
    "figures": "qua những con số",
    "organisations": "Hội thành viên</h2>",
}


def make_block(name):
    if name == "news":
        ArticleFactory.create_batch(7)
    elif name == "announcements":
        ArticleFactory.create_batch(8, category=CategoryFactory(is_announcements=True))
    elif name == "events":
        EventFactory()
    elif name == "figures":
        PublishedFigureFactory()
    else:
        OrganisationFactory()


@pytest.mark.parametrize(
    "present", [*itertools.combinations(BLOCKS, 1), *itertools.combinations(BLOCKS, 2), tuple(BLOCKS)]
)
def test_home_shows_what_there_is_and_no_empty_box(client, present):
    for name in present:
        make_block(name)

    html = page(client).partition("<main")[2].partition("</main>")[0]

    shown = {name for name, heading in BLOCKS.items() if heading in html}
    assert shown - {"news"} == set(present) - {"news"}
    assert not re.search(r"<(aside|section|div|ul|dl)\b[^>]*>\s*</\1>", html)
    assert html.count("<aside") == ("with-side" in html)


def test_home_of_one_bare_article_is_that_article(client):
    ArticleFactory(title="Bài không ảnh, không sapo", lead="")

    html = page(client).partition("<main")[2].partition("</main>")[0]

    assert html.count("<h2") == 1
    assert html.count("Bài không ảnh, không sapo") == 1
    assert "<img" not in html


def test_home_tells_machines_whose_portal_it_is_and_how_it_is_searched(client):
    Union.objects.create(
        official_name="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang",
        short_name="Liên hiệp hội Lạc Giang",
    )

    html = page(client)
    text = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    union, portal = json.loads(text)["@graph"]

    assert union["@type"] == "Organization"
    assert union["name"] == "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang"
    assert portal["@type"] == "WebSite"
    assert portal["publisher"] == {"@id": union["@id"]}
    target = portal["potentialAction"]["target"]["urlTemplate"]
    assert target == "http://127.0.0.1:8000/tim-kiem/?q={search_term_string}"
    assert '<link rel="canonical" href="http://127.0.0.1:8000/">' in html
    assert "tin hoạt động, sự kiện, hội thành viên và số liệu." in html


def test_frame_shows_the_unions_legal_identity(client):
    Union.objects.create(
        official_name="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang",
        short_name="Liên hiệp hội Lạc Giang",
        governing_body="Ủy ban nhân dân tỉnh Lạc Giang",
        responsible_person="TS. Nguyễn Thị Thuý",
        responsible_title="Chủ tịch",
        address="Số 18 Lê Quý Đôn",
        email="lienhiephoi@lacgiang.example",
        reuse_note="Ghi rõ nguồn khi sử dụng lại.",
        notice="Nội dung minh họa.",
    )

    html = page(client)

    assert (
        "<title>Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang | Liên hiệp hội Lạc Giang</title>"
        in html
    )
    assert "Cơ quan chủ quản: Ủy ban nhân dân tỉnh Lạc Giang" in html
    assert "Chịu trách nhiệm: TS. Nguyễn Thị Thuý – Chủ tịch" in html
    assert "Giấy phép" not in html
    assert "Số 18 Lê Quý Đôn" in html
    assert 'href="mailto:lienhiephoi@lacgiang.example"' in html
    assert "Ghi rõ nguồn khi sử dụng lại." in html
    assert "<p>Nội dung minh họa.</p>" in html


def test_frame_shows_the_licence_only_where_there_is_one(client):
    Union.objects.create(
        official_name="Liên hiệp hội",
        short_name="Liên hiệp hội",
        licence_number="12/GP-TTĐT",
        licence_date="2024-03-05",
        licence_issuer="Sở Văn hóa, Thể thao và Du lịch",
    )

    assert "Giấy phép số 12/GP-TTĐT, cấp ngày 5/3/2024, Sở Văn hóa, Thể thao và Du lịch" in page(client)


def test_frame_marks_the_section_one_is_in(client):
    home, news = page(client), client.get("/tin-tuc/").content.decode()

    assert '<a href="/" aria-current="page">Trang chủ</a>' in home
    assert '<a href="/tin-tuc/" aria-current="true">Tin tức</a>' in news
    assert '<a href="/su-kien/">Sự kiện</a>' in news


def test_frame_shows_the_unions_emblem_without_a_further_query(client, django_assert_num_queries):
    union = Union.objects.create(official_name="Liên hiệp hội", short_name="Liên hiệp hội")
    count = count_queries(client)

    union.emblem = PictureFactory()
    union.save()

    with django_assert_num_queries(count):
        assert union.emblem.token in page(client)
