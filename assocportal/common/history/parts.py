"""What hangs on a row and is changed with it: its album, files, videos, figures. They keep versions of their own."""

from dataclasses import dataclass
from functools import cache

from django.contrib.contenttypes.fields import GenericForeignKey, GenericRelation
from django.contrib.contenttypes.models import ContentType
from django.db import models


@dataclass(frozen=True)
class Part:
    """A relation of the owner; `columns` are those by which its rows name their owner."""

    name: str
    model: type[models.Model]
    columns: tuple[str, ...]

    @property
    def verbose_name(self):
        return self.model._meta.verbose_name_plural

    def owner_values(self, owner: models.Model) -> dict[str, int]:
        """For filters over the parts and over their versions alike."""
        if len(self.columns) == 1:
            return {self.columns[0]: owner.pk}
        return {self.columns[0]: ContentType.objects.get_for_model(owner).pk, self.columns[1]: owner.pk}


def has_history(model) -> bool:
    return hasattr(model._meta, "simple_history_manager_attribute")


def owner_columns(model) -> tuple[str, ...]:
    """By attribute; empty for a row that hangs on none."""
    for field in model._meta.private_fields:
        if isinstance(field, GenericForeignKey):
            return (f"{field.ct_field}_id", field.fk_field)
    keys = [field.attname for field in model._meta.concrete_fields if _leads_to_owner(field)]
    return tuple(keys[:1])


@cache
def parts_of(model) -> tuple[Part, ...]:
    relations = [field for field in model._meta.private_fields if isinstance(field, GenericRelation)]
    relations += [relation for relation in model._meta.related_objects if _leads_to_owner(relation.field)]
    return tuple(
        Part(relation.name, relation.related_model, owner_columns(relation.related_model))
        for relation in relations
        if has_history(relation.related_model)
    )


def owners_of(model, rows) -> list[tuple[type[models.Model], int, str]]:
    """The rows on which these hang: model, key and the name of the relation; each once."""
    columns = owner_columns(model)
    values = dict.fromkeys(tuple(getattr(row, column) for column in columns) for row in rows if columns)
    return [owner for value in values for owner in _owner(model, value)]


def _owner(model, values):
    owner = _owner_model(model, values)
    names = [part.name for part in parts_of(owner) if part.model is model] if owner else []
    return [(owner, values[-1], name) for name in names if has_history(owner)]


def _owner_model(model, values):
    if len(values) == 2:
        return ContentType.objects.get_for_id(values[0]).model_class()
    return next(field for field in model._meta.concrete_fields if _leads_to_owner(field)).related_model


def _leads_to_owner(field):
    is_key = isinstance(field, models.ForeignKey) and not isinstance(field.remote_field.model, str)
    is_part = is_key and field.remote_field.on_delete is models.CASCADE
    return is_part and has_history(field.remote_field.model) and has_history(field.model)
