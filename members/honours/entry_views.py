"""The desk's way in for a list of honours: the list, the preview, all or nothing."""

from dataclasses import replace

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView

from assocportal.common.workflow.rights import has_right, may_edit

from ..models import Person
from .entries import Batch, store_batch
from .forms import MOST_LINES, TOO_MANY, EntryForm
from .models import Honour
from .reading import read_list

CHOICE = "chon-"


def may_enter(user, decision) -> bool:
    return has_right(user, "add", Honour) and may_edit(user, decision)


class EntryView(TemplateView):
    model_admin = None
    template_name = "admin/members/honours/entry.html"
    http_method_names = ["get", "post", "options"]

    def dispatch(self, request, *args, **kwargs):
        self.decision = self.model_admin.get_object(request, str(kwargs["object_id"]))
        if self.decision is None:
            raise Http404
        if not may_enter(request.user, self.decision):
            raise PermissionDenied
        self.may_add_people = has_right(request.user, "add", Person)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request, *args, **kwargs):
        return self.show_list(self.make_form())

    def post(self, request, *args, **kwargs):
        form = self.make_form(request.POST, request.FILES)
        if not form.is_valid() or "_back" in request.POST:
            return self.show_list(form)
        batch = self.make_batch(form)
        if batch is None:
            return self.show_list(form)
        return self.store(form, batch) if "_store" in request.POST else self.show_preview(form, batch)

    def make_form(self, *data):
        last = self.decision.honours.order_by("pk").last()
        return EntryForm(*data, may_add_people=self.may_add_people, initial={"form": last and last.form_id})

    def make_batch(self, form):
        """None, with the form saying why, where there is nothing to look at or too much."""
        values = form.cleaned_data
        read = read_list(values["text"], values["kind"])
        if not read.lines or len(read.lines) > MOST_LINES:
            form.add_error("text", TOO_MANY if read.lines else "Danh sách không có tên nào.")
            return None
        self.passed = read.passed
        lines = [line if line.merit else replace(line, merit=values["merit"]) for line in read.lines]
        return Batch(
            self.decision,
            values["form"],
            lines,
            choices=self.choices(),
            may_add_people=self.may_add_people,
            adds_unknown=bool(values.get("unknown")),
        )

    def choices(self):
        return {name: value for name, value in self.request.POST.items() if name.startswith(CHOICE)}

    def store(self, form, batch):
        try:
            count = store_batch(batch)
        except ValidationError as error:
            return self.show_preview(form, batch, error.messages)
        doubles = f" {len(batch.doubles)} dòng đã có từ trước." if batch.doubles else ""
        messages.success(self.request, f"Đã ghi {count} khen thưởng.{doubles}")
        return redirect("admin:members_honourdecision_change", self.decision.pk)

    def show_list(self, form):
        """Choices made before go along: lines that stay the same keep them."""
        return self.render_to_response(self.get_context_data(form=form, kept=self.choices()))

    def show_preview(self, form, batch, errors=()):
        rows = [(entry, list(entry.options(self.may_add_people))) for entry in batch.entries]
        context = self.get_context_data(
            batch=batch, rows=rows, kept=form.kept, passed=self.passed, errors=errors, form=form
        )
        return self.render_to_response(context)

    def get_context_data(self, **kwargs):
        context = self.model_admin.admin_site.each_context(self.request)
        context |= {
            "title": "Nhập danh sách khen thưởng",
            "opts": self.model_admin.opts,
            "decision": self.decision,
            "back": reverse("admin:members_honourdecision_change", args=[self.decision.pk]),
        }
        return super().get_context_data(**context, **kwargs)
