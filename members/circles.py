"""Who stands above, who comes later: chains of rows, followed to their end by one query.

The database refuses circles (0007_register_rules.py); forms ask here first, to say so beside the field.
"""

from django.db import connection

PARENTS = """
WITH RECURSIVE above(id) AS (
    SELECT %s::bigint
    UNION
    SELECT row.parent_id FROM {table} row JOIN above ON row.id = above.id WHERE row.parent_id IS NOT NULL
) SELECT EXISTS (SELECT FROM above WHERE id = %s)
"""


def is_below(row, parent) -> bool:
    """Whether `parent` belongs to `row` already, or is that row: it cannot stand above it as well."""
    if row.pk is None or parent is None:
        return False
    table = connection.ops.quote_name(row._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(PARENTS.format(table=table), [parent.pk, row.pk])
        return cursor.fetchone()[0]
