from django.contrib import admin, messages
from django.db.models import F
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.html import format_html

from .desk import PortalModelAdmin
from .navigation import MenuItem, RelatedLink, current_pages
from .navigation_forms import MenuItemForm
from .pages.models import Page

STANDARD = (
    ("Trang chủ", "home"),
    ("Giới thiệu", "pages:list"),
    ("Tin tức", "news:list"),
    ("Hội thành viên", "members:list"),
    ("Sự kiện", "events:list"),
)
LAID_DOWN = (
    "Các mục có sẵn (Trang chủ, Tin tức…) đã được ghi vào trình đơn để mục mới không thay chỗ chúng. "
    "Hãy xếp lại, thêm hoặc bỏ mục theo ý."
)


def lay_down_standard_menu(first: MenuItem):
    """The sections that stand there of themselves do so only while the menu is empty."""
    for place, (label, name) in enumerate(STANDARD, start=1):
        address = reverse(name)
        if address != first.url and (name != "pages:list" or current_pages()):
            MenuItem.objects.create(label=label, address=address, order=place * 10)


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

    def save_model(self, request, obj, form, change):
        if not MenuItem.objects.exists():
            lay_down_standard_menu(obj)
            messages.info(request, LAID_DOWN)
        super().save_model(request, obj, form, change)

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
