"""A proposal as an editor reads it: each field as published and as proposed, and where both sides changed it."""

from dataclasses import dataclass

from django.utils.text import capfirst

from assocportal.common.history.comparing import compare_values

from .proposals import find_conflicts, written_values


@dataclass(frozen=True)
class ProposedChange:
    name: str
    label: str
    shown: str
    is_conflict: bool
    # what was changed in the meantime, where it is a conflict
    meanwhile: str = ""


def list_changes(pending) -> list[ProposedChange]:
    """In the order of the model's fields. Of what was decided already, against what it was made from."""
    row = pending.row
    is_open = pending.state == pending.State.OPEN
    current = written_values(row, pending.values) if is_open else pending.base_values
    conflicts = find_conflicts(pending, row) if is_open else []
    fields = [*row._meta.fields, *row._meta.many_to_many]
    return [
        _describe(pending, field, current, field.name in conflicts)
        for field in fields
        if field.name in pending.values
    ]


def _describe(pending, field, current, is_conflict):
    base = pending.base_values.get(field.name)
    return ProposedChange(
        name=field.name,
        label=capfirst(field.verbose_name),
        shown=_compare(field, current.get(field.name), pending.values[field.name]),
        is_conflict=is_conflict,
        meanwhile=_compare(field, base, current.get(field.name)) if is_conflict else "",
    )


def _compare(field, old, new):
    return compare_values(field, _read(field, old), _read(field, new))


def _read(field, value):
    if field.many_to_many:
        return value or []
    return value if field.is_relation else field.to_python(value)
