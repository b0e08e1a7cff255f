"""Rows written by COPY, and a table without one of its indexes meanwhile."""

import io
import time
from collections.abc import Set
from contextlib import contextmanager
from datetime import datetime

from django.db import connection

ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


class Copy:
    """Rows of one model on their way; what a row does not say is the model's default."""

    def __init__(self, model):
        self.table = model._meta.db_table
        self.fields = [field for field in model._meta.concrete_fields if not field.generated]
        if not any(field.primary_key and "id" in (field.name,) for field in self.fields):
            raise TypeError(model)
        self.lines = []

    def add(self, **values):
        """By the names of the columns' attributes; without `id` the database numbers them."""
        self.columns = [field for field in self.fields if field.attname in values or not field.primary_key]
        self.lines.append(
            "\t".join(
                spell(values[field.attname] if field.attname in values else field.get_default())
                for field in self.columns
            )
        )

    def add_row(self, row):
        self.columns = [field for field in self.fields if not field.primary_key]
        self.lines.append("\t".join(spell(getattr(row, field.attname)) for field in self.columns))

    def send(self, cursor):
        if self.lines:
            names = ", ".join(f'"{field.column}"' for field in self.columns)
            rows = io.StringIO("\n".join([*self.lines, ""]))
            cursor.copy_expert(f"COPY {self.table} ({names}) FROM STDIN", rows)


def spell(value):
    """As COPY reads it. Lexemes hold nothing that needs an escape."""
    if value is None:
        return "\\N"
    if isinstance(value, Set):
        return " ".join(f"'{lexeme}'" for lexeme in value)
    if isinstance(value, list):
        return f"{{{','.join(map(str, value))}}}"
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value).translate(ESCAPES)


@contextmanager
def dropped_index(model, name, say):
    """Made again at the end, which is far quicker than row by row."""
    index = next(index for index in model._meta.indexes if index.name == name)
    with connection.schema_editor() as editor:
        editor.remove_index(model, index)
    yield
    began = time.monotonic()
    with connection.cursor() as cursor:
        cursor.execute("SET maintenance_work_mem = '3GB'")
    with connection.schema_editor() as editor:
        editor.add_index(model, index)
    say(f"{name}: {time.monotonic() - began:.0f} s")


def renumber(model):
    """Rows that came with their numbers leave the sequence behind."""
    table = model._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
