"""The statements that write versions: from the row as the database holds it, so that no text is read to be kept.

Compared there, too: where nothing differs from the version before, nothing is written.
"""

from collections import namedtuple
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db import connection, models, transaction
from django.utils import timezone

from .parts import owner_columns

BEFORE_HISTORY = "trước khi có lịch sử"
LONG_AGO = "1970-01-01Z"
EXTRA = ("history_date", "history_user_id", "history_change_reason", "history_type", "changed_fields")


@dataclass(frozen=True)
class Change:
    key: int
    reason: str = ""
    user: int | None = None
    parts: str = ""

    def and_then(self, later):
        reasons = _join("; ", self.reason, later.reason)
        return Change(self.key, reasons, later.user or self.user, _join(",", self.parts, later.parts))


def write_changes(model, changes: Iterable[Change], now: datetime) -> list:
    """What was written, each with the key of its row and those of the row it hangs on.

    Rows are locked by a statement of its own: one that had to wait would see connections as they were before it did.
    """
    changes = sorted(changes, key=lambda change: change.key)
    columns = [list(column) for column in zip(*map(_values, changes), strict=True)]
    with connection.cursor() as cursor:
        if model.history.model._history_m2m_fields:
            cursor.execute(_Spelling(model).lock, [columns[0]])
        cursor.execute(_spell_changes(model), [*columns, now])
        Written = namedtuple("Written", ["pk", *owner_columns(model)])
        return [Written(*values) for values in cursor]


def keep_first(model, keys: Iterable[int]) -> None:
    """Whoever else keeps them at this moment is waited for, and found to have done it."""
    name = model._meta.pk.attname
    keys = set(keys).difference(model.history.filter(**{f"{name}__in": keys}).values_list(name, flat=True))
    if not keys:
        return
    with transaction.atomic(savepoint=False), connection.cursor() as cursor:
        cursor.execute(_Spelling(model).lock, [list(keys)])
        cursor.execute(_spell_first(model), [None, BEFORE_HISTORY, list(keys)])


def keep_deleted(model, change: Change) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            _spell_deleted(model), [timezone.now(), change.user, change.reason or None, [change.key]]
        )


def _values(change):
    return change.key, change.reason or None, change.user, change.parts


def _join(separator, *texts):
    return separator.join(dict.fromkeys(filter(None, separator.join(filter(None, texts)).split(separator))))


class _Spelling:
    """Names of a model's tables and columns as the statements need them."""

    def __init__(self, model):
        self.model, self.history = model, model.history.model
        self.table, self.versions = self.quote(model._meta.db_table), self.quote(self.history._meta.db_table)
        self.key = self.quote(model._meta.pk.column)
        self.fields = self.history.tracked_fields
        self.columns = ", ".join(self.quote(field.column) for field in self.fields)
        self.extra = ", ".join(map(self.quote, EXTRA))
        self.links = [_Link(self, field) for field in self.history._history_m2m_fields]

    @staticmethod
    def quote(name):
        return connection.ops.quote_name(name)

    def of(self, alias):
        return ", ".join(f"{alias}.{self.quote(field.column)}" for field in self.fields)

    @property
    def lock(self):
        return f"SELECT 1 FROM {self.table} WHERE {self.key} = ANY(%s) ORDER BY {self.key} FOR NO KEY UPDATE"  # noqa: S608

    @property
    def differences(self):
        """An array of the names of what differs between `row` and `last`, as editors can change it."""
        cases = [
            f"CASE WHEN row.{column} IS DISTINCT FROM last.{column} THEN '{field.name}' END"
            for field in self.fields
            if field.editable
            for column in [self.quote(field.column)]
        ]
        cases += [link.difference for link in self.links]
        return f"array_remove(ARRAY[{', '.join(cases)}]::varchar[], NULL)"

    def insert(self, source):
        """The version and its connections by one statement; `source` gives the columns and what is extra."""
        inserts = [
            f"version AS (INSERT INTO {self.versions} ({self.columns}, {self.extra}) {source} RETURNING *)"
        ]
        inserts += [f"{self.quote(link.field.name)} AS ({link.insert})" for link in self.links]
        owner = [self.history._meta.get_field(name).column for name in owner_columns(self.model)]
        wanted = ", ".join([self.key, *map(self.quote, owner)])
        return f"{', '.join(inserts)} SELECT {wanted} FROM version ORDER BY history_id"  # noqa: S608


