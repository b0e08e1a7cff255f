"""One row takes the place of another: whatever of any wing points at the one points at the other afterwards.

Foreign keys, connections of many and generic relations are found through the models themselves, so that a table that
is added later follows too. Where both have the same row (one title, one seat), the two become one, and what is empty in
the kept one is filled in; a model names in `same_in_spite_of` what keeps no two rows apart. What cannot be joined is
said, and then nothing may stay done: call it inside a transaction.
"""

from collections.abc import Iterator

from django.apps import apps
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.db.models import F, Q, UniqueConstraint

from .audit.values import tell
from .drafts.links import PreviewLink
from .drafts.models import Editing
from .history.records import KeptVersion
from .pictures.uses import PictureUse
from .refusals import explain_refusal
from .search.models import SearchEntry

# written anew with the row they stand for, or about nothing but that row
STAY = (Editing, KeptVersion, PictureUse, PreviewLink, SearchEntry)


def take_over(kept, dropped) -> list[str]:
    """Everything that points at the dropped row; the sentences say what could not be joined."""
    refused = []
    for model, names in pointing_at(type(dropped)):
        values = {names[0]: dropped.pk}
        if len(names) > 1:
            values[names[1]] = ContentType.objects.get_for_model(dropped).pk
        for row in model._base_manager.filter(**values).order_by("pk"):
            refused += move(row, names[0], kept)
    return refused


def pointing_at(model) -> Iterator[tuple[type[models.Model], tuple[str, ...]]]:
    """Models, each with the column that holds the key, and of a generic relation the one that holds the kind."""
    for relation in model._meta.get_fields(include_hidden=True):
        is_key = (
            relation.auto_created and not relation.concrete and (relation.one_to_many or relation.one_to_one)
        )
        if is_key and not issubclass(relation.related_model, STAY):
            yield relation.related_model, (relation.field.attname,)
    for other in apps.get_models(include_auto_created=True):
        if issubclass(other, STAY):
            continue
        for field in other._meta.private_fields:
            if isinstance(field, GenericForeignKey):
                yield other, (field.fk_field, other._meta.get_field(field.ct_field).attname)


def move(row, column, kept) -> list[str]:
    twin = find_twin(row, column, kept)
    if twin is not None:
        return unite(twin, row, column)
    former = getattr(row, column)
    setattr(row, column, kept.pk)
    try:
        with transaction.atomic():
            row.save(update_fields=[name_of(row, column)])
    except (IntegrityError, ValidationError) as error:
        setattr(row, column, former)
        return [f"{say(row, column)}: {say_reason(error)}"]
    return []


def say_reason(error) -> str:
    if isinstance(error, ValidationError):
        return " ".join(error.messages)
    return explain_refusal(error) or "trùng với một mục của hồ sơ được giữ lại."


def find_twin(row, column, kept):
    """The kept one's row that this row would collide with and does not contradict."""
    if not (constraints := columns_of_constraints(type(row), column)):
        return None
    for other in type(row)._base_manager.filter(**{column: kept.pk}).order_by("pk"):
        same = [names for names in constraints if all(value(row, n) == value(other, n) for n in names)]
        if same and not differing(row, other, column):
            return other
    return None


def columns_of_constraints(model, column) -> list[set[str]]:
    """What else must be the same for two rows to be refused beside each other."""
    found = [set(names) for names in model._meta.unique_together]
    found += [set(columns_named(constraint)) for constraint in model._meta.constraints]
    attnames = [{model._meta.get_field(name).attname for name in names} for names in found]
    if any(field.attname == column and field.unique for field in model._meta.concrete_fields):
        attnames.append({column})
    return [names - {column} for names in attnames if column in names]


def columns_named(constraint) -> Iterator[str]:
    """Those of its condition too: who withdrew a consent and who holds to it are not the same."""
    if not isinstance(constraint, UniqueConstraint | ExclusionConstraint):
        return
    yield from getattr(constraint, "fields", ())
    yield from columns_of_condition(constraint.condition or Q())
    for expression in constraint.expressions:
        yield from columns_in(expression)


def columns_of_condition(condition) -> Iterator[str]:
    for child in condition.children:
        if isinstance(child, Q):
            yield from columns_of_condition(child)
        else:
            yield child[0].partition("__")[0]


def columns_in(expression) -> Iterator[str]:
    if isinstance(expression, str):
        yield expression
    elif isinstance(expression, F):
        yield expression.name
    elif isinstance(expression, tuple | list):
        yield from columns_in(expression[0])
    else:
        for source in expression.get_source_expressions():
            yield from columns_in(source)


def differing(row, other, column) -> list[models.Field]:
    """Where both say something, and not the same."""
    return [
        field
        for field in told_fields(row, column)
        if field.name not in getattr(row, "same_in_spite_of", ())
        and not is_empty(row, field)
        and not is_empty(other, field)
        and value(row, field.attname) != value(other, field.attname)
    ]


def told_fields(row, column):
    fields = row._meta.concrete_fields
    return [field for field in fields if field.editable and not field.primary_key and field.attname != column]


def is_empty(row, field) -> bool:
    return getattr(row, field.attname) in (None, "", [])


def unite(twin, row, column) -> list[str]:
    """The twin learns what only the other knew, and takes over what points at it."""
    learnt = [
        field for field in told_fields(row, column) if is_empty(twin, field) and not is_empty(row, field)
    ]
    for field in learnt:
        setattr(twin, field.attname, getattr(row, field.attname))
    refused = take_over(twin, row)
    if not refused:
        row.delete()
        if learnt:
            twin.save(update_fields=[field.name for field in learnt])
    return refused


def value(row, name):
    return getattr(row, name)


def name_of(row, column):
    return next(field.name for field in row._meta.concrete_fields if field.attname == column)


def say(row, column) -> str:
    """`Chức danh “Ủy viên – Lê Hà” (Ban Chấp hành, 01/07/2021)`"""
    names = {name for names in columns_of_constraints(type(row), column) for name in names}
    fields = [field for field in told_fields(row, column) if field.attname in names]
    details = filter(None, (tell(field, getattr(row, field.name)) for field in fields))
    told = ", ".join(detail for detail in details if isinstance(detail, str))
    return f"{row._meta.verbose_name.capitalize()} “{row}”{f' ({told})' if told else ''}"
