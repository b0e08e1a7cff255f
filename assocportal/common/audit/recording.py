"""Writing the record."""

from .acting import current_doing
from .models import AuditEntry
from .personal import is_personal

LONGEST_TEXT = AuditEntry._meta.get_field("object_text").max_length
LONGEST_NOTE = AuditEntry._meta.get_field("note").max_length


def record(
    action: AuditEntry.Action, *, actor=None, row=None, changes=None, note: str = "", address_hash: str = ""
) -> AuditEntry:
    """For what the desk does beside saving rows (logging in, exporting, a step of the workflow)."""
    doing = current_doing()
    if doing and changes:
        doing.told[row._meta.model, row.pk].update(changes)
    return write(
        action,
        actor=actor,
        row=row,
        changes=changes,
        note=note,
        address_hash=address_hash or address_of(doing),
    )


def write(action, *, actor, row, changes, note, address_hash) -> AuditEntry:
    return AuditEntry.objects.create(
        action=action,
        actor_id=actor and actor.pk,
        model=row._meta.label_lower if row is not None else "",
        object_id=str(row.pk) if row is not None else "",
        object_text=text_of(row),
        changes=changes or {},
        note=note[:LONGEST_NOTE],
        address_hash=address_hash,
    )


def address_of(doing) -> str:
    return doing.address_hash if doing else ""


def text_of(row) -> str:
    if row is None or is_personal(row._meta.model):
        return ""
    return str(row)[:LONGEST_TEXT]
