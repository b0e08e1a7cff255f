"""The verbs as buttons above the form of a row, each a page of its own."""

from django.contrib import messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.urls import path, reverse
from django.views.generic import FormView

from .verb_forms import perform


def address_of(row, page="change"):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_{page}", args=[row.pk])


def has_all(user, permissions):
    return all(user.has_perm(permission) for permission in permissions)


class VerbView(FormView):
    model_admin = None
    template_name = "admin/members/verb.html"

    def dispatch(self, request, *args, **kwargs):
        self.form_class = self.model_admin.verbs.get(kwargs["verb"])
        self.row = self.form_class and self.model_admin.get_object(request, unquote(kwargs["object_id"]))
        if self.row is None:
            raise Http404
        if not has_all(request.user, self.form_class.needs):
            raise PermissionDenied
        if not self.form_class.is_offered(self.row):
            messages.error(request, f"{self.row}: việc này không làm được nữa, đã có người làm trước.")
            return redirect(address_of(self.row))
        return super().dispatch(request, *args, **kwargs)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"row": self.row}

    def form_valid(self, form):
        if not perform(form):
            return self.form_invalid(form)
        messages.success(self.request, form.said)
        return redirect(address_of(getattr(form, "opened", self.row)))

    def get_context_data(self, **kwargs):
        context = self.model_admin.admin_site.each_context(self.request)
        context |= {
            "title": self.form_class.title,
            "subtitle": str(self.row),
            "opts": self.model_admin.opts,
            "row": self.row,
            "back": address_of(self.row),
        }
        context = super().get_context_data(**context, **kwargs)
        return context | {"media": self.model_admin.media + context["form"].media}


class VerbsAdmin:
    """Mixin of ModelAdmin. `verbs`: {end of the address: form}."""

    verbs = {}

    def get_urls(self):
        view = self.admin_site.admin_view(VerbView.as_view(model_admin=self))
        name = f"{self.opts.app_label}_{self.opts.model_name}_verb"
        ways = "|".join(self.verbs)
        return [
            *([path("<path:object_id>/viec/<slug:verb>/", view, name=name)] if ways else []),
            *super().get_urls(),
        ]

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["desk_tools"] = self.tools_for(request, obj) if obj is not None and obj.pk else []
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def tools_for(self, request, obj):
        """(what it says, where it leads)"""
        return [
            (form.title, self.verb_address(obj, verb))
            for verb, form in self.verbs.items()
            if has_all(request.user, form.needs) and form.is_offered(obj)
        ]

    def verb_address(self, obj, verb):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_verb", args=[obj.pk, verb])
