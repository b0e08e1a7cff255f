from django.contrib import admin
from django.forms import Textarea, TextInput
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html, format_html_join

from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.pictures.albums_admin import AlbumInline
from assocportal.common.publishing_admin import PUBLISHING_FIELDSET, PublishedAdmin
from assocportal.common.videos.admin import VideoInline

from .models import Page, PageVersion

SHOWN_VERSIONS = 10


@admin.register(Page)
class PageAdmin(PublishedAdmin):
    list_display = ("title", "order", "version", "state_badge", "publish_time")
    list_editable = ("order",)
    list_filter = ("purpose",)
    search_fields = ("title",)
    search_help_text = "Gõ có dấu hay không dấu: tìm trong tên trang và mở đầu; không có thì trong cả trang."
    ordering = ("order", "pk")
    readonly_fields = ("versions_so_far",)
    inlines = (AlbumInline, VideoInline, AttachmentInline)
    fieldsets = (
        (None, {"fields": ("title", "lead", "body")}),
        ("Xếp vào đâu", {"fields": ("order", "purpose")}),
        PUBLISHING_FIELDSET,
        (
            "Các phiên bản",
            {
                "fields": ("versions_so_far",),
                "description": "Mỗi lần sửa chữ của trang đã đăng là một phiên bản mới; bản cũ vẫn mở được, "
                "vì có thể đã có người đồng ý theo bản ấy.",
            },
        ),
        ("Địa chỉ trang", {"fields": ("slug",), "classes": ("collapse",)}),
    )

    # A date takes a line to itself: at 1280 pixels the columns would break.
    @admin.display(description="đăng lúc", ordering="publish_at")
    def publish_time(self, page):
        return page.publish_at and date_format(timezone.localtime(page.publish_at), "H:i j/n/Y")

    @admin.display(description="đã có")
    def versions_so_far(self, page):
        """At the stored page's address: a form that was refused has written its own into `page`."""
        versions = PageVersion.objects.filter(page=page.pk).select_related("page").listed()[:SHOWN_VERSIONS]
        lines = [
            (version.get_absolute_url(), version.number, date_format(version.created_at, "j/n/Y"))
            for version in versions
        ]
        links = format_html_join("", '<li><a href="{}">Phiên bản {}</a>, từ ngày {}</li>', lines)
        return format_html("<ul>{}</ul>", links) if lines else "Chưa có phiên bản nào được duyệt."

    def get_queryset(self, request):
        return super().get_queryset(request).defer("body")

    def get_changelist_instance(self, request):
        """The order moves published pages too: not for those who may not publish."""
        changelist = super().get_changelist_instance(request)
        if not self.has_publish_permission(request):
            changelist.list_editable = ()
        return changelist

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name in WIDGETS:
            kwargs["widget"] = WIDGETS[db_field.name]
        return super().formfield_for_dbfield(db_field, request, **kwargs)


WIDGETS = {
    "title": TextInput({"class": "vLargeTextField"}),
    "lead": Textarea({"class": "vLargeTextField", "rows": 3}),
}
