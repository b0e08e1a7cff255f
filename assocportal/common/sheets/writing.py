"""Many rows at once, leaving what saving each by hand leaves: history, addresses, what the search finds.

To be called inside `written_once()`.
"""

from django.db.models import DateTimeField
from django.utils import timezone

from ..history.parts import has_history
from ..history.waiting import keep_first_of, note_change
from ..search.indexing import Searchable, index_keys
from ..slugs import SluggedModel, give_slugs

AT_ONCE = 500


def create_rows(kind, lines) -> None:
    for line in lines:
        line.row = kind.make_row(line)
    rows = [line.row for line in lines]
    if issubclass(kind.model, SluggedModel):
        give_slugs(rows)
    kind.model._base_manager.bulk_create(rows, batch_size=AT_ONCE)
    note_written(kind.model, rows)


def update_rows(kind, lines) -> None:
    if not lines:
        return
    rows, names = [line.row for line in lines], set()
    keep_first_of(kind.model, [row.pk for row in rows])
    for line in lines:
        names |= kind.fill(line.row, line)
    names |= touch(kind.model, rows)
    if names:
        kind.model._base_manager.bulk_update(rows, sorted(names), batch_size=AT_ONCE)
    note_written(kind.model, rows)


def touch(model, rows) -> set[str]:
    fields = [field for field in model._meta.fields if isinstance(field, DateTimeField) and field.auto_now]
    now = timezone.now()
    for row in rows:
        for field in fields:
            setattr(row, field.attname, now)
    return {field.name for field in fields}


def note_written(model, rows) -> None:
    if has_history(model):
        for row in rows:
            note_change(model, row.pk)
    if issubclass(model, Searchable):
        index_keys(model, [row.pk for row in rows])
