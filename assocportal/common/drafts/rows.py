"""The row, or the new one's mark, that an address of the desk names; and whether this person works on it."""

from dataclasses import dataclass

from django.apps import apps
from django.contrib import admin
from django.contrib.admin.exceptions import NotRegistered
from django.core.exceptions import PermissionDenied
from django.http import Http404

from .admin import DraftsAdmin
from .keeping import is_mark, kept_form


@dataclass(frozen=True)
class Target:
    admin: DraftsAdmin
    row: object
    key: str

    @property
    def model(self):
        return self.admin.model

    @property
    def label(self):
        return self.admin.opts.label_lower

    def kept_by(self, user):
        return kept_form(user, self.model, self.key)


def find_admin(label) -> DraftsAdmin:
    try:
        found = admin.site.get_model_admin(apps.get_model(label))
    except (LookupError, ValueError, NotRegistered):
        raise Http404 from None
    if not isinstance(found, DraftsAdmin):
        raise Http404
    return found


def find_target(request, label, key) -> Target:
    """Http404 where there is no such row; PermissionDenied for whoever may not even look at it."""
    model_admin = find_admin(label)
    if is_mark(key):
        row, may = None, model_admin.has_add_permission(request)
    else:
        row = model_admin.get_object(request, key) if key.isascii() and key.isdecimal() else None
        if row is None:
            raise Http404
        may = model_admin.has_view_or_change_permission(request, row)
    if not may:
        raise PermissionDenied
    return Target(model_admin, row, key)


def may_write(request, target) -> bool:
    if target.row is None:
        return target.admin.has_add_permission(request)
    return target.admin.has_change_permission(request, target.row)
