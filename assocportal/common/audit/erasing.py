"""The one exception to a record that only grows: a person's own traces, and the exception is recorded too."""

from django.db import connection
from django.utils import timezone


def erase_person(row, by) -> int:
    """Blanks what the entries about this row say of it, and returns how many there were. `by`: who asked for it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT common_audit_erase(%s, %s, %s, %s)",
            [row._meta.label_lower, str(row.pk), by.pk, timezone.now()],
        )
        return cursor.fetchone()[0]
