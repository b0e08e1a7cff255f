import re
from datetime import timedelta

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

pytestmark = pytest.mark.django_db


def locations(client, address, **headers):
    response = client.get(address, **headers)
    assert response.status_code == 200
    return re.findall(r"<loc>(.*?)</loc>", response.content.decode())


def test_sitemap_lists_a_file_for_each_kind_of_page(client):
    assert locations(client, "/sitemap.xml") == [
        "http://testserver/sitemap-chuyen-trang.xml",
        "http://testserver/sitemap-tin-tuc.xml",
        "http://testserver/sitemap-chuyen-muc.xml",
        "http://testserver/sitemap-hoi-thanh-vien.xml",
        "http://testserver/sitemap-su-kien.xml",
        "http://testserver/sitemap-gioi-thieu.xml",
    ]


def test_sitemap_uses_https_where_it_was_asked_for(client):
    found = locations(client, "/sitemap-chuyen-trang.xml", secure=True)

    assert found == [
        "https://testserver/",
        "https://testserver/tin-tuc/",
        "https://testserver/hoi-thanh-vien/",
        "https://testserver/su-kien/",
    ]


@pytest.mark.parametrize(
    ("section", "factory"),
    [
        ("tin-tuc", ArticleFactory),
        ("hoi-thanh-vien", OrganisationFactory),
        ("su-kien", EventFactory),
        ("gioi-thieu", PageFactory),
    ],
)
def test_sitemap_lists_only_what_is_published(client, section, factory):
    published = factory()
    factory(state=State.DRAFT)
    factory(publish_at=timezone.now() + timedelta(days=1))

    found = locations(client, f"/sitemap-{section}.xml")

    assert found == [f"http://testserver{published.get_absolute_url()}"]


def test_sitemap_of_an_unknown_section_is_not_found(client):
    assert client.get("/sitemap-khac.xml").status_code == 404


def test_sitemap_index_costs_the_same_at_one_and_at_three_articles(client, django_assert_num_queries):
    ArticleFactory()

    with django_assert_num_queries(5):
        locations(client, "/sitemap.xml")

    ArticleFactory.create_batch(2)

    with django_assert_num_queries(5):
        locations(client, "/sitemap.xml")
