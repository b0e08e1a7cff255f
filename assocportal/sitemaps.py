"""What search machines may find: an index, and a file for each kind of page of the wings."""

from django.contrib.sitemaps import Sitemap, views
from django.urls import reverse

from assocportal.common.addresses import absolute
from assocportal.common.navigation import current_pages
from assocportal.common.pages.sitemaps import PageSitemap
from events.sitemaps import EventSitemap
from members.governance.sitemaps import BodySitemap, union_pages
from members.honours.sitemaps import HonourDecisionSitemap, has_honours
from members.people.sitemaps import PersonSitemap
from members.sections import has_published_figures
from members.sitemaps import OrganisationSitemap
from news.sitemaps import ArticleSitemap, CategorySitemap


class BoundedSitemap(Sitemap):
    """A file costs the same however large the archive is."""

    limit = 2000

    def get_latest_lastmod(self):
        """Not told in the index: Django would read every row to find it."""
        return None

    def picture(self, item):
        """The picture that stands for the page, a row of the library or None."""
        return None

    def get_urls(self, *args, **kwargs):
        pages = super().get_urls(*args, **kwargs)
        for page in pages:
            picture = self.picture(page["item"])
            page["picture"] = absolute(picture.usual_url) if picture else ""
        return pages


class SectionSitemap(BoundedSitemap):
    def items(self):
        sections = ["home", "news:list", "members:list", "events:list", *union_pages()]
        if current_pages():
            sections.append("pages:list")
        if has_honours():
            sections.append("honours:list")
        return [*sections, "reporting:list"] if has_published_figures() else sections

    def location(self, name):
        return reverse(name)


def bounded(sitemap):
    return type(sitemap.__name__, (sitemap, BoundedSitemap), {})


SITEMAPS = {
    "chuyen-trang": SectionSitemap,
    "tin-tuc": bounded(ArticleSitemap),
    "chuyen-muc": bounded(CategorySitemap),
    "hoi-thanh-vien": bounded(OrganisationSitemap),
    "to-chuc": bounded(BodySitemap),
    "nhan-su": bounded(PersonSitemap),
    "su-kien": bounded(EventSitemap),
    "gioi-thieu": bounded(PageSitemap),
    "khen-thuong": bounded(HonourDecisionSitemap),
}


def index(request):
    return views.index(request, SITEMAPS, sitemap_url_name="sitemap_section")


def section(request, section):
    return views.sitemap(request, SITEMAPS, section=section, template_name="sitemap.xml")
