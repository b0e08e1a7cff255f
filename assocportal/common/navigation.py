"""The menu that editors arrange, and the list of related bodies' sites: on every page, so kept per process."""

from urllib.parse import urlsplit

from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.urls import Resolver404, ResolverMatch, resolve
from django.utils.functional import cached_property

from .fields import NormalizedCharField
from .kept import Kept
from .pages.models import Page
from .web_addresses import WebAddressField, web_address_constraint

NOWHERE = "Hãy chọn một trang giới thiệu, hoặc ghi một địa chỉ bắt đầu bằng “/”."
NO_WORDS = "Hãy ghi chữ trên trình đơn cho địa chỉ này."


class MenuItem(models.Model):
    """A way to a page of the portal, by a fixed page's row or by its address; one level of items below it."""

    label = NormalizedCharField(
        "chữ trên trình đơn", max_length=60, blank=True, help_text="Để trống: lấy tên của trang giới thiệu."
    )
    page = models.ForeignKey(
        Page, models.CASCADE, null=True, blank=True, related_name="+", verbose_name="trang giới thiệu"
    )
    address = NormalizedCharField(
        "địa chỉ trong cổng",
        max_length=400,
        blank=True,
        help_text="Phần sau tên miền, ví dụ: /tin-tuc/ hoặc /tin-tuc/chuyen-muc/tri-thuc/",
    )
    parent = models.ForeignKey(
        "self",
        models.CASCADE,
        null=True,
        blank=True,
        limit_choices_to={"parent": None},
        related_name="children",
        verbose_name="nằm dưới mục",
        help_text="Để trống: đứng trên thanh trình đơn.",
    )
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")

    class Meta:
        verbose_name = "mục trình đơn"
        verbose_name_plural = "trình đơn"
        ordering = ["order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(page__isnull=False, address="") | Q(page__isnull=True, address__startswith="/"),
                name="common_menuitem_leads_to_one_place",
                violation_error_message=NOWHERE,
            ),
            models.CheckConstraint(
                condition=Q(page__isnull=False) | ~Q(label=""),
                name="common_menuitem_has_words",
                violation_error_message=NO_WORDS,
            ),
        ]

    def __str__(self):
        return self.text

    @property
    def text(self):
        return self.label or (self.page.title if self.page else self.address)

    @property
    def url(self):
        return self.page.get_absolute_url() if self.page else self.address

    @property
    def is_shown(self):
        """By the clock: a page that is not out yet, or no longer, leaves the menu by itself."""
        return self.page is None or self.page.is_published

    @property
    def shown_children(self):
        """What stands below another has none: asking for them would cost every page a query for each such item."""
        return [] if self.parent_id else [item for item in self.children.all() if item.is_shown]

    @cached_property
    def section(self):
        """The app whose pages all hang on the list that this item leads to; most items lead to a single page."""
        match = resolve_address(self.url)
        is_list = match is not None and match.url_name == "list" and not match.kwargs and "?" not in self.url
        return match.app_name if is_list else ""


def resolve_address(address: str) -> ResolverMatch | None:
    """The page of the portal that stands there, as far as its pattern tells."""
    try:
        parts = urlsplit(address)
        return None if parts.netloc else resolve(parts.path)
    except (Resolver404, ValueError):
        return None


class RelatedLink(models.Model):
    """A site of a related body: VUSTA, the province, other unions. In the footer of every page."""

    name = NormalizedCharField("tên", max_length=120)
    url = WebAddressField("đường dẫn", max_length=500)
    order = models.PositiveSmallIntegerField("thứ tự", default=0, help_text="Số nhỏ đứng trước.")

    class Meta:
        verbose_name = "liên kết website"
        verbose_name_plural = "liên kết website"
        ordering = ["order", "pk"]
        constraints = [web_address_constraint("url", "common_relatedlink_is_web")]

    def __str__(self):
        return self.name


def _read_pages():
    return list(Page.objects.defer("body", "lead"))


def _read_menu():
    pages = Page.objects.defer("body", "lead")
    children = MenuItem.objects.prefetch_related(models.Prefetch("page", pages))
    top = children.filter(parent=None).prefetch_related(models.Prefetch("children", children))
    return list(top)


def _read_links():
    return list(RelatedLink.objects.all())


kept_menu = Kept("menu", _read_menu)
kept_pages = Kept("pages", _read_pages)
related_links = Kept("links", _read_links)
for signal in (post_save, post_delete):
    signal.connect(kept_menu.renew, sender=MenuItem)
    signal.connect(kept_menu.renew, sender=Page)
    signal.connect(kept_pages.renew, sender=Page)
    signal.connect(related_links.renew, sender=RelatedLink)


def current_menu() -> list[MenuItem]:
    """What the public sees of it now; each item's `shown_children` likewise."""
    return [item for item in kept_menu() if item.is_shown]


def current_pages() -> list[Page]:
    """The fixed pages that are out now, without their texts."""
    return [page for page in kept_pages() if page.is_published]


def find_mark(item: MenuItem, request) -> str:
    """`page` where the item is what is being read, `true` where that lies below it."""
    if request is None:
        return ""
    if item.url in (request.path, request.get_full_path()):
        return "page"
    app = request.resolver_match and request.resolver_match.app_name
    is_above = app and item.section == app
    return "true" if is_above or any(find_mark(child, request) for child in item.shown_children) else ""
