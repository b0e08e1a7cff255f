from django.contrib import admin, messages
from django.utils.html import format_html

from assocportal.common.desk import PortalModelAdmin
from assocportal.common.templatetags.pictures import picture_tag

from .forms import NewPictureForm, PictureForm
from .library import store_prepared
from .models import Picture

SPOKEN_FOR = ("alt", "is_decorative", "caption", "credit", "taken_on")
THUMBNAIL = 120


@admin.register(Picture)
class PictureAdmin(PortalModelAdmin):
    """Pictures stay: texts show them. Who wants another photo uploads another."""

    class Media:
        css = {"all": ["css/admin/editor.css"]}

    list_display = ("thumbnail", "name", "credit", "dimensions", "created_at")
    list_display_links = ("thumbnail", "name")
    list_per_page = 30
    search_fields = ("caption", "alt", "credit", "token")
    date_hierarchy = "created_at"
    readonly_fields = ("preview", "dimensions", "uploaded_by", "created_at")

    def get_fields(self, request, obj=None):
        return ("preview", *SPOKEN_FOR, *self.readonly_fields[1:]) if obj else ("file", *SPOKEN_FOR)

    def get_form(self, request, obj=None, change=False, **kwargs):
        return super().get_form(
            request, obj, change, **kwargs | {"form": PictureForm if obj else NewPictureForm}
        )

    def has_delete_permission(self, request, obj=None):
        return False

    def save_model(self, request, obj, form, change):
        if change:
            super().save_model(request, obj, form, change)
        else:
            obj.uploaded_by = request.user
            store_prepared(obj, form.prepared, form.cleaned_data["file"])
        if not obj.alt and not obj.is_decorative:
            messages.warning(
                request, "Ảnh chưa có văn bản thay thế: người không nhìn thấy ảnh sẽ không biết ảnh có gì."
            )

    @admin.display(description="ảnh")
    def thumbnail(self, picture):
        scale = THUMBNAIL / max(picture.width, picture.height)
        return format_html(
            '<img src="{}" width="{}" height="{}" alt="{}" loading="lazy">',
            picture.rendition_url(picture.widths[0], "webp"),
            max(1, round(picture.width * scale)),
            max(1, round(picture.height * scale)),
            picture,
        )

    @admin.display(description="chú thích", ordering="caption")
    def name(self, picture):
        return str(picture)

    @admin.display(description="kích thước")
    def dimensions(self, picture):
        return f"{picture.width} × {picture.height}"

    @admin.display(description="ảnh")
    def preview(self, picture):
        return picture_tag(picture, sizes="30rem", **{"class": "picture-preview"})
