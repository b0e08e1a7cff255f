"""Writing the record."""

from .models import AuditEntry


def record(
    action: AuditEntry.Action, *, actor=None, row=None, changes=None, note: str = "", address_hash: str = ""
) -> AuditEntry:
    """For what the desk does beside saving rows (logging in, exporting, a step of the workflow)."""
    return AuditEntry.objects.create(
        action=action,
        actor=actor,
        model=row._meta.label_lower if row is not None else "",
        object_id=str(row.pk) if row is not None else "",
        changes=changes or {},
        note=note,
        address_hash=address_hash,
    )
