"""The desk's way in for Word files: upload, progress, the question about a file that was here before."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from assocportal.common.workflow.rights import may_see

from .forms import WordUploadForm
from .importing import State, confirm, give_up, stage
from .models import WordImport
from .report import report_html

NEEDED = ("news.add_wordimport", "news.add_article", "common.add_picture")
TITLE = "Nhập từ Word"


def may_import(user) -> bool:
    return user.is_active and user.is_staff and user.has_perms(NEEDED)


def own_import(request, key) -> WordImport:
    """Another's upload does not exist for anybody but an administrator."""
    if not may_import(request.user):
        raise PermissionDenied
    rows = WordImport.objects.select_related("article", "category")
    return get_object_or_404(
        rows if request.user.is_superuser else rows.filter(uploaded_by=request.user), pk=key
    )


def upload(request, site):
    if not may_import(request.user):
        raise PermissionDenied
    form = WordUploadForm(
        request.POST or None, request.FILES or None, initial={"category": _last_category(request)}
    )
    if request.method == "POST" and form.is_valid():
        staged = stage(
            form.cleaned_data["file"], category=form.cleaned_data["category"], uploaded_by=request.user
        )
        return _lead_to(request, reverse("admin:news_word_progress", args=[staged.pk]))
    if request.method == "POST" and _is_script(request):
        return JsonResponse({"errors": form.errors.get_json_data()}, status=400)
    return _page(request, site, "upload", form=form)


@require_safe
def progress(request, site, key):
    row = own_import(request, key)
    if row.state == State.DONE:
        return _show_draft(request, row)
    earlier = row.earlier() if row.state == State.ASKING else None
    may_name = earlier is not None and may_see(request.user, earlier.article)
    return _page(request, site, "progress", word_import=row, earlier=earlier, may_name=may_name)


@require_safe
def state(request, key):
    """What the page asks every second: the sentence to show, and whether there is something new to load."""
    row = own_import(request, key)
    answer = {"text": row.progress, "done": row.done, "total": row.total, "isUnderWay": row.is_under_way}
    return JsonResponse(answer, headers={"Cache-Control": "no-store"})


@require_POST
def answer(request, key):
    row = own_import(request, key)
    if "_again" in request.POST:
        confirm(row)
        return redirect("admin:news_word_progress", key)
    give_up(row)
    messages.info(request, f"Không nhập tệp “{row.name}” nữa.")
    return redirect("admin:news_word_upload")


def _show_draft(request, row):
    if row.article is None:
        return redirect("admin:news_wordimport_change", row.pk)
    messages.success(request, report_html(row))
    return redirect("admin:news_article_change", row.article_id)


def _last_category(request):
    last = WordImport.objects.filter(uploaded_by=request.user).only("category_id").first()
    return last and last.category_id


def _is_script(request):
    return request.headers.get("Accept") == "application/json"


def _lead_to(request, address):
    return JsonResponse({"url": address}) if _is_script(request) else redirect(address)


def _page(request, site, name, **context):
    context |= {**site.each_context(request), "title": TITLE}
    return TemplateResponse(request, f"admin/news/word/{name}.html", context)
