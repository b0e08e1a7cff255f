"""“Thiết bị đang đăng nhập”: where one's account is open, and ending that."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.db import transaction
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from .sessions import KEY, end_other_sessions, end_sessions, live_sessions


@never_cache
@login_required
@require_safe
def show_sessions(request):
    rows = live_sessions(request.user)
    return render(request, "login/sessions.html", {"sessions": rows, "own": request.session.get(KEY)})


@never_cache
@login_required
@require_POST
@transaction.atomic
def end_session(request):
    """One by its number, or all but this one; another person's number ends nothing."""
    chosen = request.POST.get("phien", "")
    if chosen == "khac":
        end_other_sessions(request.user, request)
        messages.success(request, "Đã đăng xuất mọi thiết bị khác.")
    elif chosen.isascii() and chosen.isdigit() and len(chosen) < 19:
        rows = request.user.login_sessions.exclude(pk=request.session.get(KEY))
        end_sessions(rows.filter(pk=int(chosen)))
        messages.success(request, "Đã đăng xuất thiết bị đó.")
    return redirect("login_sessions")
