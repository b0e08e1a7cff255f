"""Entries as a person reads them: names looked up for what the record holds by key, one query a kind, not a row."""

from collections import defaultdict

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist, ValidationError
from django.db.models import CharField, Value
from django.db.models.functions import Cast

from assocportal.common.accounts import User

from .models import AuditEntry
from .personal import is_personal

GONE = "không còn"
PERSONAL = "(dữ liệu cá nhân, không ghi lại)"
LONGEST_QUOTE = 60


def show_entries(entries: list[AuditEntry]) -> list[AuditEntry]:
    """Each gets `shown_actor`, `shown_text`, `shown_changes` [(label, before, after)] and `is_there`."""
    names = look_up(entries)
    there = find_existing(entries)
    for entry in entries:
        key = (entry.model, entry.object_id)
        entry.is_there = key in there
        entry.shown_actor = name_actor(entry, names)
        entry.shown_text = entry.object_text or names.get(key) or (GONE if entry.model else "")
        entry.shown_changes = [tell_change(entry, name, pair, names) for name, pair in entry.changes.items()]
    return entries


def look_up(entries) -> dict:
    wanted = defaultdict(set)
    for entry in entries:
        if entry.actor_id:
            wanted[User].add(str(entry.actor_id))
        model = model_of(entry.model)
        if not entry.object_text and model is not None and is_personal(model):
            wanted[model].add(entry.object_id)
        for reference in references_in(entry.changes):
            if (other := model_of(reference["row"])) is not None:
                wanted[other].add(str(reference["pk"]))
    return {
        (model._meta.label_lower, str(row.pk)): str(row)
        for model, keys in wanted.items()
        for row in model._base_manager.filter(pk__in=sorted(keys))
    }


def name_actor(entry, names) -> str:
    if entry.actor_id is None:
        return "không rõ"
    return names.get(("common.user", str(entry.actor_id))) or f"tài khoản số {entry.actor_id}, {GONE}"


def references_in(changes):
    for pair in changes.values():
        for side in pair or ():
            for value in side if isinstance(side, list) else [side]:
                if isinstance(value, dict) and "row" in value:
                    yield value


def find_existing(entries) -> set:
    """Of all kinds on the page in one query."""
    keys = defaultdict(set)
    for entry in entries:
        if (model := model_of(entry.model)) is not None and is_key(model, entry.object_id):
            keys[model].add(entry.object_id)
    looks = [
        model._base_manager.filter(pk__in=wanted)
        .order_by()
        .values_list(Value(model._meta.label_lower), Cast("pk", CharField()))
        for model, wanted in keys.items()
    ]
    return set(looks[0].union(*looks[1:], all=True)) if looks else set()


def is_key(model, text) -> bool:
    try:
        model._meta.pk.to_python(text)
    except ValidationError:
        return False
    return bool(text)


def model_of(label):
    try:
        return apps.get_model(label) if label else None
    except LookupError:  # a kind that the portal has no more
        return None


def name_kind(label: str) -> str:
    model = model_of(label)
    return str(model._meta.verbose_name) if model else label


def tell_change(entry, name, pair, names):
    if pair is None:
        return name_field(entry.model, name), PERSONAL, PERSONAL
    words = dict(getattr(field_of(entry.model, name), "flatchoices", ()))
    return name_field(entry.model, name), *(
        say(words.get(side, side) if words else side, names) for side in pair
    )


def field_of(label, name):
    try:
        return model_of(label)._meta.get_field(name)
    except (AttributeError, FieldDoesNotExist):
        return None


def name_field(label, name) -> str:
    return str(getattr(field_of(label, name), "verbose_name", name))


def say(value, names) -> str:
    if isinstance(value, list):
        return ", ".join(say(part, names) for part in value)
    if isinstance(value, dict):
        return names.get((value.get("row"), str(value.get("pk"))), GONE)
    return "" if value is None else str(value)


def summarise(entry) -> list[str]:
    """A line for each field: `tiêu đề: “Sơ kết” → “Sơ kết 6 tháng”`."""
    return [summarise_change(entry.action, *change) for change in entry.shown_changes]


def summarise_change(action, label, before, after):
    if before == after == PERSONAL:
        return f"{label} {PERSONAL}"
    if action == AuditEntry.Action.ADD:
        return f"{label}: {quote(after)}"
    if action == AuditEntry.Action.DELETE:
        return f"{label}: {quote(before)}"
    return f"{label}: {quote(before)} → {quote(after)}"


def quote(text):
    return f"“{text if len(text) <= LONGEST_QUOTE else text[: LONGEST_QUOTE - 1] + '…'}”" if text else "trống"
