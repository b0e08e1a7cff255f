"""The preview of what is being typed, in a frame as wide as a telephone or a desk."""

from csp.constants import SELF
from csp.decorators import csp_replace
from django.contrib import admin
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_safe

from assocportal.common.preview import never_kept, render_preview

from .form_bar import VERSION
from .keeping import keep_form
from .pairs import as_data, pairs_of
from .rows import find_target, may_write
from .unsaved import UnshowableError, with_unsaved

NOTE = "Bản xem thử của những gì đang gõ, chưa lưu."
SAVED_NOTE = "Bản xem thử của những gì đã lưu."


@admin.site.admin_view
@require_http_methods(["GET", "HEAD", "POST"])
@csp_replace({"frame-src": [SELF]})
def show_preview(request, label, key):
    """The form posts itself here: that works without script, too."""
    target = find_target(request, label, key)
    if request.method == "POST":
        keep_typed(request, target)
        return HttpResponseRedirect(request.path)
    context = {
        **admin.site.each_context(request),
        "title": "Xem thử",
        "is_popup": True,
        "is_nav_sidebar_enabled": False,
        "key": f"{label}/{key}",
        "page_address": reverse("preview_page", args=[label, key]),
    }
    return never_kept(TemplateResponse(request, "admin/preview.html", context))


def keep_typed(request, target):
    if may_write(request, target):
        base = request.POST.get(VERSION, "")[:64]
        keep_form(request.user, target.model, target.key, pairs_of(request.POST), base)


@admin.site.admin_view
@require_safe
@xframe_options_sameorigin
@csp_replace({"frame-ancestors": [SELF]})
def show_preview_page(request, label, key):
    target = find_target(request, label, key)
    kept = target.kept_by(request.user)
    try:
        if kept is None or not may_write(request, target):
            return show_saved(request, target)
        return with_unsaved(target, request, as_data(kept.fields), make_page(request))
    except UnshowableError as error:
        return explain(request, error.sentences)


def show_saved(request, target):
    if target.row is None:
        raise UnshowableError("Chưa có gì được gõ.")
    return render_preview(request, target.row, SAVED_NOTE)


def make_page(request):
    def make(row, sentences):
        note = NOTE if not sentences else f"{NOTE} Chưa đưa vào được – {' '.join(sentences)}"
        return render_preview(request, row, note)

    return make


def explain(request, sentences):
    context = {"sentences": sentences, "title": "Chưa xem thử được"}
    return never_kept(TemplateResponse(request, "admin/preview_missing.html", context).render())
