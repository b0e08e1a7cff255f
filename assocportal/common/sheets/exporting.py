"""What a list of the desk shows now, as a table for Excel. That somebody took it along stands in the record."""

from collections.abc import Iterator

from django.contrib.admin.utils import label_for_field, lookup_field
from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.html import strip_tags
from django.utils.text import capfirst

from ..audit.exporting import describe_filters
from ..audit.models import AuditEntry
from ..audit.recording import record
from ..spreadsheets import answer_xlsx
from ..vietnamese import slugify
from .kinds import kind_of

AT_ONCE = 500
MOST_EXPORTED = 100_000
TOO_MANY = "Có hơn 100.000 dòng. Hãy chọn bộ lọc để xuất từng phần."


def answer_export(request, model_admin, rows):
    """In the columns of its kind, so that the file can be changed and brought back; else as the list shows."""
    plural = str(model_admin.opts.verbose_name_plural)
    record(
        AuditEntry.Action.EXPORT,
        actor=request.user,
        note=f"Xuất {plural} (xlsx). Lọc: {describe_filters(request)}",
    )
    name = f"{slugify(plural)}-{timezone.localdate().isoformat()}"
    kind = kind_of(model_admin.model)
    if kind is None:
        shown = model_admin.get_list_display(request)
        headings = [heading_of(item, model_admin) for item in shown]
        return answer_xlsx(name, capfirst(plural), headings, listed(rows, shown, model_admin))
    headings = [column.heading for column in kind.columns]
    return answer_xlsx(name, capfirst(plural), headings, rows_of_kind(kind(), rows))


def rows_of_kind(kind, rows) -> Iterator[list]:
    for row in kind.for_export(rows).iterator(chunk_size=AT_ONCE):
        yield kind.export_row(row)


def listed(rows, shown, model_admin) -> Iterator[list]:
    for row in rows.iterator(chunk_size=AT_ONCE):
        yield [value_of(item, row, model_admin) for item in shown]


def heading_of(item, model_admin) -> str:
    name = name_of(item)
    return capfirst(str(label_for_field(item if callable(item) else name, model_admin.model, model_admin)))


def value_of(item, row, model_admin):
    """Days stay days and numbers numbers; what the list draws becomes words."""
    try:
        field = model_admin.opts.get_field(name_of(item))
    except FieldDoesNotExist:
        field = None
    if isinstance(field, models.DateField | models.IntegerField | models.DecimalField) and not field.choices:
        return getattr(row, field.attname)
    try:
        field, _, value = lookup_field(item, row, model_admin)
    except ObjectDoesNotExist:
        return ""
    if field is not None and getattr(field, "choices", None):
        value = getattr(row, f"get_{field.name}_display")()
    if isinstance(value, bool):
        return "có" if value else "không"
    return "" if value is None else " ".join(strip_tags(str(value)).split())


def name_of(item) -> str:
    return getattr(item, "__name__", item)
