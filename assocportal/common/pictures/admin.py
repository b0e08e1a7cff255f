import re
from functools import partial

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Exists, OuterRef
from django.forms import Script
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import format_html

from assocportal.common.desk import PortalModelAdmin
from assocportal.common.search.query import clean_query

from .browsing import MineFilter, MissingFilter, MonthFilter
from .forms import FOCUS, WORDS, NewPictureForm, PictureForm
from .library import remove_files, store_prepared
from .models import Picture
from .staging import put_back_file, receive
from .uses import PictureUse
from .whereabouts import WAITING, is_waited_for, list_uses, name_uses
from .words import may_have_words

TOKEN = re.compile("[0-9a-f]{16}")
SHAPES = (("rong", "16:9, ảnh đầu trang chủ"), ("vua", "4:3, thẻ bài"), ("vuong", "1:1, ảnh nhỏ"))
BEING_MADE = "Tệp mới đang được xử lý, vài giây nữa sẽ hiện ở đây và ở mọi nơi dùng ảnh. Hãy tải lại trang."


@admin.register(Picture)
class PictureAdmin(PortalModelAdmin):
    """The library: a grid instead of a table, and a page for each picture."""

    class Media:
        css = {
            "all": [
                "css/admin/editor.css",
                "css/desk/library.css",
                "css/desk/picture.css",
                "css/components/focus.css",
            ]
        }
        js = [Script("js/desk/library.js", defer=True), Script("js/desk/focus.js", defer=True)]

    list_display = ("__str__",)
    list_filter = (MonthFilter, MissingFilter, MineFilter)
    list_per_page = 48
    actions = None
    search_fields = ("caption", "alt", "credit")
    search_help_text = "Tìm trong chú thích, mô tả và tác giả ảnh. Gõ có dấu hay không dấu đều được."
    readonly_fields = ("preview", "dimensions", "where_used", "former", "uploaded_by", "created_at")

    # The library

    def get_queryset(self, request):
        return (
            super()
            .get_queryset(request)
            .annotate(is_used=Exists(PictureUse.objects.filter(picture=OuterRef("pk"))))
        )

    def get_search_results(self, request, queryset, search_term):
        """The index leaves a few; the desk's search compares those letter by letter. A file's own name is its token."""
        if TOKEN.fullmatch(search_term.strip()):
            return queryset.of_tokens([search_term.strip()]), False
        narrowed = queryset.filter(may_have_words(self.search_fields, clean_query(search_term)))
        return super().get_search_results(request, narrowed, search_term)

    # One picture

    def get_object(self, request, object_id, from_field=None):
        """The columns below are told of the row alone; what they offer depends on who looks."""
        picture = super().get_object(request, object_id, from_field)
        if picture is not None:
            picture.seen_by = request.user
        return picture

    def get_fieldsets(self, request, obj=None):
        if obj is None:
            return [(None, {"fields": ("file", *WORDS)})]
        replacement = ("replacement",) if self.has_change_permission(request, obj) else ()
        return [
            (None, {"fields": ("preview", FOCUS)}),
            ("Lời cho ảnh", {"fields": WORDS}),
            ("Dùng ở đâu", {"fields": ("where_used",)}),
            ("Tệp ảnh", {"fields": ("dimensions", *replacement, "former", "uploaded_by", "created_at")}),
        ]

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(
            request, obj, change, **kwargs | {"form": PictureForm if obj else NewPictureForm}
        )
        if "file" in form.base_fields:
            form.base_fields["file"].user = request.user
        if "replacement" in form.base_fields:
            address = reverse("picture_replacement", args=[obj.pk])
            form.base_fields["replacement"].widget.attrs["data-replaces"] = address
        return form

    def save_model(self, request, obj, form, change):
        if change:
            super().save_model(request, obj, form, change)
            self._exchange_file(request, obj, form)
        else:
            self._add(request, obj, form)
        if not obj.alt and not obj.is_decorative:
            messages.warning(
                request, "Ảnh chưa có văn bản thay thế: người không nhìn thấy ảnh sẽ không biết ảnh có gì."
            )

    def _add(self, request, obj, form):
        if form.prepared:
            obj.uploaded_by = request.user
            store_prepared(obj, form.prepared, form.cleaned_data["file"])
            return
        stored = form.cleaned_data["file"]
        for name in WORDS:
            setattr(stored, name, getattr(obj, name))
        stored.save()
        obj.__dict__.update(stored.__dict__)

    def _exchange_file(self, request, obj, form):
        former = obj.former_files.filter(pk=read_key(request.POST.get("_put_back"))).first()
        if former:
            transaction.on_commit(partial(put_back_file.enqueue, former.pk, request.user.pk))
        elif file := form.cleaned_data.get("replacement"):
            receive(file, request.user, replaces=obj)
        else:
            return
        messages.info(request, BEING_MADE)

    @admin.display(description="ảnh")
    def preview(self, picture):
        return render_to_string("admin/common/picture/preview.html", {"picture": picture, "shapes": SHAPES})

    @admin.display(description="kích thước")
    def dimensions(self, picture):
        address = reverse("picture_original", args=[picture.pk])
        if not picture.seen_by.has_perm("common.change_picture"):
            return picture.shape
        return format_html('{} <a href="{}">Tải tệp gốc về</a>', picture.shape, address)

    @admin.display(description="nơi dùng")
    def where_used(self, picture):
        return list_uses(picture, picture.seen_by)

    @admin.display(description="tệp đã thay")
    def former(self, picture):
        files = picture.former_files.select_related("replaced_by")
        context = {"files": files, "may_put_back": picture.seen_by.has_perm("common.change_picture")}
        return (
            render_to_string("admin/common/picture/former.html", context) if files else "Chưa thay lần nào."
        )

    # Deletion: of what is used nowhere

    def get_deleted_objects(self, objs, request):
        rows, counts, lacking, protected = super().get_deleted_objects(objs, request)
        used = [line for picture in objs for line in name_uses(picture, request.user)]
        waited = [WAITING] if any(map(is_waited_for, objs)) else []
        return rows, counts, set() if used or waited else lacking, used + waited or protected

    def delete_model(self, request, obj):
        files = [former.original.name for former in obj.former_files.all()]
        super().delete_model(request, obj)
        transaction.on_commit(partial(remove_files, obj))
        for name in files:
            transaction.on_commit(partial(obj.original.storage.delete, name))


def read_key(value):
    return int(value) if value and value.isdecimal() and len(value) < 19 else 0
