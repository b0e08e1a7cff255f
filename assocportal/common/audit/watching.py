"""Every row that the desk changes leaves an entry: compared as it was stored before and as it is stored after.

Inside `written_once` one entry is left of all that a request did to a row, else one of each save.
"""

from dataclasses import dataclass, field

from django.contrib.contenttypes.fields import GenericForeignKey
from django.db.models import signals

from assocportal.common.desk import PortalModelAdmin, ReadOnlyAdmin
from assocportal.common.written_once import put_off

from .acting import current_doing
from .models import AuditEntry
from .personal import personal_fields
from .recording import write
from .values import tell, tell_pair, tell_row

NOT_TOLD = frozenset({"updated_at", "last_login"})


@dataclass
class Before:
    row: object  # None where it is new
    related: dict[str, list] = field(default_factory=dict)


def watch(site) -> None:
    """All that people change at this desk; what the portal writes by itself is only looked at there."""
    for model in watched_models(site):
        connect = {"sender": model, "weak": False, "dispatch_uid": f"audit {model._meta.label}"}
        signals.pre_save.connect(note_before, **connect)
        signals.post_save.connect(note_saved, **connect)
        signals.pre_delete.connect(note_deleted, **connect)
        for relation in model._meta.many_to_many:
            watch_relation(model, relation)


def watched_models(site) -> set:
    admins = [admin for admin in site._registry.values() if is_edited(admin)]
    return {admin.model for admin in admins} | {inline.model for admin in admins for inline in admin.inlines}


def is_edited(admin) -> bool:
    """Libraries' own lists hold what machines write: attempts to log in, keys."""
    return isinstance(admin, PortalModelAdmin) and not isinstance(admin, ReadOnlyAdmin)


def watch_relation(model, relation):
    def note_related(instance, action, reverse, pk_set, **kwargs):
        doing = current_doing()
        if doing is None:
            return
        owners = owners_of(model, relation, instance, reverse, pk_set)
        if action == "post_clear":  # nobody is connected any more
            owners = [
                key
                for (of, key), before in doing.befores.items()
                if of is model and relation.name in before.related
            ]
        for key in owners:
            if action.startswith("pre_"):
                remember_related(doing, model, key, relation.name)
            else:
                write_soon(doing, model, key)

    uid = f"audit {model._meta.label} {relation.name}"
    through = relation.remote_field.through
    signals.m2m_changed.connect(note_related, sender=through, weak=False, dispatch_uid=uid)


def owners_of(model, relation, instance, reverse, pk_set):
    if not reverse:
        return [instance.pk]
    if pk_set is not None:
        return pk_set
    return list(model._base_manager.filter(**{relation.name: instance}).values_list("pk", flat=True))


def note_before(sender, instance, raw=False, **kwargs):
    doing = current_doing()
    if doing is not None and not raw and not instance._state.adding:
        remember(doing, sender, instance.pk)


def note_saved(sender, instance, created, raw=False, **kwargs):
    doing = current_doing()
    if doing is None or raw:
        return
    if created:
        doing.befores.setdefault((sender, instance.pk), Before(None))
    write_soon(doing, sender, instance.pk)


def note_deleted(sender, instance, **kwargs):
    doing = current_doing()
    if doing is not None:
        doing.befores.pop((sender, instance.pk), None)
        write_entry(doing, AuditEntry.Action.DELETE, instance, compare(instance, None))


def remember(doing, model, key) -> Before:
    if (model, key) not in doing.befores:
        doing.befores[model, key] = Before(model._base_manager.filter(pk=key).first())
    return doing.befores[model, key]


def remember_related(doing, model, key, name):
    before = remember(doing, model, key)
    if name not in before.related:
        before.related[name] = read_related(model, key, name)


def read_related(model, key, name) -> list:
    row = model._base_manager.filter(pk=key).only("pk").first()
    rows = getattr(row, name).all() if row is not None else ()
    return sorted((tell_row(related) for related in rows), key=str)


def write_soon(doing, model, key):
    if not put_off(write_waiting, (doing, model, key)):
        write_change(doing, model, key)


def write_waiting(waiting) -> None:
    for doing, model, key in waiting:
        write_change(doing, model, key)


def write_change(doing, model, key):
    before = doing.befores.pop((model, key), None)
    after = model._base_manager.filter(pk=key).first()
    if before is None or after is None:
        return
    changes = compare(before.row, after) | compare_related(before, model, key)
    for name in doing.told.pop((model, key), ()):
        changes.pop(name, None)
    if before.row is None:
        write_entry(doing, AuditEntry.Action.ADD, after, changes)
    elif changes:
        write_entry(doing, AuditEntry.Action.CHANGE, after, changes)


def compare(before, after) -> dict:
    """{field: [before, after]} of what differs; of a personal field that it does."""
    changes, row = {}, before or after
    personal = personal_fields(row._meta.model)
    for column in told_fields(row):
        old, new = (getattr(side, column.attname) if side is not None else None for side in (before, after))
        if (old or None) == (new or None) and (old == new or before is None or after is None):
            continue
        changes[column.name] = None if column.name in personal else tell_change(column, before, after)
    return changes


def told_fields(row):
    return [column for column in row._meta.concrete_fields if is_told(column)]


def is_told(column) -> bool:
    return column.editable and not (column.primary_key or column.generated or column.name in NOT_TOLD)


def tell_change(column, before, after):
    old, new = (getattr(side, column.name) if side is not None else None for side in (before, after))
    if before is None or after is None:
        pair = tell_pair(column, old, new)
        return [None, pair[1]] if before is None else [pair[0], None]
    return tell_pair(column, old, new)


def compare_related(before, model, key) -> dict:
    after = {name: read_related(model, key, name) for name in before.related}
    return {name: [old, after[name]] for name, old in before.related.items() if old != after[name]}


def write_entry(doing, action, row, changes):
    write(
        action,
        actor=doing.actor,
        row=row,
        changes=changes,
        note=say_owner(row),
        address_hash=doing.address_hash,
    )


def say_owner(row) -> str:
    """A picture of an album, a file, a film: of which row."""
    key = next((field for field in row._meta.private_fields if isinstance(field, GenericForeignKey)), None)
    owner = key and getattr(row, key.name)
    told = owner is not None and tell(key, owner)
    return f"Của {owner._meta.verbose_name}: {told}" if isinstance(told, str) else ""
