from datetime import datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, TagFactory

from .hidden import HIDDEN

pytestmark = pytest.mark.django_db

LISTS = [
    "/tin-tuc/",
    "/tin-tuc/chuyen-muc/hoat-dong/",
    "/tin-tuc/the/tap-huan/",
    "/tin-tuc/2022/",
    "/tin-tuc/2022/06/",
]
EMPTY_SENTENCES = dict(
    zip(
        LISTS,
        [
            "Chưa có bài viết nào được đăng.",
            "Chuyên mục này chưa có bài viết nào được đăng.",
            "Chưa có bài viết nào mang thẻ này được đăng.",
            "Không có bài viết nào được đăng trong thời gian này.",
            "Không có bài viết nào được đăng trong thời gian này.",
        ],
        strict=True,
    )
)


@pytest.fixture
def shelf():
    """Where every article of these tests belongs: one category, one tag."""
    return CategoryFactory(name="Hoạt động"), TagFactory(name="tập huấn")


def put(shelf, make=ArticleFactory, **fields):
    article = make(**{"category": shelf[0]} | fields)
    article.categories.add(shelf[0])
    article.tags.add(shelf[1])
    return article


def shown_titles(response):
    return [article.title for article in response.context["page_obj"]]


@pytest.mark.parametrize("address", LISTS)
def test_list_shows_what_is_public_newest_first(client, shelf, address):
    put(shelf, title="cũ", publish_at=timezone.make_aware(datetime(2022, 6, 1)))
    put(shelf, title="mới", publish_at=timezone.make_aware(datetime(2022, 6, 30, 23, 59)))
    put(shelf, title="mới, nhập sau", publish_at=timezone.make_aware(datetime(2022, 6, 30, 23, 59)))

    response = client.get(address)

    assert shown_titles(response) == ["mới, nhập sau", "mới", "cũ"]
    assert response.content.decode().count("<h1>") == 1


@pytest.mark.parametrize("address", LISTS)
@pytest.mark.parametrize("make", HIDDEN)
def test_list_hides_what_is_not_public(client, shelf, make, address):
    hidden = put(shelf, make)

    response = client.get(address)

    assert shown_titles(response) == []
    page = response.content.decode()
    assert hidden.title not in page
    assert EMPTY_SENTENCES[address] in page


@pytest.mark.parametrize("address", LISTS)
def test_list_goes_on_to_a_second_page_and_ends_there(client, shelf, address):
    for number in range(21):
        put(shelf, title=f"Bài số {number}")

    second = client.get(address, {"trang": "2"})

    assert shown_titles(second) == ["Bài số 0"]
    assert f'<link rel="canonical" href="http://127.0.0.1:8000{address}?trang=2">' in second.content.decode()
    assert [client.get(address, {"trang": page}).status_code for page in ("3", "0", "hai")] == [404, 404, 404]


@pytest.mark.parametrize("address", LISTS)
def test_list_costs_the_same_at_any_length_and_reads_no_bodies(client, shelf, address):
    put(shelf, cover=PictureFactory())
    with CaptureQueriesContext(connection) as at_one:
        client.get(address)
    put(shelf, cover=PictureFactory())
    put(shelf, category=CategoryFactory())

    with CaptureQueriesContext(connection) as at_three:
        client.get(address)

    assert len(at_three) == len(at_one)
    assert not [query for query in at_three if '"news_article"."body"' in query["sql"]]


def test_year_and_month_follow_vietnamese_midnight(client, shelf):
    put(shelf, title="giao thừa", publish_at=timezone.make_aware(datetime(2022, 12, 31, 23, 59, 59)))
    put(shelf, title="năm mới", publish_at=timezone.make_aware(datetime(2023, 1, 1)))

    months = [
        shown_titles(client.get(f"/tin-tuc/{month}/")) for month in ("2022", "2022/12", "2023", "2023/01")
    ]

    assert months == [["giao thừa"], ["giao thừa"], ["năm mới"], ["năm mới"]]


@pytest.mark.parametrize(
    "address",
    [
        "/tin-tuc/chuyen-muc/khong-co/",
        "/tin-tuc/the/khong-co/",
        "/tin-tuc/2022/13/",
        "/tin-tuc/2022/00/",
        "/tin-tuc/2022/6/",
        "/tin-tuc/1022/",
        "/tin-tuc/99999/",
    ],
)
def test_address_of_nothing_is_not_found(client, address):
    assert client.get(address).status_code == 404


