"""The lines of a sheet in memory, each with what was read, what it is about and what would become of it."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import TextChoices

from .columns import Column
from .tables import Table
from .values import SheetError, is_blank, is_cleared, refuse_broken

AT_ONCE = 500


class Outcome(TextChoices):
    NEW = "moi", "thêm mới"
    CHANGED = "sua", "sửa"
    SAME = "giu", "không đổi"
    ERROR = "loi", "lỗi"


@dataclass
class Line:
    number: int
    values: dict[str, Any] = field(default_factory=dict)  # of the cells that were filled, by column
    errors: list[dict] = field(default_factory=list)
    row: Any = None  # the stored one, or the one that was made of this line
    is_new: bool = True
    name: str = ""
    changes: list[list[str]] = field(default_factory=list)  # heading, old, new
    changed: dict[str, Any] = field(default_factory=dict)  # what is to be written, by column

    @property
    def outcome(self) -> Outcome:
        if self.errors:
            return Outcome.ERROR
        if self.is_new:
            return Outcome.NEW
        return Outcome.CHANGED if self.changes else Outcome.SAME

    @property
    def is_written(self) -> bool:
        return self.outcome in (Outcome.NEW, Outcome.CHANGED)

    def refuse(self, text: str, column: Column | None = None) -> None:
        self.errors.append({"column": column.heading if column else "", "text": text})

    def match(self, row) -> None:
        self.row, self.is_new = row, row is None


def read_lines(kind, table: Table, tell: Callable[[int, int], None]) -> list[Line]:
    columns = [(column, table.header.places[column.name]) for column in kind.columns_in(table.header)]
    lines = []
    for number, cells in table.rows:
        lines.append(read_line(kind, columns, number, cells))
        if len(lines) % AT_ONCE == 0:
            tell(len(lines), max(table.about, len(lines)))
    return lines


def read_line(kind, columns, number, cells) -> Line:
    line = Line(number)
    for column, place in columns:
        value = cells[place] if place < len(cells) else None
        try:
            if not is_blank(value):
                line.values[column.name] = read_cell(kind, column, value)
            elif column.is_required:
                raise SheetError("chưa ghi.")
        except SheetError as error:
            line.refuse(str(error), column)
    return line


def read_cell(kind, column, value):
    """By the column, and by the model's own field: its length, its validators, its words."""
    refuse_broken(value)
    field = kind.field_of(column)
    if is_cleared(value):
        return cleared(column, field)
    value = column.cell.read(value)
    if field is None or field.is_relation or not column.is_cleaned:
        return value
    try:
        return field.clean(value, None)
    except ValidationError as error:
        raise SheetError(" ".join(error.messages)) from None


def cleared(column, field):
    if column.is_required or field is None or not field.blank:
        raise SheetError("cột này không để trống được.")
    return None if field.null else ""


def compare(kind, line: Line) -> None:
    """What the line would change in its row, told in the words of the sheet."""
    line.name = kind.name(line)
    for column in kind.columns:
        if column.name not in line.values or not column.is_compared:
            continue
        old = None if line.is_new else kind.old(line.row, column)
        new = column.cell.settle(old, line.values[column.name])
        if line.is_new or not column.cell.is_same(old, new):
            line.changed[column.name] = new
            line.changes.append([column.heading, column.cell.tell(old), column.cell.tell(new)])


def refuse_twins(kind, lines: list[Line]) -> None:
    """Two lines about one thing: whichever came second would win unseen."""
    seen: dict[Any, Line] = {}
    for line in lines:
        key = None if line.errors else kind.identity(line)
        if key is None:
            continue
        first = seen.setdefault(key, line)
        if first is not line:
            line.refuse(f"trùng với dòng {first.number}. Hãy bỏ một trong hai dòng.")


def digest_of(lines: list[Line]) -> str:
    """The same as long as a preview is true."""
    told = hashlib.sha256()
    for line in lines:
        what = [line.number, line.outcome, line.row and line.row.pk, line.changes, line.errors]
        told.update(json.dumps(what, ensure_ascii=False).encode())
    return told.hexdigest()


def in_batches(things: list, size: int = AT_ONCE) -> Iterator[list]:
    for start in range(0, len(things), size):
        yield things[start : start + size]
