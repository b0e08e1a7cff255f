"""Entries into their table: what is unchanged is not written again, for an index of a thousand lexemes is dear."""

from collections.abc import Iterable, Sequence

from django.db import connection

from .lexemes import fit
from .models import SearchEntry, UncountedEntry

COLUMNS = [field.column for field in SearchEntry._meta.concrete_fields if not field.primary_key]
KEY = ("content_type_id", "object_id")
SAID = ("kind", "title", "lead", "text", "dated_at", "categories", "organisations", "rules")
AROUND = ("address", "audience", "state", "publish_at", "expire_at")
TABLE, QUEUE = SearchEntry._meta.db_table, UncountedEntry._meta.db_table
CASTS = {
    "categories": "%s::bigint[]",
    "organisations": "%s::bigint[]",
    "vector": "array_to_tsvector(%s::text[])",
}
VALUES = f"({', '.join(CASTS.get(column, '%s') for column in COLUMNS)})"
UPSERT = f"""
WITH written AS (
    INSERT INTO {TABLE} ({", ".join(COLUMNS)}) VALUES {{values}}
    ON CONFLICT ({", ".join(KEY)}) DO UPDATE SET
    {", ".join(f"{column} = EXCLUDED.{column}" for column in COLUMNS if column not in KEY)}
    RETURNING id
)
INSERT INTO {QUEUE} AS waiting (entry_id) SELECT id FROM written
ON CONFLICT (entry_id) DO UPDATE SET entry_id = waiting.entry_id
"""  # noqa: S608 - own names only
STORED = (
    f"SELECT object_id, {', '.join((*SAID, *AROUND))} FROM {TABLE}"  # noqa: S608
    " WHERE content_type_id = %s AND object_id = ANY(%s)"
)


def write_entries(entries: Sequence[SearchEntry]) -> None:
    """All their columns; their words are to be counted (anew).

    What waits for that already is locked: who counts at this moment passes over it and finds the new words later.
    """
    if not entries:
        return
    parameters = [_parameter(entry, column) for entry in entries for column in COLUMNS]
    with connection.cursor() as cursor:
        cursor.execute(UPSERT.format(values=", ".join([VALUES] * len(entries))), parameters)


def stored_entries(content_type, keys: Iterable[int]) -> dict[int, dict]:
    """By the rows' keys: what says_the_same and write_circumstances compare."""
    with connection.cursor() as cursor:
        cursor.execute(STORED, [content_type.pk, list(keys)])
        return {key: dict(zip((*SAID, *AROUND), values, strict=True)) for key, *values in cursor}


def says_the_same(entry: SearchEntry, stored: dict) -> bool:
    """Then the vector is the same."""
    return all(getattr(entry, name) == stored[name] for name in SAID)


def write_circumstances(entry: SearchEntry, stored: dict) -> None:
    """Who may find it and where it leads; nothing where that is unchanged too."""
    changed = {name: getattr(entry, name) for name in AROUND if getattr(entry, name) != stored[name]}
    if changed:
        row = {name: getattr(entry, name) for name in KEY}
        SearchEntry.objects.filter(**row).update(**changed)


def _parameter(entry, column):
    return spell_array(fit(entry.vector)) if column == "vector" else getattr(entry, column)


def spell_array(lexemes: Iterable[str]) -> str:
    """As one string: of a list the driver makes an expression with a thousand parts. No lexeme has a quotation mark."""
    return '{"' + '","'.join(lexemes) + '"}' if lexemes else "{}"
