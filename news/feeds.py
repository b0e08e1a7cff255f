import re

from django.conf import settings
from django.contrib.syndication.views import Feed
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed

from assocportal.common.addresses import absolute
from assocportal.common.union import current_union

from .models import Article, Category

NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text):
    """What XML cannot hold would cost the reader the whole feed."""
    return NOT_IN_XML.sub("", text)


class LatestFeed(Feed):
    """The newest articles of all categories, as RSS 2.0."""

    feed_type = Rss201rev2Feed
    language = "vi"
    item_guid_is_permalink = False

    def title(self):
        return xml_text(current_union().official_name)

    def description(self):
        return xml_text(f"Tin mới của {current_union().official_name}")

    def link(self):
        return absolute(reverse("news:list"))

    def feed_url(self):
        return absolute(reverse("news:rss"))

    def items(self):
        return self.newest(Article.objects.published())

    def newest(self, articles):
        return articles.for_cards().newest_first().prefetch_related("categories")[:30]

    def item_title(self, article):
        return xml_text(article.title)

    def item_description(self, article):
        return xml_text(article.lead)

    def item_link(self, article):
        return absolute(article.get_absolute_url())

    def item_guid(self, article):
        """Stays when the address changes, so that no reader sees the article twice."""
        return f"tag:{settings.PORTAL_URL.hostname},2026:bai-viet:{article.pk}"

    def item_author_name(self, article):
        return xml_text(article.byline)

    def item_categories(self, article):
        return [xml_text(category.name) for category in article.categories.all()]

    def item_pubdate(self, article):
        return timezone.localtime(article.publish_at)

    def item_updateddate(self, article):
        return timezone.localtime(article.changed_at)

    def item_enclosures(self, article):
        if not article.cover:
            return []
        # RSS wants 0 where the length is not known; asking the disk thirty times a request is not worth it.
        return [Enclosure(absolute(article.cover.usual_url), "0", "image/jpeg")]


class CategoryFeed(LatestFeed):
    def get_object(self, request, slug):
        return get_object_or_404(Category, slug=slug)

    def title(self, category):
        return xml_text(f"{category.name} – {current_union().official_name}")

    def description(self, category):
        return xml_text(category.description or f"Tin mới trong chuyên mục {category.name}")

    def link(self, category):
        return absolute(category.get_absolute_url())

    def feed_url(self, category):
        return absolute(reverse("news:category_rss", args=[category.slug]))

    def items(self, category):
        return self.newest(Article.objects.published().filter(categories=category))
