"""The history of a row at the desk: who may see it, who may restore, and its addresses. The pages: `pages`."""

from django.urls import path
from django.views.decorators.http import require_POST

from assocportal.common.workflow.rights import may_edit, may_look_into

from .pages import HistoryPages
from .parts import has_history


class HistoryAdmin:
    """Mixin for the admin of any model; one without versions keeps Django's page."""

    def get_urls(self):
        if not has_history(self.model):
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}"
        views = {"so-sanh": (self.compare_view, "compare"), "khoi-phuc": (self.restore_view, "restore")}
        return [
            path(
                f"<path:object_id>/history/{end}/",
                self.admin_site.admin_view(view),
                name=f"{name}_{verb}",
            )
            for end, (view, verb) in views.items()
        ] + super().get_urls()

    def has_history_permission(self, request, obj):
        """Whoever sees the row, its former versions too; a contributor those of their own rows alone."""
        return self.has_view_or_change_permission(request, obj) and may_look_into(request.user, obj)

    def has_restore_permission(self, request, obj):
        """Whoever may change the row itself; a change that only waits for approval is no restoring."""
        return self.has_change_permission(request, obj) and may_edit(request.user, obj)

    def history_view(self, request, object_id, extra_context=None):
        if not has_history(self.model):
            return super().history_view(request, object_id, extra_context)
        return HistoryPages(self, request, object_id).list()

    def compare_view(self, request, object_id):
        return HistoryPages(self, request, object_id).compare()

    def restore_view(self, request, object_id):
        return require_POST(lambda request: HistoryPages(self, request, object_id).restore())(request)