def test_empty_tag_leads_on_to_the_latest_news(client):
    TagFactory(name="tập huấn")
    ArticleFactory(title="Tin mới nhất")

    page = client.get("/tin-tuc/the/tap-huan/").content.decode()

    assert "Tin mới nhất" in page
    assert '<meta name="robots" content="noindex">' in page


def test_article_stands_in_its_further_categories_too(client, shelf):
    article = ArticleFactory(title="Tổng kết", category=CategoryFactory(name="Thi đua"))
    article.categories.add(shelf[0])

    assert shown_titles(client.get("/tin-tuc/chuyen-muc/hoat-dong/")) == ["Tổng kết"]
    assert shown_titles(client.get("/tin-tuc/chuyen-muc/thi-dua/")) == ["Tổng kết"]


def test_news_lead_on_by_category_and_by_year(client):
    now = timezone.localtime()
    ArticleFactory(category=CategoryFactory(name="Trí thức", order=2), publish_at=now)
    ArticleFactory(category=CategoryFactory(name="Hoạt động", order=1), publish_at=now - timedelta(days=730))

    rows = dict(client.get("/tin-tuc/").context["chip_rows"])

    assert [text for text, _, _ in rows["Chuyên mục"]] == ["Tất cả", "Hoạt động", "Trí thức"]
    assert [text for text, _, _ in rows["Năm"]] == [str(now.year), str(now.year - 2)]


def current_and_others(chips):
    return [text for text, _, is_current in chips if is_current], [
        text for text, _, here in chips if not here
    ]


def test_chips_leave_out_what_has_nothing_to_read_but_not_where_one_stands(client):
    ArticleFactory(
        category=CategoryFactory(name="Có bài"), publish_at=timezone.make_aware(datetime(2022, 6, 1))
    )
    ArticleFactory(category=CategoryFactory(name="Chỉ có nháp"), state="nhap")
    CategoryFactory(name="Đang xem")

    category = dict(client.get("/tin-tuc/chuyen-muc/dang-xem/").context["chip_rows"])
    month = dict(client.get("/tin-tuc/2020/03/").context["chip_rows"])
    year = dict(client.get("/tin-tuc/2022/").context["chip_rows"])

    assert current_and_others(category["Chuyên mục"]) == (["Đang xem"], ["Tất cả", "Có bài"])
    assert current_and_others(month["Năm"]) == (["2020"], ["2022"])
    assert current_and_others(month["Tháng"]) == (["Tháng 3"], [])
    assert current_and_others(year["Tháng"]) == ([], ["Tháng 6"])


def test_first_cover_in_sight_is_fetched_before_all_else(client, shelf):
    for month in (1, 2, 3):
        put(shelf, cover=PictureFactory(), publish_at=timezone.make_aware(datetime(2022, month, 1)))
    put(shelf, title="không ảnh", publish_at=timezone.make_aware(datetime(2022, 4, 1)))

    page = client.get("/tin-tuc/").content.decode()

    first, second, third, fourth = page.split('<article class="card">')[1:]
    assert [card.count('fetchpriority="high"') for card in (first, second, third, fourth)] == [0, 1, 0, 0]
    assert [card.count('loading="lazy"') for card in (first, second, third, fourth)] == [0, 0, 1, 1]


def test_cover_further_down_the_list_is_not_hurried(client, shelf):
    put(shelf, cover=PictureFactory(), publish_at=timezone.make_aware(datetime(2022, 1, 1)))
    for _ in range(3):
        put(shelf)

    assert 'fetchpriority="high"' not in client.get("/tin-tuc/").content.decode()


def test_empty_news_lead_on_to_what_there_may_be(client):
    page = client.get("/tin-tuc/").content.decode()

    assert 'Trong lúc chờ, mời xem <a href="/su-kien/">lịch sự kiện</a>' in page


def test_pages_of_a_list_have_titles_of_their_own(client, shelf):
    for _ in range(21):
        put(shelf)

    titles = [client.get("/tin-tuc/", page).content.decode() for page in ({}, {"trang": "2"})]

    assert "<title>Tin tức | Liên hiệp hội</title>" in titles[0]
    assert "<title>Tin tức – trang 2 | Liên hiệp hội</title>" in titles[1]


def test_changed_category_address_leads_to_the_new_one(client):
    category = CategoryFactory(name="Hoạt động")
    category.slug = "hoat-dong-lien-hiep-hoi"
    category.save()

    response = client.get("/tin-tuc/chuyen-muc/hoat-dong/")

    assert (response.status_code, response.url) == (301, "/tin-tuc/chuyen-muc/hoat-dong-lien-hiep-hoi/")
