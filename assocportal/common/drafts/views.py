"""What the form's script says while somebody types, and what becomes of a text that was not saved."""

import json

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, JsonResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_POST, require_safe

from assocportal.common.history.comparing import compare_values
from assocportal.common.history.values import is_plain_text

from .addresses import form_address, list_address, restore_address
from .conflicts import find_differences, typed_values
from .keeping import keep_form
from .models import KeptForm
from .pairs import LARGEST, TOO_LARGE, UnkeepableError, as_data, check_pairs
from .presence import note_editing, note_leaving, other_editors
from .rows import find_admin, find_target, may_write
from .shown_forms import posted
from .versions import version_of

LOGIN_AGAIN = "Phiên đăng nhập đã hết."
MAY_NOT = "Tài khoản này không còn được sửa mục này. Hãy chép nội dung ra nơi khác."
GONE = "Mục này không còn. Hãy chép nội dung ra nơi khác."


@require_POST
def keep(request):
    """`{model, key, user, base, fields?, leaving?}`; without fields it only says that the form is still open."""
    try:
        said = read_message(request)
        if not admin.site.has_permission(request) or said.get("user") != request.user.pk:
            return JsonResponse({"error": LOGIN_AGAIN, "login": True}, status=401)
        target = find_target(request, str(said.get("model")), str(said.get("key")))
        return JsonResponse(take_message(request, target, said))
    except UnkeepableError as error:
        return JsonResponse({"error": str(error)}, status=413 if str(error) == TOO_LARGE else 400)
    except PermissionDenied:
        return JsonResponse({"error": MAY_NOT}, status=403)
    except Http404:
        return JsonResponse({"error": GONE}, status=404)


def read_message(request) -> dict:
    if int(request.headers.get("Content-Length") or 0) > 2 * LARGEST:
        raise UnkeepableError(TOO_LARGE)
    try:
        said = json.loads(request.body)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise UnkeepableError("Không đọc được nội dung vừa gửi. Hãy tải lại trang.")
    return said


def take_message(request, target, said):
    if not may_write(request, target):
        raise PermissionDenied
    answer = {}
    if said.get("fields") is not None:
        kept = keep_form(
            request.user,
            target.model,
            target.key,
            check_pairs(said["fields"]),
            str(said.get("base") or "")[:64],
        )
        answer["kept_at"] = f"{timezone.localtime(kept.saved_at):%H:%M:%S}"
    return answer | (presence_of(request, target, said) if target.row else {})


def presence_of(request, target, said):
    if said.get("leaving"):
        note_leaving(request.user, target.row)
        return {}
    note_editing(request.user, target.row)
    return {
        "editors": [editor.sentence for editor in other_editors(request.user, target.row)],
        "is_newer": bool(said.get("base")) and version_of(target.row) != said["base"],
    }


def own_kept_form(request, pk):
    """Nobody else's: for others it does not exist."""
    kept = get_object_or_404(KeptForm.objects.select_related("content_type"), pk=pk, user=request.user)
    model = kept.content_type.model_class()
    if model is None:
        raise Http404
    return kept, find_admin(model._meta.label_lower)


@admin.site.admin_view
@require_POST
def discard(request, pk):
    kept, model_admin = own_kept_form(request, pk)
    kept.delete()
    messages.success(request, f"Đã bỏ bản đang gõ dở “{kept.name}”.")
    return redirect(form_address(model_admin, kept.key))


@admin.site.admin_view
@require_safe
def compare(request, pk):
    """What was typed beside what is stored: to be read, and copied, also by whoever may no longer change it."""
    kept, model_admin = own_kept_form(request, pk)
    typed = as_data(kept.fields)
    row = model_admin.get_object(request, kept.key) if kept.key.isdecimal() else None
    if row is not None and not model_admin.has_view_or_change_permission(request, row):
        row = None
    context = {
        **admin.site.each_context(request),
        "title": "So với bản đã lưu" if row else "Bản đang gõ dở",
        "kept": kept,
        "name": kept.name,
        "row": row,
        "opts": model_admin.opts,
        "shown": list(shown_fields(model_admin, posted(request, typed), row)),
        "list_address": list_address(model_admin),
        "form_address": form_address(model_admin, kept.key),
        "restore_address": restore_address(model_admin, kept.key),
    }
    response = TemplateResponse(request, "admin/kept_form.html", context)
    add_never_cache_headers(response)
    return response


def shown_fields(model_admin, request, row):
    """Name and text of each field: beside a stored row those that differ, else all that say something."""
    if row is None:
        return [(column.verbose_name, shown) for column, shown in typed_values(model_admin, request)]
    if not model_admin.has_change_permission(request, row):
        return typed_texts(row, request.POST)
    differences = find_differences(model_admin, request, row, "")
    return [(one.label, one.shown_typed()) for one in differences if one.theirs != one.typed]


def typed_texts(row, typed):
    """For whoever may no longer change the row, and so has no form of it: the words, to be copied."""
    columns = [
        column for column in row._meta.concrete_fields if is_plain_text(column) and column.name in typed
    ]
    pairs = [(column, getattr(row, column.name), typed[column.name]) for column in columns]
    return [
        (column.verbose_name, compare_values(column, old, new)) for column, old, new in pairs if old != new
    ]
