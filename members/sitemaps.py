from django.contrib.sitemaps import Sitemap

from .models import Organisation


class OrganisationSitemap(Sitemap):
    changefreq = "monthly"

    def items(self):
        return Organisation.objects.published().only("slug", "updated_at", "name_sort")

    def lastmod(self, organisation):
        return organisation.updated_at
