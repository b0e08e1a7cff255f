from django.contrib.sitemaps import Sitemap

from .models import HonourDecision


class HonourDecisionSitemap(Sitemap):
    changefreq = "yearly"

    def items(self):
        return HonourDecision.objects.published().only("updated_at", "year_judged", "decided_on")

    def lastmod(self, decision):
        return decision.updated_at


def has_honours() -> bool:
    return HonourDecision.objects.published().exists()
