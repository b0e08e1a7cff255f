from functools import partial

from django.contrib import admin
from django.urls import path, reverse
from django.utils.html import format_html

from assocportal.common.admin import ReadOnlyAdmin

from . import views
from .models import WordImport
from .report import report_html


class WordImportButtons:
    """For the article's admin: the way in for Word files, and the way to the report of the one a draft came from."""

    def get_urls(self):
        site = self.admin_site
        pages = [
            ("nhap-word/", partial(views.upload, site=site), "news_word_upload"),
            ("nhap-word/<int:key>/", partial(views.progress, site=site), "news_word_progress"),
            ("nhap-word/<int:key>/trang-thai/", views.state, "news_word_state"),
            ("nhap-word/<int:key>/tra-loi/", views.answer, "news_word_answer"),
        ]
        return [
            path(address, site.admin_view(view), name=name) for address, view, name in pages
        ] + super().get_urls()

    def changelist_view(self, request, extra_context=None):
        offered = {"offers_word_import": views.may_import(request.user)}
        return super().changelist_view(request, {**offered, **(extra_context or {})})

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        if obj is not None and request.user.has_perm("news.view_wordimport"):
            context["word_import"] = obj.word_imports.only("pk").first()
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)


@admin.register(WordImport)
class WordImportAdmin(ReadOnlyAdmin):
    list_display = ("name", "state", "draft", "uploader", "created_at")
    list_filter = ("state",)
    list_select_related = ("article", "uploaded_by")
    search_fields = ("name",)
    fields = (
        "name",
        "state",
        "error",
        "report",
        "draft",
        "category",
        "uploader",
        "created_at",
        "finished_at",
    )
    readonly_fields = ("report", "draft", "uploader")

    def get_queryset(self, request):
        """Whoever may not touch others' articles sees what came of the own files."""
        rows = super().get_queryset(request)
        sees_all = request.user.has_perm("news.edit_others_article")
        return rows if sees_all else rows.filter(uploaded_by=request.user)

    @admin.display(description="báo cáo nhập")
    def report(self, word_import):
        is_done = word_import.state == WordImport.State.DONE
        return report_html(word_import) if is_done else word_import.progress

    @admin.display(description="bài viết")
    def draft(self, word_import):
        if word_import.article is None:
            return "chưa có bài"
        address = reverse("admin:news_article_change", args=[word_import.article_id])
        return format_html('<a href="{}">{}</a>', address, word_import.article)

    @admin.display(description="người tải lên", ordering="uploaded_by")
    def uploader(self, word_import):
        return word_import.uploaded_by and word_import.uploaded_by.full_name
