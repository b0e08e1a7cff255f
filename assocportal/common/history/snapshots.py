"""A row with all that hangs on it as it stood at some time: what two sides of a comparison are."""

from dataclasses import dataclass, field

from django.db import models

from assocportal.common.html import CleanHtml, RichTextField

from .parts import parts_of
from .records import related_keys_of
from .wording import say_version

NOW = "hien-tai"


@dataclass
class Snapshot:
    """Values by the name of the field; parts by the name of the relation, then by key."""

    title: str
    version: models.Model | None
    values: dict
    parts: dict = field(default_factory=dict)


def tracked_fields(model) -> list:
    """What an editor can change."""
    fields = model.history.model.tracked_fields
    return [field for field in fields if field.editable and not field.primary_key]


def snapshot_of_version(row, version) -> Snapshot:
    values = read_values(type(row), version) | related_keys_of(version)
    parts = {part.name: _parts_at(part, row, version.history_date) for part in parts_of(type(row))}
    return Snapshot(f"Bản {say_version(version)}", version, values, parts)


def snapshot_of_row(row) -> Snapshot:
    """As it stands now, also where something went past its history."""
    stored = type(row)._base_manager.get(pk=row.pk)
    related = {
        field.name: set(getattr(stored, field.name).values_list("pk", flat=True))
        for field in type(row).history.model._history_m2m_fields
    }
    parts = {part.name: _parts_now(part, row) for part in parts_of(type(row))}
    return Snapshot("Hiện tại", None, read_values(type(row), stored) | related, parts)


def read_values(model, source) -> dict:
    """What the database holds was cleaned when it was stored."""
    return {field.name: _as_stored(field, getattr(source, field.attname)) for field in tracked_fields(model)}


def _as_stored(field, value):
    if isinstance(field, models.FileField):
        return str(value or "")
    return CleanHtml(value) if isinstance(field, RichTextField) and value is not None else value


def _parts_at(part, owner, moment):
    """The last version of each by then; what has none has not changed since."""
    of_owner, key = part.owner_values(owner), part.model._meta.pk.attname
    versions = part.model.history.filter(**of_owner)
    by_then = versions.filter(history_date__lte=moment).order_by(key, "-history_id").distinct(key)
    found = {getattr(version, key): version for version in by_then if version.history_type != "-"}
    unchanged = part.model._base_manager.filter(**of_owner).exclude(pk__in=versions.values(key))
    found |= {row.pk: row for row in unchanged}
    return _read_parts(part, found)


def _parts_now(part, owner):
    rows = part.model._base_manager.filter(**part.owner_values(owner))
    return _read_parts(part, {row.pk: row for row in rows})


def _read_parts(part, found):
    """Without the columns that only say whose they are."""
    values = {key: read_values(part.model, source) for key, source in found.items()}
    owner = {field.name for field in part.model._meta.fields if field.attname in part.columns}
    return {
        key: {name: value for name, value in of.items() if name not in owner} for key, of in values.items()
    }
