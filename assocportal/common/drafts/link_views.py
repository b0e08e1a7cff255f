"""Giving somebody without an account a link to a draft, and what they see."""

from django.contrib import admin, messages
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect, render
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from assocportal.common.addresses import absolute
from assocportal.common.preview import never_kept, render_preview
from assocportal.common.publishing import State

from .links import DAYS, PreviewLink, find_link, make_link, withdraw_link
from .rows import find_target, may_write
from .views import form_address, list_address

EXPIRED = "Liên kết xem thử này đã hết hạn hoặc đã được thu hồi."
UNKNOWN = "Địa chỉ xem thử này không đúng. Hãy chép lại nguyên vẹn liên kết đã nhận."


@admin.site.admin_view
@require_http_methods(["GET", "HEAD", "POST"])
def manage_links(request, label, key):
    target = find_writable(request, label, key)
    if request.method == "POST":
        return give_link(request, target)
    links = list(PreviewLink.objects.about(target.row).open().select_related("created_by"))
    context = {
        **admin.site.each_context(request),
        "title": "Gửi bản xem thử",
        "row": target.row,
        "opts": target.admin.opts,
        "is_public": target.row.is_published,
        "links": [(link, absolute(link.get_absolute_url())) for link in links],
        "days": DAYS,
        "list_address": list_address(target.admin),
        "form_address": form_address(target.admin, key),
        "label": label,
    }
    response = TemplateResponse(request, "admin/preview_links.html", context)
    add_never_cache_headers(response)
    return response


def give_link(request, target):
    days = request.POST.get("days")
    if days not in DAYS:
        messages.error(request, "Hãy chọn liên kết dùng được 1, 3 hay 7 ngày.")
    else:
        link = make_link(request.user, target.row, days)
        until = timezone.localtime(link.expires_at)
        messages.success(request, f"Đã tạo liên kết, dùng được đến {until:%H:%M ngày %d/%m/%Y}.")
    return HttpResponseRedirect(request.path)


@admin.site.admin_view
@require_POST
def take_back(request, label, key, pk):
    target = find_writable(request, label, key)
    withdraw_link(get_object_or_404(PreviewLink.objects.about(target.row), pk=pk))
    messages.success(request, "Đã thu hồi liên kết.")
    return redirect("preview_links", label, key)


def find_writable(request, label, key):
    target = find_target(request, label, key)
    if target.row is None:
        raise Http404
    if not may_write(request, target):
        raise PermissionDenied
    return target


@require_safe
def show_link(request, token):
    """Reads neither session nor account: the answer is the same for everybody who has the address."""
    visitor = request
    visitor.user, visitor.COOKIES = AnonymousUser(), {}
    link = find_link(token)
    if link is None:
        return _private(refuse(visitor, 404, UNKNOWN))
    row = link.row if PreviewLink.objects.open().filter(pk=link.pk).exists() else None
    if row is None or row.state == State.WITHDRAWN:
        return _private(refuse(visitor, 410, EXPIRED))
    return _private(render_preview(visitor, row, note_of(link, row), as_visitor=True))


def note_of(link, row):
    state = "" if row.is_published else ", chưa công bố"
    until = timezone.localtime(link.expires_at)
    return (
        f"Bản xem thử{state}, hết hạn lúc {until:%H:%M ngày %d/%m/%Y}. "
        "Xin đừng chuyển tiếp. Tệp đính kèm và video chỉ mở được sau khi công bố."
    )


def refuse(request, status, sentence):
    context = {"title": "Không xem được bản này", "sentence": sentence}
    return never_kept(render(request, "preview_refused.html", context, status=status))


def _private(response):
    response["Referrer-Policy"] = "no-referrer"
    return response
