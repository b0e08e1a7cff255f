"""The desk's form filled with what somebody typed, looked at and not saved: after a crash, after a refused save."""

from copy import copy

from django.db import transaction
from django.forms.utils import ErrorDict, ErrorList
from django.utils.datastructures import MultiValueDict

from .inlines import settle_inlines


class NeverValid:
    """Mixed into a form that is only shown."""

    def is_valid(self):
        return False


def posted(request, data):
    """The same request as if this had been posted; files are not among what is kept."""
    request = copy(request)
    request.method, request._post, request._files = "POST", data, MultiValueDict()
    return request


def show_typed(model_admin, request, row, data, render):
    """`render(request)` answers with the admin's own form; the errors of what is half written are not shown."""
    shown = posted(request, settle_inlines(model_admin, request, row, data))
    shown.is_only_shown = True
    with transaction.atomic():  # as Django does for what is posted: locks are taken on the way
        response = render(shown)
    _forget_errors(response.context_data)
    return response


def is_only_shown(request) -> bool:
    return getattr(request, "is_only_shown", False)


def _forget_errors(context):
    context["errors"] = []
    context["adminform"].form._errors = ErrorDict()
    for inline in context["inline_admin_formsets"]:
        inline.formset._non_form_errors = ErrorList()
        for form in inline.formset.forms:
            form._errors = ErrorDict()