class _Link:
    """A relation to many, and the table that keeps it with the versions."""

    def __init__(self, spelling, field):
        quote, self.field = spelling.quote, field
        self.of = spelling
        through = field.remote_field.through
        kept = getattr(spelling.history, field.name).model
        self.table, self.kept = quote(through._meta.db_table), quote(kept._meta.db_table)
        self.own, self.other = quote(field.m2m_column_name()), quote(field.m2m_reverse_name())
        self.columns = [quote(column.column) for column in through._meta.concrete_fields]

    @property
    def difference(self):
        now = f"SELECT {self.other} FROM {self.table} WHERE {self.own} = row.{self.of.key} ORDER BY 1"  # noqa: S608
        then = f"SELECT {self.other} FROM {self.kept} WHERE history_id = last.history_id ORDER BY 1"  # noqa: S608
        return f"CASE WHEN ARRAY({now}) <> ARRAY({then}) THEN '{self.field.name}' END"

    @property
    def insert(self):
        columns = ", ".join(self.columns)
        shown = ", ".join(f"link.{column}" for column in self.columns)
        return (
            f"INSERT INTO {self.kept} ({columns}, history_id) SELECT {shown}, version.history_id"  # noqa: S608
            f" FROM version JOIN {self.table} link ON link.{self.own} = version.{self.of.key}"
        )


@cache
def _spell_changes(model):
    """The same each time, so it is spelt once. Anew after a deletion is new."""
    of = _Spelling(model)
    row, is_new = of.of("row"), "(last_id IS NULL OR last_type = '-')"
    source = (
        f"SELECT {row}, %s, user_id, reason, CASE WHEN {is_new} THEN '+' ELSE '~' END,"  # noqa: S608
        f" CASE WHEN {is_new} THEN '{{}}' ELSE changed END FROM compared JOIN {of.table} row"
        f" ON row.{of.key} = compared.key WHERE {is_new} OR cardinality(changed) > 0 ORDER BY compared.key"
    )
    return (
        "WITH given AS (SELECT * FROM unnest(%s::bigint[], %s::text[], %s::bigint[], %s::text[])"  # noqa: S608
        " AS given (key, reason, user_id, parts)), compared AS (SELECT given.*, last.history_id AS last_id,"
        f" last.history_type AS last_type, {of.differences} || string_to_array(parts, ',')::varchar[] AS changed"
        f" FROM given JOIN {of.table} row ON row.{of.key} = given.key LEFT JOIN LATERAL (SELECT * FROM"
        f" {of.versions} kept WHERE kept.{of.key} = row.{of.key} ORDER BY history_id DESC LIMIT 1) last ON TRUE), "
        + of.insert(source)
    )


@cache
def _spell_first(model):
    of = _Spelling(model)
    kept = f"SELECT FROM {of.versions} kept WHERE kept.{of.key} = row.{of.key}"
    return _spell_rows(
        of, f"{_last_known_date(of)}, %s::bigint, %s, '+', '{{}}'", f" AND NOT EXISTS ({kept})"
    )


@cache
def _spell_deleted(model):
    return _spell_rows(_Spelling(model), "%s, %s::bigint, %s, '-', '{}'")


def _spell_rows(of, extra, condition=""):
    row = of.of("row")
    source = f"SELECT {row}, {extra} FROM {of.table} row WHERE row.{of.key} = ANY(%s){condition}"  # noqa: S608
    return f"WITH {of.insert(source)}"


def _last_known_date(of):
    """Of the last change before anybody wrote down when it was."""
    columns = {
        field.name: field.column for field in of.model._meta.fields if isinstance(field, models.DateTimeField)
    }
    known = columns.get("updated_at") or columns.get("created_at")
    return f"row.{of.quote(known)}" if known else f"TIMESTAMPTZ '{LONG_AGO}'"
