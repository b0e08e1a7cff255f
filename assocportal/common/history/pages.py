"""The versions of one row, any two of them compared, each restored by one press."""

from django.contrib import messages
from django.contrib.admin.utils import flatten_fieldsets, unquote
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import format_html

from .differences import compare_snapshots, names_of_unchanged
from .restoring import restore
from .snapshots import NOW, snapshot_of_row, snapshot_of_version
from .wording import say_changes, say_reason, say_version

PAGE = 20
LISTED = ("history_date", "history_change_reason", "history_type", "changed_fields")
PERSON = ("history_user__full_name", "history_user__email")
LARGEST_KEY = 2**31
RESTORED = "Đã khôi phục bản {}. Muốn bỏ, hãy khôi phục bản ngay dưới bản mới nhất."
SAME = "Bản {} giống hệt bản hiện tại, không có gì để khôi phục."


class HistoryPages:
    def __init__(self, model_admin, request, object_id):
        self.admin, self.request, self.model = model_admin, request, model_admin.model
        self.row = model_admin.get_object(request, unquote(object_id))
        if self.row is None:
            raise Http404
        if not model_admin.has_history_permission(request, self.row):
            raise PermissionDenied
        self.versions = self.model.history.filter(**{self.model._meta.pk.attname: self.row.pk})

    @cached_property
    def may_restore(self):
        return self.admin.has_restore_permission(self.request, self.row)

    def list(self):
        """A page goes on below a version, not from a number: the last one costs as little as the first."""
        before = read_key(self.request.GET.get("truoc", ""))
        page = self.versions.filter(history_id__lt=before) if before else self.versions
        rows = [*page.select_related("history_user").only(*LISTED, *PERSON)[: PAGE + 1]]
        context = {
            "title": f"Lịch sử: {self.row}",
            "versions": [self._describe(version) for version in rows[:PAGE]],
            "older": rows[PAGE - 1].pk if len(rows) > PAGE else None,
            "is_first_page": not before,
        }
        return self._show("list", context)

    def compare(self):
        old, new = self._chosen()
        order = flatten_fieldsets(self.admin.get_fieldsets(self.request, self.row))
        sections = compare_snapshots(self.model, old, new, order)
        context = {
            "title": f"So sánh hai bản: {self.row}",
            "sides": [self._describe_side(old), self._describe_side(new)],
            "sections": sections,
            "unchanged": names_of_unchanged(self.model, sections),
        }
        return self._show("compare", context)

    def restore(self):
        if not self.may_restore:
            raise PermissionDenied
        version, latest = self._find_version(self.request.POST.get("ban", "")), self._latest_key()
        try:
            restore(self.row, version, self.request.user)
        except ValidationError as error:
            messages.error(self.request, f"Chưa khôi phục. {' '.join(error.messages)}")
        else:
            self._tell_restored(version, is_same=latest == self._latest_key())
        return HttpResponseRedirect(self._address("history"))

    def _tell_restored(self, version, is_same):
        said = say_version(version)
        if is_same:
            messages.warning(self.request, SAME.format(said))
            return
        self.admin.log_change(self.request, self.row, f"Khôi phục bản {said}.")
        link = format_html('<a href="{}">Mở để sửa</a>', self._address("change"))
        messages.success(self.request, format_html("{} {}", RESTORED.format(said), link))

    def _latest_key(self):
        return self.versions.values_list("pk", flat=True).first()

    def _find_version(self, key):
        version = self.versions.select_related("history_user").filter(pk=read_key(key)).first()
        if version is None:
            raise Http404
        return version

    def _chosen(self):
        """The older one on the left, however they were picked; with one alone, what it changed."""
        old, new = self.request.GET.get("cu", ""), self.request.GET.get("moi", NOW)
        if new == NOW:
            return snapshot_of_version(self.row, self._find_version(old)), snapshot_of_row(self.row)
        newer = self._find_version(new)
        older = self._find_version(old) if old else self.versions.filter(pk__lt=newer.pk).first()
        if older is None:
            raise Http404
        older, newer = sorted((older, newer), key=lambda version: version.pk)
        return snapshot_of_version(self.row, older), snapshot_of_version(self.row, newer)

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
        return {"title": snapshot.title, **described}

    def _address(self, page):
        options = self.model._meta
        return reverse(f"admin:{options.app_label}_{options.model_name}_{page}", args=[self.row.pk])

    def _show(self, page, context):
        pages = ("change", "history", "compare", "restore")
        context |= {
            **self.admin.admin_site.each_context(self.request),
            "opts": self.model._meta,
            "object": self.row,
            "addresses": {name: self._address(name) for name in pages},
            "may_restore": self.may_restore,
            "is_published_model": hasattr(self.row, "state"),
        }
        self.request.current_app = self.admin.admin_site.name
        return TemplateResponse(self.request, f"admin/history/{page}.html", context)


def read_key(typed: str) -> int:
    """Zero, which no version has, for what is no key."""
    is_key = typed.isascii() and typed.isdecimal() and int(typed[:11]) < LARGEST_KEY
    return int(typed) if is_key else 0
