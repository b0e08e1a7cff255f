from django.contrib import admin
from django.forms import CheckboxSelectMultiple, Textarea, TextInput
from django.utils import timezone
from django.utils.formats import date_format

from assocportal.common.admin import PUBLISHING_FIELDSET, PublishedAdmin
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.pictures.albums_admin import AlbumInline
from assocportal.common.videos.admin import VideoInline

from .categories import edited_categories_of
from .categories_admin import CategoryAdmin, CategoryFilter, TagAdmin
from .forms import ArticleForm
from .models import Article
from .proofreading import ARTICLE_RULES
from .querysets import PUBLISH_EVERYWHERE
from .royalties_admin import RoyaltiesAdmin
from .word.admin import WordImportAdmin, WordImportButtons


class MineFilter(admin.SimpleListFilter):
    title = "người nhập"
    parameter_name = "cua-toi"

    def lookups(self, request, model_admin):
        return [("1", "bài của tôi")]

    def queryset(self, request, queryset):
        return queryset.filter(created_by=request.user) if self.value() else queryset


@admin.register(Article)
class ArticleAdmin(RoyaltiesAdmin, WordImportButtons, PublishedAdmin):
    form = ArticleForm
    further_rules = ARTICLE_RULES
    signed_fields = ("byline",)
    list_display = ("title", "state_badge", "publish_time", "category_name", "byline", "is_leading")
    list_filter = (MineFilter, ("category", CategoryFilter), "is_featured", "publish_at")
    list_select_related = ("category",)
    search_fields = ("title",)
    search_help_text = (
        "Gõ có dấu hay không dấu: tìm trong tiêu đề và sapo; không có thì trong cả bài và tên tác giả."
    )
    date_hierarchy = "publish_at"
    autocomplete_fields = ("tags", "event", "organisations", "cover", "merged_into")
    inlines = (AlbumInline, VideoInline, AttachmentInline)
    fieldsets = (
        (None, {"fields": ("kicker", "title", "lead", "body", "byline")}),
        (
            "Bài đăng lại",
            {
                "fields": ("source_name", "source_url", "source_published_at"),
                "description": "Chỉ ghi khi bài lấy từ báo hoặc trang khác: đủ tên nguồn, đường dẫn và giờ đăng.",
            },
        ),
        ("Ảnh đại diện", {"fields": ("cover", "cover_upload", "cover_caption")}),
        (
            "Xếp vào đâu",
            {
                "fields": (
                    "category",
                    "categories",
                    "tags",
                    "event",
                    "organisations",
                    "is_featured",
                    "featured_order",
                )
            },
        ),
        PUBLISHING_FIELDSET,
        ("Đính chính", {"fields": ("correction_note", "corrected_at"), "classes": ("collapse",)}),
        ("Địa chỉ trang", {"fields": ("slug", "merged_into"), "classes": ("collapse",)}),
    )

    # Django keeps dates and foreign keys on one line each: at 1280 pixels the last columns would not be seen.

    @admin.display(description="đăng lúc", ordering="publish_at")
    def publish_time(self, article):
        return article.publish_at and date_format(timezone.localtime(article.publish_at), "H:i j/n/Y")

    @admin.display(description="chuyên mục", ordering="category__order")
    def category_name(self, article):
        return article.category.name

    @admin.display(description="nổi bật", ordering="is_featured", boolean=True)
    def is_leading(self, article):
        return article.is_featured

    def get_queryset(self, request):
        return super().get_queryset(request).defer("body")

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        form.user = request.user
        return form

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in WIDGETS:
            kwargs["widget"] = WIDGETS[db_field.name]
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def publishing_limits(self, request):
        if request.user.has_perm(PUBLISH_EVERYWHERE):
            return None
        return "category", sorted(edited_categories_of(request.user))

    def save_model(self, request, obj, form, change):
        if not change:
            obj.created_by = request.user
        super().save_model(request, obj, form, change)


WIDE = ("kicker", "title", "byline", "cover_caption", "source_name")
WIDGETS = {
    **{name: TextInput({"class": "vLargeTextField"}) for name in WIDE},
    "lead": Textarea({"class": "vLargeTextField", "rows": 3}),
    "correction_note": Textarea({"class": "vLargeTextField", "rows": 3}),
    "categories": CheckboxSelectMultiple,
}

__all__ = ["ArticleAdmin", "CategoryAdmin", "TagAdmin", "WordImportAdmin"]
