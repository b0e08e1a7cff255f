"""The buttons "Xuất Excel" and "Nhập từ Excel" of the desk's lists."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse

from ..audit.personal import is_personal
from .exporting import MOST_EXPORTED, TOO_MANY, answer_export
from .kinds import kind_of


class SheetAdmin:
    """Mixin of every list's admin."""

    offers_export = True
    export_right = ""  # by default the model's own

    def get_urls(self):
        if not self.offers_export:
            return super().get_urls()
        name = f"{self.opts.app_label}_{self.opts.model_name}_xlsx"
        export = self.admin_site.admin_view(self.export_list_view)
        return [path("xuat-excel/", export, name=name), *super().get_urls()]

    def has_sheet_permission(self, request):
        """Rows that are people leave the portal by a right of its own: whoever looks one up may not take all along."""
        may_see = self.offers_export and self.has_view_or_change_permission(request)
        right = self.export_right or f"{self.opts.app_label}.export_{self.opts.model_name}"
        return may_see and (not is_personal(self.model) or request.user.has_perm(right))

    def export_list_view(self, request):
        if not self.has_sheet_permission(request):
            raise PermissionDenied
        rows = self.get_changelist_instance(request).queryset
        if rows.order_by()[MOST_EXPORTED : MOST_EXPORTED + 1].exists():
            messages.error(request, TOO_MANY)
            return redirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))
        return answer_export(request, self, rows)

    def changelist_view(self, request, extra_context=None):
        kind = kind_of(self.model)
        offered = {
            "offers_export": self.has_sheet_permission(request),
            "sheet_kind": kind if kind and kind.may_import(request.user) else None,
        }
        return super().changelist_view(request, {**offered, **(extra_context or {})})
