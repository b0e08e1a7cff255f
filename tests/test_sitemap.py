import re
from datetime import timedelta
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.sitemaps import SITEMAPS
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory, PictureFactory

pytestmark = pytest.mark.django_db
NAMESPACES = {
    "page": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "image": "http://www.google.com/schemas/sitemap-image/1.1",
}


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
        "http://testserver/sitemap-to-chuc.xml",
        "http://testserver/sitemap-nhan-su.xml",
        "http://testserver/sitemap-su-kien.xml",
        "http://testserver/sitemap-gioi-thieu.xml",
        "http://testserver/sitemap-khen-thuong.xml",
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

    with django_assert_num_queries(12):
        locations(client, "/sitemap.xml")

    ArticleFactory.create_batch(2)

    with django_assert_num_queries(12):
        locations(client, "/sitemap.xml")


def read_sitemap(client, section):
    """Pairs of address, last change and pictures, as a machine reads them."""
    response = client.get(f"/sitemap-{section}.xml")
    assert response["Content-Type"] == "application/xml"
    root = ElementTree.fromstring(response.content)
    assert root.tag == f"{{{NAMESPACES['page']}}}urlset"
    return [
        (
            page.findtext("page:loc", namespaces=NAMESPACES),
            page.findtext("page:lastmod", namespaces=NAMESPACES),
            [found.text for found in page.iterfind("image:image/image:loc", NAMESPACES)],
        )
        for page in root.iterfind("page:url", NAMESPACES)
    ]


@pytest.mark.parametrize(
    ("section", "factory", "picture_field"),
    [
        ("tin-tuc", ArticleFactory, "cover"),
        ("hoi-thanh-vien", OrganisationFactory, "logo"),
        ("su-kien", EventFactory, None),
    ],
)
def test_sitemap_tells_the_last_change_and_the_picture(client, section, factory, picture_field):
    picture = PictureFactory()
    row = factory(**({picture_field: picture} if picture_field else {}))

    found = read_sitemap(client, section)

    pictures = [f"http://127.0.0.1:8000{picture.usual_url}"] if picture_field else []
    changed = timezone.localtime(row.updated_at).isoformat()
    assert found == [(f"http://testserver{row.get_absolute_url()}", changed, pictures)]


def test_sitemap_of_sections_tells_addresses_only(client):
    assert {(changed, *pictures) for _, changed, pictures in read_sitemap(client, "chuyen-trang")} == {
        (None,)
    }


@pytest.mark.parametrize(
    ("section", "factory", "picture_field"),
    [("tin-tuc", ArticleFactory, "cover"), ("hoi-thanh-vien", OrganisationFactory, "logo")],
)
def test_sitemap_costs_the_same_at_one_and_at_three(
    client, section, factory, picture_field, django_assert_num_queries
):
    for number in (1, 2):
        for _ in range(number):
            factory(**{picture_field: PictureFactory()})
        with django_assert_num_queries(2):
            read_sitemap(client, section)


def test_every_sitemap_is_cut_into_files_of_two_thousand_addresses(client, monkeypatch):
    assert {getattr(sitemap, "limit", 0) for sitemap in SITEMAPS.values()} == {2000}

    monkeypatch.setattr(SITEMAPS["tin-tuc"], "limit", 2)
    ArticleFactory.create_batch(3)

    assert [address for address in locations(client, "/sitemap.xml") if "tin-tuc" in address] == [
        "http://testserver/sitemap-tin-tuc.xml",
        "http://testserver/sitemap-tin-tuc.xml?p=2",
    ]
    assert len(locations(client, "/sitemap-tin-tuc.xml?p=2")) == 1
