from django.contrib import admin
from django.db.models import F
from django.db.models.functions import Coalesce
from django.utils.html import format_html

from .desk import PortalModelAdmin
from .navigation import MenuItem, RelatedLink
from .navigation_forms import MenuItemForm
from .pages.models import Page


@admin.register(MenuItem)
class MenuItemAdmin(PortalModelAdmin):
    """The list is the menu as the public reads it: each item, then what lies below it."""

    form = MenuItemForm
    list_display = ("shown_text", "order", "leads_to", "shown")
    list_editable = ("order",)
    list_select_related = ("page", "parent__page")
    list_per_page = 200
    search_fields = ("label", "address", "page__title")
    fields = ("label", "page", "address", "parent", "order")

    def get_queryset(self, request):
        return super().get_queryset(request).defer("page__body", "parent__page__body")

    def get_ordering(self, request):
        return (
            Coalesce("parent__order", "order"),
            Coalesce("parent_id", "pk"),
            F("parent_id").asc(nulls_first=True),
            "order",
            "pk",
        )

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        if db_field.name == "page":
            kwargs["queryset"] = Page.objects.defer("body", "lead")
        if db_field.name == "parent":
            kwargs["queryset"] = MenuItem.objects.select_related("page").defer("page__body", "page__lead")
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    @admin.display(description="mục")
    def shown_text(self, item):
        return f"└ {item.text}" if item.parent_id else item.text

    @admin.display(description="dẫn đến")
    def leads_to(self, item):
        return format_html('<a href="{}">{}</a>', item.url, item.url)

    @admin.display(description="trên trang")
    def shown(self, item):
        if not item.is_shown:
            return f"ẩn: trang này {item.page.state_now}"
        return "hiện" if item.parent is None or item.parent.is_shown else "ẩn cùng mục ở trên"


@admin.register(RelatedLink)
class RelatedLinkAdmin(PortalModelAdmin):
    list_display = ("name", "order", "url")
    list_editable = ("order",)
    list_per_page = 200
    search_fields = ("name", "url")
