"""The menu that editors arrange, and the list of related bodies' sites: on every page, so kept per process."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.db.models.signals import post_delete, post_save
from django.urls import Resolver404, resolve

from .fields import NormalizedCharField
from .kept import Kept
from .pages.models import Page
from .web_addresses import WebAddressField, web_address_constraint


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
                violation_error_message="Hãy chọn một trang giới thiệu, hoặc ghi một địa chỉ bắt đầu bằng “/”.",
            ),
            models.CheckConstraint(
                condition=Q(page__isnull=False) | ~Q(label=""),
                name="common_menuitem_has_words",
                violation_error_message="Hãy ghi chữ trên trình đơn cho địa chỉ này.",
            ),
        ]

    def __str__(self):
        return self.text

    def clean(self):
        super().clean()
        if self.parent_id and (self.parent_id == self.pk or self.parent.parent_id or self._has_children()):
            raise ValidationError({"parent": "Trình đơn chỉ có hai tầng."})
        if self.address:
            self._check_address()

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
        return [item for item in self.children.all() if item.is_shown]

    def _has_children(self):
        return bool(self.pk) and self.children.exists()

    def _check_address(self):
        try:
            resolve(self.address.partition("?")[0])
        except Resolver404:
            raise ValidationError({"address": "Cổng thông tin không có trang nào ở địa chỉ này."}) from None


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


def _read_menu():
    pages = Page.objects.defer("body", "lead")
    children = MenuItem.objects.prefetch_related(models.Prefetch("page", pages))
    top = children.filter(parent=None).prefetch_related(models.Prefetch("children", children))
    return list(top)


def _read_links():
    return list(RelatedLink.objects.all())


kept_menu = Kept("menu", _read_menu)
related_links = Kept("links", _read_links)
for signal in (post_save, post_delete):
    signal.connect(kept_menu.renew, sender=MenuItem)
    signal.connect(kept_menu.renew, sender=Page)
    signal.connect(related_links.renew, sender=RelatedLink)


def current_menu() -> list[MenuItem]:
    """What the public sees of it now; each item's `shown_children` likewise."""
    return [item for item in kept_menu() if item.is_shown]
