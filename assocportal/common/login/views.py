"""Logging in and out, and the page of one's own account."""

from django.contrib.auth.decorators import login_required
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_protect
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe
from django.views.generic import FormView

from . import gate
from .entering import find_second_factor_page, find_way, leave, open_door, read_next
from .forms import LoginForm
from .lockout import find_limit, read_name, show_lockout
from .second_factor import count_recovery_codes, find_app, must_have_second_factor
from .sessions import live_sessions


@method_decorator((sensitive_post_parameters(), csrf_protect, never_cache), name="dispatch")
class LoginPage(FormView):
    """One for the desk and for the members' workspace."""

    template_name = "login/login.html"
    form_class = LoginForm

    def get(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return redirect(find_way(request, request.user))
        if gate.is_at_the_door(request):
            return redirect(find_second_factor_page(request, request.person))
        return super().get(request, *args, **kwargs)

    def post(self, request, *args, **kwargs):
        if limit := find_limit(request, read_name(request)):
            return show_lockout(request, within=limit.within)
        return super().post(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"request": self.request}

    def form_valid(self, form):
        return open_door(self.request, form.get_user())

    def get_context_data(self, **kwargs):
        return super().get_context_data(next=read_next(self.request), **kwargs)


@never_cache
def log_out(request):
    """Only the button ends a session; its address, opened by hand, leads back."""
    if request.method != "POST":
        return redirect("account" if request.user.is_authenticated else "login")
    leave(request)
    return render(request, "login/logged_out.html")


@never_cache
@login_required
@require_safe
def show_account(request):
    context = {
        "app": find_app(request.user),
        "codes_left": count_recovery_codes(request.user),
        "is_required": must_have_second_factor(request.user),
        "sessions": live_sessions(request.user).count(),
    }
    return render(request, "login/account.html", context)
