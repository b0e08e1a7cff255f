"""Editors open what is not public yet through the public page's own view; the answer is never cached."""

from django.contrib.auth import get_permission_codename
from django.utils.cache import add_never_cache_headers


class PreviewMixin:
    """For a detail view of a published model: widens the queryset for whoever may change the model."""

    def get_queryset(self):
        queryset = super().get_queryset()
        return queryset if self.may_preview() else queryset.visible_to(self.request.user)

    def may_preview(self):
        user, options = self.request.user, self.model._meta
        codename = get_permission_codename("change", options)
        return user.is_staff and user.has_perm(f"{options.app_label}.{codename}")

    def get_context_data(self, **kwargs):
        self.is_preview = not self.object.is_published
        return super().get_context_data(is_preview=self.is_preview, **kwargs)

    def render_to_response(self, context, **kwargs):
        response = super().render_to_response(context, **kwargs)
        if self.is_preview:
            add_never_cache_headers(response)
            response["Cache-Control"] = "no-store, private"
            response["X-Robots-Tag"] = "noindex"
        return response
