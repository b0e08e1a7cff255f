"""One step on a page of its own: with the reason that it asks for, or for whoever may only read the form."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.utils.text import capfirst
from django.views.generic import FormView

from assocportal.common.targets import desk_address_of

from .models import NEEDS_REASON, Step
from .rights import may_see
from .step_forms import SEEN, ReasonForm
from .steps import RULES, StepRefused, leads_on, say_moved, take_step


class StepView(FormView):
    model_admin = None
    form_class = ReasonForm
    template_name = "admin/workflow/step.html"

    def dispatch(self, request, *args, **kwargs):
        """Nobody learns of a row what the desk would not show them."""
        self.step = self._read_step()
        self.row = self.model_admin.get_object(request, unquote(kwargs["object_id"]))
        if self.row is None:
            raise Http404
        if not may_see(request.user, self.row):
            raise PermissionDenied
        return self._refuse() or super().dispatch(request, *args, **kwargs)

    def _read_step(self):
        if self.kwargs["step"] not in RULES:
            raise Http404
        return Step(self.kwargs["step"])

    def _refuse(self):
        if not leads_on(self.row, self.step) or self._seen() not in ("", self.row.state):
            messages.error(self.request, say_moved(self.row))
            return redirect(desk_address_of(self.row))
        if not RULES[self.step].may_take(self.request.user, self.row):
            raise PermissionDenied
        return None

    def _seen(self):
        return self.request.POST.get(SEEN, "")

    def get_form(self, form_class=None):
        form = super().get_form(form_class)
        if self.step not in NEEDS_REASON:
            form.fields["reason"].required = False
        return form

    def form_valid(self, form):
        try:
            take_step(self.row, self.step, self.request.user, form.cleaned_data["reason"])
        except StepRefused as refusal:
            form.add_error(None, str(refusal))
            return self.form_invalid(form)
        self.model_admin.tell_step(self.request, self.row, self.step)
        return redirect(self._next_address())

    def _next_address(self):
        """Whoever takes a row back goes on writing; everybody else goes on to the next one."""
        if self.step == Step.REOPEN:
            return desk_address_of(self.row)
        options = self.model_admin.opts
        return f"admin:{options.app_label}_{options.model_name}_changelist"

    def get_context_data(self, **kwargs):
        context = self.model_admin.admin_site.each_context(self.request)
        context |= {
            "title": capfirst(self.step.label),
            "subtitle": str(self.row),
            "opts": self.model_admin.opts,
            "row": self.row,
            "step": self.step,
            "back": desk_address_of(self.row),
        }
        return super().get_context_data(**context, **kwargs)
