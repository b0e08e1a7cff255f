"""Setting the second factor up, entering its code, its recovery codes, and doing without it."""

from django.contrib import messages
from django.contrib.auth.mixins import LoginRequiredMixin
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_safe
from django.views.generic import FormView

from ..audit.models import AuditEntry
from ..qr import draw_qr
from . import gate, second_factor
from .entering import find_way, let_in, read_next, record_entry, welcome, with_next
from .forms import WRONG_CODE, CodeForm, EnrolForm, PasswordAndCodeForm, PasswordOnlyForm
from .letters import tell_second_factor
from .sessions import KEY, end_other_sessions, renew_key

ENROLLING = "second_factor_key"  # in the session, until the app has shown that it counts with it
private = method_decorator((sensitive_post_parameters(), never_cache), name="dispatch")


def find_person(request):
    """Who sets up or enters a second factor: somebody inside, or at the door."""
    if request.user.is_authenticated:
        return request.user
    return request.person if gate.is_at_the_door(request) else None


@private
class CodePage(FormView):
    """After the password. Wrong codes are slowed down by django-otp, more each time."""

    template_name = "login/code.html"
    form_class = CodeForm

    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated:
            return redirect(find_way(request, request.user))
        if not gate.is_at_the_door(request):
            return redirect(with_next(request, "login"))
        if second_factor.find_app(request.person) is None:
            return redirect(with_next(request, "second_factor"))
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.person}

    def get_context_data(self, **kwargs):
        return super().get_context_data(next=read_next(self.request), person=self.request.person, **kwargs)

    def form_valid(self, form):
        return let_in(self.request, form.device)

    def form_invalid(self, form):
        if form.has_error("code", "wrong"):
            note = "mã xác nhận không đúng"
            record_entry(AuditEntry.Action.LOGIN_FAILED, self.request, self.request.person, note)
        return super().form_invalid(form)


@private
class SecondFactorPage(FormView):
    """Sets the app up; where that is done, says so and leads on."""

    template_name = "login/enrol.html"
    form_class = EnrolForm

    def dispatch(self, request, *args, **kwargs):
        self.person = find_person(request)
        if self.person is None:
            return redirect_to_login(request.get_full_path())
        if app := second_factor.find_app(self.person):
            return self.show_state(app)
        return super().dispatch(request, *args, **kwargs)

    def show_state(self, app):
        if not self.request.user.is_authenticated:
            return redirect(with_next(self.request, "second_factor_code"))
        context = {
            "app": app,
            "codes_left": second_factor.count_recovery_codes(self.person),
            "is_required": second_factor.must_have_second_factor(self.person),
        }
        return render(self.request, "login/second_factor.html", context)

    def get_context_data(self, **kwargs):
        key = self.request.session.setdefault(ENROLLING, second_factor.make_key())
        return super().get_context_data(
            key=second_factor.spell_key(key),
            link=second_factor.app_address(self.person, key),
            is_required=second_factor.must_have_second_factor(self.person),
            next=read_next(self.request),
            **kwargs,
        )

    @transaction.atomic
    def form_valid(self, form):
        key = self.request.session.get(ENROLLING)
        device = key and second_factor.enrol(self.person, key, form.cleaned_data["code"])
        if not device:
            form.add_error("code", WRONG_CODE)
            return self.form_invalid(form)
        del self.request.session[ENROLLING]
        return self.finish(device)

    def finish(self, device):
        """Sessions that began without the second factor end; this one now has it."""
        was_inside = KEY in self.request.session
        page = show_recovery_codes(self.request, self.person)
        gate.admit(self.request, device)
        renew_key(self.request)
        end_other_sessions(self.person, self.request)
        tell_second_factor(self.person, "vừa được bật")
        record_entry(AuditEntry.Action.CHANGE, self.request, self.person, "bật xác nhận hai lớp")
        return page if was_inside else welcome(self.request, self.person, page)


def show_recovery_codes(request, person):
    """Shown in this answer and never again."""
    codes = second_factor.renew_recovery_codes(person)
    return render(request, "login/recovery_codes.html", {"codes": codes, "way": find_way(request, person)})


@never_cache
@require_safe
def show_key_as_qr(request):
    person, key = find_person(request), request.session.get(ENROLLING)
    if person is None or not key:
        raise Http404("Không có mã QR nào đang chờ quét.")
    picture = draw_qr(second_factor.app_address(person, key), title="Mã QR để ứng dụng xác thực quét")
    return HttpResponse(picture, content_type="image/svg+xml")


class EnrolledMixin(LoginRequiredMixin):
    def dispatch(self, request, *args, **kwargs):
        if request.user.is_authenticated and second_factor.find_app(request.user) is None:
            return redirect("second_factor")
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}


@private
class RecoveryCodesPage(EnrolledMixin, FormView):
    template_name = "login/recovery_codes_renewal.html"
    form_class = PasswordOnlyForm

    @transaction.atomic
    def form_valid(self, form):
        record_entry(AuditEntry.Action.CHANGE, self.request, self.request.user, "làm lại mã khôi phục")
        return show_recovery_codes(self.request, self.request.user)


@private
class RemovalPage(EnrolledMixin, FormView):
    """Also the way to another phone: whoever must have a second factor sets the new one up at once."""

    template_name = "login/second_factor_removal.html"
    form_class = PasswordAndCodeForm

    def get_context_data(self, **kwargs):
        is_required = second_factor.must_have_second_factor(self.request.user)
        return super().get_context_data(is_required=is_required, **kwargs)

    @transaction.atomic
    def form_valid(self, form):
        user = self.request.user
        is_required = second_factor.must_have_second_factor(user)
        second_factor.remove_second_factor(user)
        end_other_sessions(user, self.request)
        tell_second_factor(user, "vừa được tắt")
        record_entry(AuditEntry.Action.CHANGE, self.request, user, "tắt xác nhận hai lớp")
        messages.success(self.request, "Đã tắt xác nhận hai lớp.")
        return redirect("second_factor" if is_required else "account")
