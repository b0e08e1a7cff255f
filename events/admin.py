from django.contrib import admin
from django.forms import Textarea
from django.utils.html import format_html
from django.utils.text import Truncator

from assocportal.common.admin import PUBLISHING_FIELDSET, PublishedAdmin
from assocportal.common.attachments_admin import AttachmentInline
from assocportal.common.pictures.albums_admin import AlbumInline
from assocportal.common.videos.admin import VideoInline

from .models import Event


class WhenFilter(admin.SimpleListFilter):
    title = "thời gian"
    parameter_name = "khi"

    def lookups(self, request, model_admin):
        return [("sap-toi", "sắp tới và đang diễn ra"), ("da-qua", "đã diễn ra")]

    def queryset(self, request, queryset):
        if self.value() == "sap-toi":
            return queryset.upcoming()
        return queryset.past() if self.value() == "da-qua" else queryset


class AudienceFilter(admin.ChoicesFieldListFilter):
    """The list says "Theo …": the field's own name would make no sentence."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.title = "người xem"


@admin.register(Event)
class EventAdmin(PublishedAdmin):
    day_fields = ("starts_at",)
    list_display = ["title", "when", "phase_badge", "state_badge", "kind", "host_name"]
    list_filter = [WhenFilter, "kind", "status", ("audience", AudienceFilter)]
    list_select_related = ["host"]
    search_fields = ["title"]
    search_help_text = (
        "Gõ có dấu hay không dấu: tìm trong tên, địa điểm, đơn vị chủ trì; không có thì trong chương trình."
    )
    date_hierarchy = "starts_at"
    autocomplete_fields = ["host", "co_hosts"]
    inlines = [AlbumInline, VideoInline, AttachmentInline]
    fieldsets = [
        (None, {"fields": ["title", "kind", "purposes"]}),
        (
            "Thời gian và địa điểm",
            {
                "fields": ["starts_at", "ends_at", "part_of_day", "venue", "online_link", "status"],
                "description": "Ngày gõ theo thứ tự ngày/tháng/năm, giờ Việt Nam. Ví dụ: 24/06/2026, 08:00.",
            },
        ),
        (
            "Đơn vị tổ chức",
            {
                "fields": ["host", "co_hosts"],
                "description": "Gõ vài chữ trong tên để tìm. Cơ quan ngoài Liên hiệp hội ghi vào mục "
                "Tổ chức với loại “bên ngoài”.",
            },
        ),
        ("Chương trình", {"fields": ["programme"]}),
        PUBLISHING_FIELDSET,
        ("Người xem và địa chỉ", {"fields": ["audience", "slug"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).defer("programme", "purposes", "host__introduction")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        if db_field.name == "purposes":
            kwargs["widget"] = Textarea({"class": "vLargeTextField", "rows": 4})
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    @admin.display(description="thời gian", ordering="starts_at")
    def when(self, event):
        return event.short_when

    @admin.display(description="chủ trì", ordering="host__name_sort")
    def host_name(self, event):
        """Cut short: a long name in the last column would make every row as high as a hand."""
        return event.host and Truncator(event.host.short_name or event.host.name).chars(30)

    @admin.display(description="tình trạng", ordering="status")
    def phase_badge(self, event):
        return format_html('<span class="badge badge-{}">{}</span>', event.phase.tone, event.phase.label)
