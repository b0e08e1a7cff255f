import pytest

from assocportal.common.pages.sitemaps import PageSitemap
from assocportal.common.publishing import State
from tests.factories import PageFactory

pytestmark = pytest.mark.django_db


def test_sitemap_lists_published_pages_with_their_last_change(django_assert_num_queries):
    page = PageFactory(title="Điều lệ")
    PageFactory(state=State.DRAFT)
    sitemap = PageSitemap()

    with django_assert_num_queries(1):
        (listed,) = sitemap.items()

        assert sitemap.location(listed) == "/gioi-thieu/dieu-le/"
        assert sitemap.lastmod(listed) == page.updated_at
