import re
from datetime import datetime
from xml.etree import ElementTree

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.models import Union
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory

from .hidden import HIDDEN

pytestmark = pytest.mark.django_db

FEEDS = ["/tin-tuc/rss/", "/tin-tuc/chuyen-muc/hoat-dong/rss/"]
SITE = "http://127.0.0.1:8000"
CREATOR = "{http://purl.org/dc/elements/1.1/}creator"
SELF = "{http://www.w3.org/2005/Atom}link"


def read(client, address="/tin-tuc/rss/"):
    response = client.get(address)
    assert response["Content-Type"] == "application/rss+xml; charset=utf-8"
    return ElementTree.fromstring(response.content).find("channel")


def titles(channel):
    return [item.findtext("title") for item in channel.iter("item")]


def test_feed_carries_what_a_reader_shows(client, category):
    Union.objects.create(pk=1, official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="LHH")
    picture = PictureFactory()
    article = ArticleFactory(title="Sơ kết 6 tháng", byline="Duy Tùng", category=category, cover=picture)
    article.categories.add(CategoryFactory(name="Thi đua", order=9))

    channel = read(client)

    assert channel.findtext("title") == "Liên hiệp hội tỉnh Lạc Giang"
    assert channel.findtext("language") == "vi"
    assert channel.findtext("link") == f"{SITE}/tin-tuc/"
    assert channel.find(SELF).get("href") == f"{SITE}/tin-tuc/rss/"
    item = channel.find("item")
    assert item.findtext("title") == "Sơ kết 6 tháng"
    assert item.findtext("link") == f"{SITE}/tin-tuc/2022/06/so-ket-6-thang/"
    assert item.findtext("description") == "Sáng 24/6, Liên hiệp hội tổ chức hội nghị."
    assert item.findtext("pubDate") == "Fri, 24 Jun 2022 16:00:56 +0700"
    assert item.findtext(CREATOR) == "Duy Tùng"
    assert [element.text for element in item.findall("category")] == ["Hoạt động", "Thi đua"]
    assert item.find("enclosure").attrib == {
        "url": f"{SITE}/media/pictures/{picture.token}/960.jpg",
        "length": "0",
        "type": "image/jpeg",
    }


def test_feed_of_a_category_holds_that_category(client, category):
    ArticleFactory(title="trong", category=category)
    ArticleFactory(title="ngoài")

    channel = read(client, FEEDS[1])

    assert channel.findtext("title").startswith("Hoạt động – ")
    assert channel.find(SELF).get("href") == SITE + FEEDS[1]
    assert titles(channel) == ["trong"]


@pytest.mark.parametrize("make", HIDDEN)
@pytest.mark.parametrize("address", FEEDS)
def test_feed_hides_what_is_not_public(client, category, address, make):
    make(category=category)
    ArticleFactory(title="công khai", category=category)

    assert titles(read(client, address)) == ["công khai"]


def test_feed_holds_the_newest_thirty(client):
    for day in range(1, 32):
        ArticleFactory(title=f"ngày {day}", publish_at=timezone.make_aware(datetime(2022, 7, day)))

    assert titles(read(client)) == [f"ngày {day}" for day in range(31, 1, -1)]


def test_feed_survives_characters_that_xml_cannot_hold(client, category):
    with connection.cursor() as cursor:
        ArticleFactory(category=category)
        cursor.execute(
            "UPDATE news_article SET title = %s, lead = %s, byline = %s",
            ["Đại\x0bhội & <b>", "\x01lời\ufffe dẫn", "Thu\x02 Hương"],
        )

    item = read(client).find("item")

    assert [item.findtext(name) for name in ("title", "description", CREATOR)] == [
        "Đạihội & <b>",
        "lời dẫn",
        "Thu Hương",
    ]


def test_name_of_an_item_stays_when_its_address_changes(client):
    article = ArticleFactory()
    before = read(client).find("item").findtext("guid")

    article.slug = "dia-chi-moi"
    article.save()

    assert read(client).find("item").findtext("guid") == before


def test_feed_of_an_empty_portal_is_a_feed(client):
    assert titles(read(client)) == []


def test_feed_of_an_unknown_category_is_not_found(client):
    assert client.get("/tin-tuc/chuyen-muc/khong-co/rss/").status_code == 404


@pytest.mark.parametrize("address", FEEDS)
def test_feed_costs_the_same_at_any_length(client, category, address):
    ArticleFactory(category=category, cover=PictureFactory())
    with CaptureQueriesContext(connection) as at_one:
        client.get(address)
    for _ in range(2):
        ArticleFactory(category=category, cover=PictureFactory()).categories.add(CategoryFactory())

    with CaptureQueriesContext(connection) as at_three:
        client.get(address)

    assert len(at_three) == len(at_one)


@pytest.mark.parametrize(
    ("address", "feeds"), [("/tin-tuc/", FEEDS[:1]), ("/tin-tuc/chuyen-muc/hoat-dong/", FEEDS)]
)
def test_list_names_each_of_its_feeds_once(client, address, feeds):
    ArticleFactory(category=CategoryFactory(name="Hoạt động", slug="hoat-dong"))

    page = client.get(address).content.decode()

    assert re.findall(r'<link rel="alternate"[^>]*href="([^"]+)"', page) == feeds
