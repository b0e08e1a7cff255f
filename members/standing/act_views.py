"""What may be written down about an organisation, and the page of each act."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.generic import FormView, TemplateView

from assocportal.common.workflow.rights import may_edit, may_see
from assocportal.common.written_once import written_once

from ..refused import add_refusal
from .act_forms import FORMS
from .order import find_contradiction

CARRIED = "them"  # keys of further organisations, chosen in the list


def may_act(user, organisation):
    return user.has_perm("members.add_statusevent") and may_edit(user, organisation)


class OrganisationView:
    """Mixin: of one organisation, for whoever may see it at the desk."""

    model_admin = None

    def dispatch(self, request, *args, **kwargs):
        self.organisation = self.model_admin.get_object(request, unquote(kwargs["object_id"]))
        if self.organisation is None:
            raise Http404
        if not self.is_allowed(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        context = self.model_admin.admin_site.each_context(self.request)
        context |= {
            "opts": self.model_admin.opts,
            "organisation": self.organisation,
            "subtitle": str(self.organisation),
        }
        return super().get_context_data(**context, **kwargs)


class ActList(OrganisationView, TemplateView):
    template_name = "admin/members/acts.html"

    def is_allowed(self, user):
        return may_see(user, self.organisation)

    def get_context_data(self, **kwargs):
        events = list(self.organisation.status_events.prefetch_related("successors", "attachments"))
        acts = [(key, FORMS[key].title, FORMS[key].explanation) for key in possible_acts(events)]
        return super().get_context_data(
            title="Biến động",
            events=events,
            acts=acts if may_act(self.request.user, self.organisation) else [],
            **kwargs,
        )


def possible_acts(events):
    """Whatever would not contradict what is written down already, were it done today."""
    deeds = [(event.kind, event.happened_on) for event in events]
    today = timezone.localdate()
    return [key for key in FORMS if not find_contradiction([*deeds, (key, today)])]


class Act(OrganisationView, FormView):
    template_name = "admin/members/act.html"

    def is_allowed(self, user):
        return may_act(user, self.organisation)

    def get_form_class(self):
        try:
            return FORMS[self.kwargs["act"]]
        except KeyError:
            raise Http404 from None

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"organisation": self.organisation, "user": self.request.user}

    def get_initial(self):
        keys = self.request.GET.get(CARRIED, "").split(",")
        return {"others": [key for key in keys if key.isascii() and key.isdigit() and len(key) < 19]}

    def form_valid(self, form):
        try:
            with written_once():
                form.take()
        except ValidationError as refusal:
            add_refusal(form, refusal)
            return self.form_invalid(form)
        messages.success(self.request, f"Đã ghi: {form.title.lower()}.")
        return redirect(reverse("admin:members_organisation_acts", args=[self.organisation.pk]))

    def get_context_data(self, **kwargs):
        form = kwargs.pop("form", None) or self.get_form()
        return super().get_context_data(title=form.title, form=form, **kwargs)
