"""Rows written by COPY, and a table without one of its indexes meanwhile."""

import io
import time
from collections.abc import Set
from contextlib import contextmanager
from datetime import datetime

from django.db import connection

PARAGRAPHS = """
    CREATE UNLOGGED TABLE IF NOT EXISTS bench_paragraph (id int PRIMARY KEY, text text, vector tsvector);
    CREATE OR REPLACE AGGREGATE bench_join (tsvector) (sfunc = tsvector_concat, stype = tsvector);
    TRUNCATE bench_paragraph;
"""


class Copy:
    """Rows of one model on their way; what a row does not say is the model's default."""

    def __init__(self, model):
        self.table = model._meta.db_table
        self.fields = [field for field in model._meta.concrete_fields if not field.generated]
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
            copy_lines(cursor, self.table, [f'"{field.column}"' for field in self.columns], self.lines)


class CopyOfEntries(Copy):
    """The body's words are the paragraphs': the database knows them already."""

    def add_row(self, row, paragraphs):
        super().add_row(row)
        self.lines[-1] += f"\t{spell(paragraphs)}"

    def send(self, cursor):
        names = [f'"{field.column}"' for field in self.columns]
        joined = {
            '"text"': "concat_ws(E'\\n', nullif(entry.text, ''), body.text)",
            '"vector"': "body.vector || entry.vector",
        }
        chosen = ", ".join(joined.get(name, f"entry.{name}") for name in names)
        cursor.execute(
            f"CREATE TEMP TABLE IF NOT EXISTS bench_entry AS SELECT {', '.join(names)}, ARRAY[1] AS paragraphs"
            f" FROM {self.table} WITH NO DATA; TRUNCATE bench_entry"
        )
        copy_lines(cursor, "bench_entry", [*names, "paragraphs"], self.lines)
        cursor.execute(
            f"INSERT INTO {self.table} ({', '.join(names)}) SELECT {chosen} FROM bench_entry entry, LATERAL ("
            "SELECT string_agg(text, E'\\n') AS text, bench_join(vector) AS vector FROM bench_paragraph"
            " WHERE id = ANY (entry.paragraphs)) body"
        )


def copy_paragraphs(cursor, paragraphs):
    cursor.execute(PARAGRAPHS)
    lines = ["\t".join(map(spell, (key, text, found))) for key, (text, found) in paragraphs]
    copy_lines(cursor, "bench_paragraph", ["id", "text", "vector"], lines)


def copy_lines(cursor, table, columns, lines):
    cursor.copy_expert(
        f"COPY {table} ({', '.join(columns)}) FROM STDIN", io.StringIO("\n".join([*lines, ""]))
    )


def spell(value):
    """As COPY reads it. Lexemes hold nothing that needs an escape."""
    if value is None:
        return "\\N"
    if isinstance(value, Set):
        return " ".join(f"'{lexeme}'" for lexeme in value)
    if isinstance(value, list):
        return "{" + ",".join(map(str, value)) + "}"
    if isinstance(value, datetime):
        return value.isoformat()
    text = str(value)
    if not text.isprintable() or "\\" in text:
        raise ValueError(text)  # would need an escape
    return text


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
