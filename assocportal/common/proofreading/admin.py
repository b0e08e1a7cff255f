"""“Kiểm tra trước khi đăng” beside a form: what the rules find in the fields as they stand there. Nothing is stored."""

from datetime import date

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import DateField
from django.http import Http404, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html

from ..fields import NormalizedTextMixin
from ..html import RichTextField
from ..workflow.models import Step
from ..workflow.step_forms import Pressed
from .draft import Draft, read_passages
from .findings import Finding
from .rules import GENERAL, check

FRAGMENT, PAGE = "admin/includes/checks_list.html", "admin/checks.html"
ANNOUNCING = (Step.SUBMIT, Step.APPROVE)


class ProofreadAdmin(admin.ModelAdmin):
    """For models with rich text. `signed_fields` hold a person's name; `day_fields` the date that texts go by."""

    further_rules = ()
    signed_fields = ()
    day_fields = ("publish_at",)

    def get_urls(self):
        name = f"{self.opts.app_label}_{self.opts.model_name}_check"
        view = self.admin_site.admin_view(self.check_view)
        return [
            path("kiem-tra/", view, name=f"{name}_new"),
            path("<path:object_id>/kiem-tra/", view, name=name),
            *super().get_urls(),
        ]

    def check_view(self, request, object_id=None):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        row = self._checked_row(request, object_id)
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "title": "Kiểm tra trước khi đăng",
            "findings": self.find_findings(request.POST, row),
        }
        template = FRAGMENT if "HTTP_X_FRAGMENT" in request.META else PAGE
        return TemplateResponse(request, template, context)

    def _checked_row(self, request, object_id):
        if object_id is None:
            if not self.has_add_permission(request):
                raise PermissionDenied
            return None
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_change_permission(request, row):
            raise PermissionDenied
        return row

    def find_findings(self, values, row=None) -> list[Finding]:
        """`values` are a form's, by name: what the browser sent, or what `values_of` reads of a row."""
        return check(self.read_draft(values, row), (*self.further_rules, *GENERAL))

    def read_draft(self, values, row=None) -> Draft:
        return Draft(
            passages=read_passages(self.model, self.proofread_fields(), values),
            values=values,
            day=self._read_day(values, row),
            title=values.get(self._title_field()) or "",
            lead=values.get("lead") or "",
            signed=frozenset(self.signed_fields),
        )

    def proofread_fields(self):
        return [
            field.name
            for field in self.opts.fields
            if field.editable and isinstance(field, NormalizedTextMixin | RichTextField)
        ]

    def values_of(self, row) -> dict:
        return {
            field.name: field.value_from_object(row) or "" for field in self.opts.fields if field.editable
        }

    def _title_field(self):
        return getattr(self.model, "slug_source", "title")

    def _read_day(self, values, row) -> date:
        """As it is typed in the form, else as it is stored, else today."""
        for name in self.day_fields:
            try:
                day = DateField(required=False).clean(values.get(f"{name}_0"))
            except ValidationError:
                day = None
            if day or (day := getattr(row, name, None) and timezone.localdate(getattr(row, name))):
                return day
        return timezone.localdate()

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        may_check = self.has_change_permission(request, obj) if obj else self.has_add_permission(request)
        if may_check and any(isinstance(field, RichTextField) for field in self.opts.fields):
            context["checks_url"] = self._checks_url(obj)
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)

    def _checks_url(self, row):
        name = f"{self.admin_site.name}:{self.opts.app_label}_{self.opts.model_name}_check"
        return reverse(name, args=[row.pk]) if row else reverse(f"{name}_new")

    # A warning never stops anybody: it is said once more after the step was taken.

    def response_add(self, request, obj, post_url_continue=None):
        self._mention_findings(request, obj)
        return super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        self._mention_findings(request, obj)
        return super().response_change(request, obj)

    def _mention_findings(self, request, row):
        if Pressed.read(request).step not in ANNOUNCING:
            return
        if number := len(self.find_findings(request.POST, row)):
            self.message_user(request, self._word_mention(request, row, number), messages.WARNING)

    def _word_mention(self, request, row, number):
        if not self.has_change_permission(request, row):
            return f"Còn {number} điều nên xem ở phần “Kiểm tra trước khi đăng”."
        address = reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[row.pk])
        link = format_html('<a href="{}#kiem-tra">{} điều nên xem</a>', address, number)
        return format_html("Còn {} ở phần “Kiểm tra trước khi đăng”.", link)
