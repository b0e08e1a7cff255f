"""The desk's way in for sheets: kinds, template, upload, progress, preview line by line, confirmation, result."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from ..lists import PAGE
from ..spreadsheets import answer_xlsx
from .blank import answer_blank
from .forms import SheetForm
from .importing import State, confirm, give_up, stage
from .kinds import find_kind, kinds
from .lines import Outcome
from .models import SheetImport
from .paging import paginate

TITLE = "Nhập từ Excel"
RECENT = 10
ON_A_PAGE = 100
ERROR_HEADINGS = ["Dòng", "Tên", "Cột", "Lỗi"]


def kind_for(request, code):
    kind = find_kind(code)
    if kind is None:
        raise Http404
    if not kind.may_import(request.user):
        raise PermissionDenied
    return kind


def own_import(request, code, key) -> SheetImport:
    """Another's upload does not exist for anybody but an administrator."""
    kind = kind_for(request, code)
    rows = SheetImport.objects.filter(kind=kind.code)
    return get_object_or_404(rows if request.user.is_superuser else rows.filter(made_by=request.user), pk=key)


@require_safe
def show_kinds(request):
    offered = [kind for kind in kinds() if kind.may_import(request.user)]
    if not offered:
        raise PermissionDenied
    recent = SheetImport.objects.filter(made_by=request.user, kind__in=[kind.code for kind in offered])
    rows = [(row, find_kind(row.kind)) for row in recent[:RECENT]]
    return _page(request, "index", kinds=offered, recent=rows)


@never_cache
def upload(request, code):
    kind = kind_for(request, code)
    form = SheetForm(request.POST, request.FILES) if request.method == "POST" else SheetForm()
    if form.is_valid():
        row = stage(form.cleaned_data["file"], kind=kind, made_by=request.user)
        return redirect("sheets:import", code, row.pk)
    return _page(request, "upload", kind=kind, form=form, list_address=list_address(kind))


@require_safe
def download_blank(request, code):
    return answer_blank(kind_for(request, code))


@require_safe
@never_cache
def show_import(request, code, key):
    row, kind = own_import(request, code, key), find_kind(code)
    only = request.GET.get("chi") if request.GET.get("chi") in Outcome.values else ""
    lines = row.lines.filter(outcome=only) if only else row.lines.all()
    context = {"sheet": row, "kind": kind, "only": only, "list_address": list_address(kind)}
    if row.state in (State.CHECKED, State.DONE):
        context["page"] = paginate(request, lines, ON_A_PAGE)
        context["tabs"] = [(outcome.value, outcome.label, row.counts.get(outcome, 0)) for outcome in Outcome]
    return _page(request, "import", **context, page_name=PAGE)


@require_safe
def tell_state(request, code, key):
    """What the page asks every second: the sentence to show, and whether there is something new to load."""
    row = own_import(request, code, key)
    answer = {"text": row.progress, "done": row.done, "total": row.total, "isUnderWay": row.is_under_way}
    return JsonResponse(answer, headers={"Cache-Control": "no-store"})


@require_POST
def write(request, code, key):
    row = own_import(request, code, key)
    if not row.may_be_written:
        messages.error(request, "Bảng này chưa ghi được: hãy xem kết quả kiểm tra bên dưới.")
    confirm(row)
    return redirect("sheets:import", code, key)


@require_POST
def discard(request, code, key):
    row = own_import(request, code, key)
    if give_up(row):
        messages.info(request, f"Đã bỏ tệp “{row.name}”. Chưa có gì được ghi.")
    return redirect("sheets:upload", code)


@require_safe
def download_errors(request, code, key):
    row = own_import(request, code, key)
    lines = row.lines.filter(outcome=Outcome.ERROR)
    rows = (
        [line.number, line.name, error["column"], error["text"]] for line in lines for error in line.errors
    )
    return answer_xlsx(f"loi-{row.kind}-{row.pk}", "Lỗi", ERROR_HEADINGS, rows)


def list_address(kind):
    options = kind.model._meta
    try:
        return reverse(f"admin:{options.app_label}_{options.model_name}_changelist")
    except NoReverseMatch:  # a model whose rows are edited within another's form
        return ""


def _page(request, name, **context):
    kind = context.get("kind")
    title = f"Nhập {kind.title} từ Excel" if kind else TITLE
    context |= {**admin.site.each_context(request), "title": title}
    return TemplateResponse(request, f"admin/sheets/{name}.html", context)
