from django.contrib.sitemaps import Sitemap
from django.db.models import Max

from .models import Article, Category


class ArticleSitemap(Sitemap):
    changefreq = "monthly"
    limit = 10_000

    def items(self):
        return Article.objects.published().only("slug", "address_month", "updated_at").order_by("pk")

    def lastmod(self, article):
        return article.updated_at

    def get_latest_lastmod(self):
        """Django would walk through every article to find it."""
        return Article.objects.published().aggregate(Max("updated_at"))["updated_at__max"]


class CategorySitemap(Sitemap):
    changefreq = "daily"

    def items(self):
        return Category.objects.with_articles()
