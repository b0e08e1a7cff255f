import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assocportal.common.staticfiles import COMPONENTS
from assocportal.style_guide import TOKENS, read_tokens
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PictureFactory, UserFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/giao-dien/"


@pytest.fixture
def staff_client(client):
    client.force_login(UserFactory(is_staff=True))
    return client


def test_style_guide_asks_a_visitor_to_log_in(client):
    response = client.get(ADDRESS)

    assert (response.status_code, response.url) == (302, f"/dang-nhap/?next={ADDRESS}")


def test_style_guide_is_refused_to_an_account_that_is_not_staff(client):
    client.force_login(UserFactory())

    response = client.get(ADDRESS)

    assert response.status_code == 403
    assert "Trang này không dành cho tài khoản của bạn" in response.content.decode()


def test_style_guide_is_neither_cached_nor_found(staff_client, client):
    response = staff_client.get(ADDRESS)

    assert response.status_code == 200
    assert response["X-Robots-Tag"] == "noindex"
    assert {"no-store", "private"} <= set(response["Cache-Control"].split(", "))
    assert '<meta name="robots" content="noindex">' in response.content.decode()
    pages = [client.get(path).content.decode() for path in ("/", "/sitemap-chuyen-trang.xml")]
    assert [page.count(ADDRESS) for page in pages] == [0, 0]


def test_style_guide_has_a_place_for_every_component(staff_client):
    html = staff_client.get(ADDRESS).content.decode()

    shown = " ".join(re.findall(r'data-component="([^"]*)"', html)).split()
    assert sorted(shown) == sorted(COMPONENTS)


def test_style_guide_shows_every_colour_token(staff_client):
    html = staff_client.get(ADDRESS).content.decode()

    declared = set(re.findall(r"--color-[\w-]+(?=:)", TOKENS.read_text()))
    assert set(re.findall(r'fill="var\((--color-[\w-]+)\)"', html)) == declared
    assert "line-heading" in dict(read_tokens())


def test_style_guide_costs_the_same_however_full_the_portal_is(staff_client, django_assert_num_queries):
    staff_client.get(ADDRESS)
    fill()
    with CaptureQueriesContext(connection) as with_one:
        staff_client.get(ADDRESS)
    fill()
    fill()

    with django_assert_num_queries(len(with_one)):
        staff_client.get(ADDRESS)


def fill():
    ArticleFactory(cover=PictureFactory())
    EventFactory(host=OrganisationFactory())


def test_style_guide_shows_each_state_of_an_event(staff_client):
    html = staff_client.get(ADDRESS).content.decode()

    for state in ("Sắp diễn ra", "Dự kiến", "Đang diễn ra", "Đã diễn ra", "Tạm hoãn", "Đã hủy"):
        assert re.search(rf'<span class="badge badge-\w+">{state}</span>', html), state
