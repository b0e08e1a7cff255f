"""Editors open what is not public yet through the public page's own view; the answer is never cached."""

from copy import copy

from django.contrib.auth import get_permission_codename
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, QueryDict
from django.urls import NoReverseMatch, resolve
from django.utils.cache import add_never_cache_headers


class PreviewMixin:
    """For a detail view of a published model: whoever may change the model opens what the desk shows them, too.

    `previewed` is a row that is shown whatever its state, with `preview_note` above it (see `render_preview`).
    """

    previewed = None
    preview_note = ""

    def get_queryset(self):
        queryset, user = super().get_queryset(), self.request.user
        return queryset.at_desk_of(user) if self.may_preview() else queryset.visible_to(user)

    def get_object(self, queryset=None):
        return self.previewed or super().get_object(queryset)

    def may_preview(self):
        user, options = self.request.user, self.model._meta
        codename = get_permission_codename("change", options)
        return user.is_staff and user.has_perm(f"{options.app_label}.{codename}")

    def get_context_data(self, **kwargs):
        self.is_preview = bool(self.previewed) or not self.object.is_published
        kwargs |= {"is_preview": self.is_preview, "preview_note": self.preview_note}
        return super().get_context_data(**kwargs)

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        return never_kept(response) if self.is_preview else response


def never_kept(response):
    """By no cache and no search engine."""
    add_never_cache_headers(response)
    response["Cache-Control"] = "no-store, private"
    response["X-Robots-Tag"] = "noindex"
    return response


def render_preview(request, row, note, *, as_visitor=False):
    """The public page of this very row; `as_visitor` shows what somebody without an account would see."""
    try:
        path = row.get_absolute_url()
    except NoReverseMatch:
        raise Http404("Mục này không có trang công khai.") from None
    match = resolve(path)
    view = match.func.view_class.as_view(previewed=row, preview_note=note)
    response = view(_as_request_for(request, path, match, as_visitor), *match.args, **match.kwargs)
    return never_kept(response.render())


def _as_request_for(request, path, match, as_visitor):
    request = copy(request)
    request.method, request.GET, request.resolver_match = "GET", QueryDict(), match
    request.path = request.path_info = path
    if as_visitor:
        request.user, request.COOKIES = AnonymousUser(), {}
    return request
