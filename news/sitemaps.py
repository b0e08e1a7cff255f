from django.contrib.sitemaps import Sitemap

from .models import Article, Category


class ArticleSitemap(Sitemap):
    changefreq = "monthly"

    def items(self):
        articles = Article.objects.published().select_related("cover").order_by("pk")
        return articles.only("slug", "address_month", "updated_at", "cover__token", "cover__widths")

    def lastmod(self, article):
        return article.updated_at

    def picture(self, article):
        return article.cover


class CategorySitemap(Sitemap):
    changefreq = "daily"

    def items(self):
        return Category.objects.with_articles()
