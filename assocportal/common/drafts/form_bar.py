"""What stands above a form of the desk: who else has it open, what was typed and not saved, what was refused."""

from functools import cached_property

from .conflicts import Conflict
from .keeping import is_mark, kept_form, kept_new_forms, make_mark
from .kept_files import KEPT, kept_files
from .models import KeptForm
from .presence import note_editing, other_editors
from .versions import version_of

VERSION = "_phien-ban"  # which state of the row the form was made of
ORIGIN = "_goc"  # the same of the form that was refused, until the dispute is settled
MARK = "_dau"  # stands for a row that is not there yet
RESTORE = "khoi-phuc"


class FormBar:
    names = {"version": VERSION, "origin": ORIGIN, "mark": MARK, "restore": RESTORE}

    def __init__(
        self, model_admin, request, row, kept: KeptForm | None = None, conflict: Conflict | None = None
    ):
        self.admin, self.request, self.row = model_admin, request, row
        self.restored, self.conflict = kept, conflict
        self.label = model_admin.opts.label_lower
        if row is not None and (request.method == "GET" or kept) and self.may_save:
            note_editing(request.user, row)

    @cached_property
    def may_save(self):
        if self.row is None:
            return self.admin.has_add_permission(self.request)
        return self.admin.has_change_permission(self.request, self.row)

    @cached_property
    def key(self):
        return self.mark if self.row is None else str(self.row.pk)

    @cached_property
    def mark(self):
        """The one that the form came with, so that it stays the same new row until it is saved."""
        given = self.request.POST.get(MARK) or (self.restored.key if self.restored else "")
        return given if is_mark(given) else make_mark()

    @property
    def version(self):
        """What was restored goes on from where it was begun."""
        return self.restored.base if self.restored else self.stated_version

    @property
    def stated_version(self):
        """A form that failed keeps what it came with, so that the next save is compared as well."""
        given = self.request.POST.get(VERSION, "")
        return given if given and not self.conflict else version_of(self.row)

    @property
    def origin(self):
        return self.conflict.base if self.conflict else self.request.POST.get(ORIGIN, "")

    @cached_property
    def kept(self):
        """Offered where the form was opened afresh; after a failed save the text stands in it already."""
        if self.request.method != "GET":
            return []
        if self.row is None:
            return list(kept_new_forms(self.request.user, self.admin.model)[:5])
        found = kept_form(self.request.user, self.admin.model, self.key)
        return [found] if found else []

    @cached_property
    def editors(self):
        return other_editors(self.request.user, self.row) if self.row else []

    @cached_property
    def files(self):
        """Chosen before, in what is shown again: name of the hidden box, key, name of the file."""
        if not self.restored and self.request.method == "GET":
            return []
        found = kept_files(self.request.user, self.admin.model, self.key)
        return [(f"{KEPT}{kept.field}", kept.pk, kept.name) for kept in found]
