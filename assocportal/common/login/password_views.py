"""A forgotten password, an invitation, a new password."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import PasswordResetConfirmView
from django.db import transaction
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.generic import FormView

from ..audit.models import AuditEntry
from .devices import forget_other_devices, note_device
from .entering import record_entry
from .forms import ForgottenPasswordForm, NewPasswordForm, OwnPasswordForm
from .letters import invitation_tokens, send_reset_link, tell_new_password
from .lockout import RESETS_OF_ADDRESS, RESETS_OF_PLACE, forget_failures, place_of, show_lockout
from .second_factor import forget_wrong_codes
from .sessions import end_all_sessions, end_other_sessions, follow_key


@method_decorator(never_cache, name="dispatch")
class ForgottenPasswordPage(FormView):
    """The same answer whether there is such an account or not."""

    template_name = "login/password_reset.html"
    form_class = ForgottenPasswordForm
    success_url = reverse_lazy("password_reset_done")

    def post(self, request, *args, **kwargs):
        if not RESETS_OF_PLACE.allows(place_of(request)):
            return show_lockout(request, within=RESETS_OF_PLACE.within)
        return super().post(request, *args, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        email = form.cleaned_data["email"]
        if RESETS_OF_ADDRESS.allows(email):
            for user in form.get_users(email):
                send_reset_link(user)
        return super().form_valid(form)


@never_cache
def show_sent(request):
    return render(request, "login/password_reset_sent.html")


@never_cache
def show_complete(request):
    return render(request, "login/password_reset_complete.html")


class ResetPage(PasswordResetConfirmView):
    """Whoever opens the letter owns the account: what others had open is closed, this browser is known from now on."""

    template_name = "login/password_reset_confirm.html"
    form_class = NewPasswordForm

    def get_user(self, uidb64):
        """An account that was switched off is not opened by a letter."""
        user = super().get_user(uidb64)
        return user if user is not None and user.is_active else None

    @transaction.atomic
    def form_valid(self, form):
        response = super().form_valid(form)
        end_all_sessions(self.user)
        forget_other_devices(self.user, self.request)
        note_device(self.request, response, self.user)
        settle_new_password(self.request, self.user, "đặt lại mật khẩu qua thư")
        return response


class InvitationPage(ResetPage):
    template_name = "login/invitation.html"
    token_generator = invitation_tokens


@method_decorator((sensitive_post_parameters(), never_cache), name="dispatch")
class OwnPasswordPage(LoginRequiredMixin, FormView):
    template_name = "login/password_change.html"
    form_class = OwnPasswordForm

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    @transaction.atomic
    def form_valid(self, form):
        user = form.save()
        end_other_sessions(user, self.request)
        forget_other_devices(user, self.request)
        update_session_auth_hash(self.request, user)
        follow_key(self.request)
        settle_new_password(self.request, user, "đổi mật khẩu")
        messages.success(self.request, "Đã đổi mật khẩu. Các thiết bị khác đã được đăng xuất.")
        return redirect("account")


def settle_new_password(request, user, note):
    forget_wrong_codes(user)
    forget_failures(user.email)
    tell_new_password(user)
    record_entry(AuditEntry.Action.CHANGE, request, user, note)
