from django.contrib.sitemaps import Sitemap

from .models import Organisation


class OrganisationSitemap(Sitemap):
    changefreq = "monthly"

    def items(self):
        organisations = Organisation.objects.published().select_related("logo")
        return organisations.only("slug", "kind", "updated_at", "name_sort", "logo__token", "logo__widths")

    def lastmod(self, organisation):
        return organisation.updated_at

    def picture(self, organisation):
        return organisation.logo
