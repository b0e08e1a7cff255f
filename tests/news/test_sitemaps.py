import pytest

from news.sitemaps import ArticleSitemap, CategorySitemap
from tests.factories import ArticleFactory, CategoryFactory

from .hidden import HIDDEN

pytestmark = pytest.mark.django_db


def addresses(sitemap):
    return [sitemap.location(item) for item in sitemap.items()]


def test_sitemap_lists_articles_with_their_last_change(django_assert_num_queries):
    article = ArticleFactory(title="Sơ kết")
    sitemap = ArticleSitemap()

    with django_assert_num_queries(1):
        (listed,) = sitemap.items()

        assert sitemap.location(listed) == "/tin-tuc/2022/06/so-ket/"
        assert sitemap.lastmod(listed) == article.updated_at


@pytest.mark.parametrize("make", HIDDEN)
def test_sitemap_hides_what_is_not_public(make):
    make(category=CategoryFactory(name="Ẩn"))
    ArticleFactory(title="Công khai", category=CategoryFactory(name="Hiện"))

    assert addresses(ArticleSitemap()) == ["/tin-tuc/2022/06/cong-khai/"]
    assert addresses(CategorySitemap()) == ["/tin-tuc/chuyen-muc/hien/"]
