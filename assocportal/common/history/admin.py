"""The history of a row at the desk: its versions, any two of them compared, each restored by one press."""

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from assocportal.common.workflow.rights import may_edit, may_see

from .differences import compare_snapshots, names_of_unchanged
from .parts import has_history
from .restoring import restore
from .snapshots import NOW, snapshot_of_row, snapshot_of_version
from .wording import say_changes, say_reason, say_version

PAGE = 20
LISTED = ("history_date", "history_change_reason", "history_type", "changed_fields")
PERSON = ("history_user__full_name", "history_user__email")
RESTORED = "Đã khôi phục bản {}. Muốn bỏ, hãy khôi phục bản ngay dưới bản mới nhất."
SAME = "Bản {} giống hệt bản hiện tại, không có gì để khôi phục."


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

    # Who may

    def has_history_permission(self, request, obj):
        """Whoever sees the row, its former versions too; a contributor those of their own rows alone."""
        may_look = self.has_view_or_change_permission(request, obj) and may_see(request.user, obj)
        return may_look and self._is_of_theirs(request.user, obj)

    def has_restore_permission(self, request, obj):
        """Whoever may change the row itself; a change that only waits for approval is no restoring."""
        return self.has_change_permission(request, obj) and may_edit(request.user, obj)

    def _is_of_theirs(self, user, obj):
        """Everybody reads what is published; what it was before, those who edit it."""
        right = f"edit_others_{self.opts.model_name}"
        if right not in dict(self.opts.permissions):
            return True
        return obj.created_by_id == user.pk or user.has_perm(f"{self.opts.app_label}.{right}")

    # The pages

    def history_view(self, request, object_id, extra_context=None):
        if not has_history(self.model):
            return super().history_view(request, object_id, extra_context)
        obj = self._find(request, object_id)
        before = request.GET.get("truoc", "")
        versions = self._versions(obj)
        page = versions.filter(history_id__lt=int(before)) if before.isdecimal() else versions
        rows = list(page.select_related("history_user").only(*LISTED, *PERSON)[: PAGE + 1])
        context = {
            "title": f"Lịch sử: {obj}",
            "versions": [self._describe(version) for version in rows[:PAGE]],
            "older": rows[PAGE - 1].pk if len(rows) > PAGE else None,
            "is_first_page": not before.isdecimal(),
        }
        return self._show(request, obj, "list", context | (extra_context or {}))

    def compare_view(self, request, object_id):
        obj = self._find(request, object_id)
        old, new = self._chosen(request, obj)
        sections = compare_snapshots(self.model, old, new, self._form_order(request, obj))
        context = {
            "title": f"So sánh hai bản: {obj}",
            "sides": [self._describe_side(old), self._describe_side(new)],
            "sections": sections,
            "unchanged": names_of_unchanged(self.model, sections),
        }
        return self._show(request, obj, "compare", context)

    def restore_view(self, request, object_id):
        return require_POST(self._restore)(request, object_id)

    def _restore(self, request, object_id):
        obj = self._find(request, object_id)
        if not self.has_restore_permission(request, obj):
            raise PermissionDenied
        version = self._version(obj, request.POST.get("ban", ""))
        latest = self._versions(obj).values_list("pk", flat=True).first()
        try:
            restore(obj, version)
        except ValidationError as error:
            messages.error(request, f"Chưa khôi phục. {' '.join(error.messages)}")
        else:
            self._tell_restored(request, obj, version, latest)
        return HttpResponseRedirect(self._address("history", obj))

    def _tell_restored(self, request, obj, version, latest):
        if latest == self._versions(obj).values_list("pk", flat=True).first():
            messages.warning(request, SAME.format(say_version(version)))
            return
        self.log_change(request, obj, f"Khôi phục bản {say_version(version)}.")
        link = format_html('<a href="{}">Mở để sửa</a>', self._address("change", obj))
        messages.success(request, format_html("{} {}", RESTORED.format(say_version(version)), link))

    # What they show

    def _find(self, request, object_id):
        obj = self.get_object(request, unquote(object_id))
        if obj is None:
            raise Http404
        if not self.has_history_permission(request, obj):
            raise PermissionDenied
        return obj

    def _versions(self, obj):
        return self.model.history.filter(**{self.opts.pk.attname: obj.pk})

    def _version(self, obj, key):
        versions = self._versions(obj).select_related("history_user")
        version = versions.filter(pk=int(key)).first() if key.isdecimal() and len(key) < 10 else None
        if version is None:
            raise Http404
        return version

    def _chosen(self, request, obj):
        """The older one on the left, however they were picked; with one alone, what it changed."""
        old, new = request.GET.get("cu", ""), request.GET.get("moi", NOW)
        if new == NOW:
            return snapshot_of_version(obj, self._version(obj, old)), snapshot_of_row(obj)
        newer = self._version(obj, new)
        older = self._version(obj, old) if old else self._versions(obj).filter(pk__lt=newer.pk).first()
        if older is None:
            raise Http404
        older, newer = sorted((older, newer), key=lambda version: version.pk)
        return snapshot_of_version(obj, older), snapshot_of_version(obj, newer)

    def _form_order(self, request, obj):
        return flatten_fieldsets(self.get_fieldsets(request, obj))

    def _describe(self, version):
        return {
            "key": version.pk,
            "when": say_version(version),
            "who": version.history_user,
            "what": say_changes(self.model, version),
            "why": say_reason(version),
        }

    def _describe_side(self, snapshot):
        described = self._describe(snapshot.version) if snapshot.version else {}
        return {"title": snapshot.title, "is_now": snapshot.is_now, **described}

    def _address(self, page, obj):
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_{page}", args=[obj.pk])

    def _show(self, request, obj, page, context):
        pages = ("change", "history", "compare", "restore")
        context |= {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "object": obj,
            "addresses": {name: self._address(name, obj) for name in pages},
            "may_restore": self.has_restore_permission(request, obj),
            "is_published_model": hasattr(obj, "state"),
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, f"admin/history/{page}.html", context)
