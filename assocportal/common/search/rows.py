"""Rows as they are stored, each with what its offer names of other rows: two queries for any number of them."""

from collections.abc import Iterable
from functools import cache

from django.db import connection

APART = "__"  # as in Django's lookups: `tags__name`


def read_rows(model, keys: Iterable[int]) -> list:
    """Locked until the transaction ends: of two who write the same entry, the second sees what the first did.

    Locked by a statement of its own: one that had to wait would see the connections as they were before it did.
    """
    fields, names = model._meta.concrete_fields, [_attribute(name) for name in related_names(model)]
    keys = sorted(keys)
    with connection.cursor() as cursor:
        cursor.execute(_spell_lock(model), [keys])
        cursor.execute(_spell_query(model), [keys])
        return [
            _make_row(model, values[: len(fields)], zip(names, values[len(fields) :], strict=True))
            for values in cursor
        ]


def _make_row(model, values, others):
    """What Model.objects.raw() does, in a third of its time."""
    fields = model._meta.concrete_fields
    readers = [getattr(field, "from_db_value", None) for field in fields]
    if any(readers):
        values = [
            read(value, None, connection) if read else value
            for read, value in zip(readers, values, strict=True)
        ]
    row = model.from_db(connection.alias, [field.attname for field in fields], values)
    vars(row).update(others)
    return row


def related_values(row, name) -> list:
    """Of a row that `read_rows` gave: `tags__name`, or `tags` for the keys."""
    return getattr(row, _attribute(name))


def related_names(model) -> list[str]:
    """What the model's offer names of other rows."""
    offer = model.search
    relations = [name for name in (*offer.categories, *offer.organisations) if name != "pk"]
    return [*relations, *(name for name in (*offer.also, *offer.lead, *offer.text) if APART in name)]


def relation_of(model, name):
    """The relation, and the column that is wanted of the rows it leads to."""
    relation, _, column = name.partition(APART)
    field = model._meta.get_field(relation)
    return field, field.related_model._meta.get_field(column) if column else field.related_model._meta.pk


@cache
def _spell_lock(model):
    table, key = map(connection.ops.quote_name, (model._meta.db_table, model._meta.pk.column))
    return f"SELECT 1 FROM {table} WHERE {key} = ANY(%s) ORDER BY {key} FOR NO KEY UPDATE"  # noqa: S608 - own names only


@cache
def _spell_query(model):
    """The same each time, so it is spelt once; Django would spend as long on it as PostgreSQL."""
    quote, table = connection.ops.quote_name, model._meta.db_table
    columns = [f"row.{quote(field.column)}" for field in model._meta.concrete_fields]
    columns += [_array(model, name) for name in related_names(model)]
    key = quote(model._meta.pk.column)
    return (
        f"SELECT {', '.join(columns)} FROM {quote(table)} row WHERE row.{key} = ANY(%s)"  # noqa: S608 - own names only
        f" ORDER BY row.{key}"
    )


def _array(model, name):
    """Joins no more than it must: planning costs more than reading."""
    quote = connection.ops.quote_name
    field, column = relation_of(model, name)
    other, key = field.related_model._meta.db_table, quote(field.related_model._meta.pk.column)
    if not field.many_to_many:
        tables, link = f"{quote(other)} other", f"row.{quote(field.column)}"
        condition = f"other.{key} = {link}"
    else:
        tables, link = f"{quote(field.m2m_db_table())} link", f"link.{quote(field.m2m_reverse_name())}"
        condition = f"link.{quote(field.m2m_column_name())} = row.{quote(model._meta.pk.column)}"
        if not column.primary_key:
            tables += f" JOIN {quote(other)} other ON other.{key} = {link}"
    wanted = link if column.primary_key else f"other.{quote(column.column)}"
    return f"ARRAY(SELECT {wanted} FROM {tables} WHERE {condition} ORDER BY {link})"  # noqa: S608


def _attribute(name):
    return f"search_{name}"
