from django.contrib.sitemaps import Sitemap

from .models import Body
from .union import own_organisation

UNION_PAGES = ("governance:chart", "governance:duties", "governance:officials")


def union_pages():
    """Once the union stands in the register; before, these pages have nothing to say."""
    return UNION_PAGES if own_organisation() else ()


class BodySitemap(Sitemap):
    changefreq = "monthly"

    def items(self):
        return Body.objects.published().order_by("pk").only("name")
