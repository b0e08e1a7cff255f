"""For the admin of a model with rich text: what is typed is kept, a save over a newer version is refused."""

from functools import partial

from django.contrib.admin.utils import unquote

from . import conflicts, kept_files
from .form_bar import MARK, ORIGIN, RESTORE, VERSION, FormBar
from .keeping import forget_form, is_mark, keep_form, kept_form
from .pairs import as_data, pairs_of
from .shown_forms import NeverValid, is_only_shown, show_typed
from .versions import version_of


class DraftsAdmin:
    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Outside the form's transaction: what is refused or fails leaves the text behind."""
        if request.method != "POST":
            return super().changeform_view(request, object_id, form_url, extra_context)
        typed, key = request.POST.copy(), self._key_of(request, object_id)
        kept_files.take_up_files(request, self.model, key)
        try:
            response = super().changeform_view(request, object_id, form_url, extra_context)
        except Exception:
            self._keep_refused(request, key, typed)
            raise
        if not getattr(request, "is_form_saved", False):
            self._keep_refused(request, key, typed)
            self._keep_files(request, key, response)
        return response

    def _key_of(self, request, object_id):
        """Empty where the form is not one that is kept: another's, or forged."""
        key = unquote(object_id) if object_id else request.POST.get(MARK, "")
        is_ours = VERSION in request.POST if object_id else is_mark(key)
        return key if is_ours and len(key) <= 40 and self.has_view_or_change_permission(request) else ""

    def _keep_refused(self, request, key, typed):
        if key:
            base = typed.get(ORIGIN) or typed.get(VERSION, "")
            keep_form(request.user, self.model, key, pairs_of(typed), base[:64])

    def _keep_files(self, request, key, response):
        context = getattr(response, "context_data", None) or {}
        if key and "inline_admin_formsets" in context:
            formsets = [inline.formset for inline in context["inline_admin_formsets"]]
            kept_files.keep_files(request, self.model, key, formsets)

    def _changeform_view(self, request, object_id, form_url, extra_context):
        answer = None
        if request.method == "POST" and object_id and VERSION in request.POST:
            answer = self._refuse_stale(request, object_id, form_url, extra_context)
        elif request.method == "GET" and RESTORE in request.GET:
            answer = self._restore(request, object_id, form_url, extra_context)
        return answer or super()._changeform_view(request, object_id, form_url, extra_context)

    # A save over a newer version

    def _refuse_stale(self, request, object_id, form_url, extra_context):
        """Under the row's lock; None where nothing stands in the way."""
        row = self._lock_row(request, unquote(object_id))
        if row is None or not self.has_change_permission(request, row):
            return None
        conflict = self._settle_choices(request, row)
        if not conflict:
            return None
        names = [difference.name for difference in conflict.merged]
        data = conflicts.take_theirs(self, request, row, names)
        render = partial(self._render_shown, object_id, form_url, extra_context, {"conflict": conflict})
        return show_typed(self, request, row, data, render)

    def _lock_row(self, request, key):
        """As whoever saved last has left it; None for a row that the desk does not show."""
        seen = self.get_object(request, key)
        return seen and self.model._base_manager.select_for_update().filter(pk=seen.pk).first()

    def _settle_choices(self, request, row):
        open_names = conflicts.not_chosen(request.POST)
        if names := conflicts.chosen(request.POST, conflicts.THEIRS):
            request.POST = conflicts.take_theirs(self, request, row, names)
        base = request.POST[VERSION]
        if base == version_of(row):
            if not open_names:
                return None
            base = request.POST.get(ORIGIN, "")
        return conflicts.find_conflict(self, request, row, base, open_names)

    # What was typed and not saved

    def _restore(self, request, object_id, form_url, extra_context):
        key = unquote(object_id) if object_id else request.GET[RESTORE]
        kept = kept_form(request.user, self.model, key)
        row = self.get_object(request, key) if object_id else None
        may = self.has_change_permission(request, row) if row else self.has_add_permission(request)
        if kept is None or not may or (object_id and row is None):
            return None
        render = partial(self._render_shown, object_id, form_url, extra_context, {"kept": kept})
        return show_typed(self, request, row, as_data(kept.fields), render)

    def _render_shown(self, object_id, form_url, extra_context, shown, request):
        context = {**(extra_context or {}), "shown_typed": shown}
        return super()._changeform_view(request, object_id, form_url, context)

    # Django's own hooks

    def get_form(self, request, obj=None, change=False, **kwargs):
        form = super().get_form(request, obj, change=change, **kwargs)
        return type(form.__name__, (NeverValid, form), {}) if is_only_shown(request) else form

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        request.is_form_saved = True
        key = str(form.instance.pk) if change else request.POST.get(MARK, "")
        forget_form(request.user, self.model, key)
        kept_files.forget_files(request.user, self.model, key)

    def render_change_form(self, request, context, *args, obj=None, **kwargs):
        context["form_bar"] = FormBar(self, request, obj, **context.pop("shown_typed", {}))
        return super().render_change_form(request, context, *args, obj=obj, **kwargs)
