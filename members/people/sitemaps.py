from django.contrib.sitemaps import Sitemap

from .models import Person


class PersonSitemap(Sitemap):
    changefreq = "monthly"

    def items(self):
        people = Person.objects.published().select_related("photo")
        return people.only(
            "slug", "updated_at", "name_sort", "full_name", "merged_into", "public_fields",
            "photo__token", "photo__widths",
        )  # fmt: skip

    def lastmod(self, person):
        return person.updated_at

    def picture(self, person):
        return person.public.photo
