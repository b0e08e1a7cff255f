"""A column of a sheet, declared once: its template, its import and its export are made of this."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from ..vietnamese import fold, group_digits
from . import values
from .values import SheetError, clean_text


class Ref(NamedTuple):
    """Another row that a cell names. One that the same sheet brings has no key yet: then `line` will have it."""

    pk: int | None
    text: str
    line: Any = None

    def __eq__(self, other):
        return isinstance(other, Ref) and self.pk == other.pk and self.line is other.line

    __hash__ = None


class Cell:
    """How values of a column are read, told in a preview, and written into an export. `form`: of Excel's own."""

    form = "@"

    def __init__(self, read: Callable = values.read_line, form: str | None = None):
        self.read_value, self.form = read, form or self.form

    def read(self, value):
        return self.read_value(value)

    def settle(self, old, new):
        """What the row will hold, where both have a say."""
        return new

    def is_same(self, old, new) -> bool:
        return (clean_text(old) if isinstance(old, str) else old) == new

    def tell(self, value) -> str:
        return "" if value is None else str(value)

    def export(self, value):
        return value

    def choices(self) -> list[str]:
        return []


class Day(Cell):
    form = "dd/mm/yyyy"

    def __init__(self, read=values.read_day):
        super().__init__(read)

    def tell(self, value):
        return f"{value:%d/%m/%Y}" if isinstance(value, date) else super().tell(value)


class Whole(Cell):
    form = "#,##0"

    def __init__(self):
        super().__init__(values.read_whole)

    def tell(self, value):
        return group_digits(value) if value is not None else ""


class Year(Cell):
    form = "0"

    def __init__(self, read=values.read_year):
        super().__init__(read)


class Choice(Cell):
    """Of a model's choices, by their labels; `also` names further spellings: {"bí thư": value}."""

    def __init__(self, options, also: dict | None = None):
        super().__init__()
        self.options = {value: label for value, label in options.choices if label and value != ""}
        self.by_name = {fold(str(label)): value for value, label in self.options.items()}
        self.by_name |= {fold(name): value for name, value in (also or {}).items()}

    def read(self, value):
        text = values.read_line(value)
        if (name := fold(text)) not in self.by_name:
            raise SheetError(f"“{text}” không có trong các giá trị: {', '.join(self.choices())}.")
        return self.by_name[name]

    def tell(self, value):
        return str(self.options.get(value, ""))

    export = tell

    def choices(self):
        return [str(label) for label in self.options.values()]


class Named(Cell):
    """Another row by its name. What is read is the text; the kind finds the row, for all lines together."""

    def tell(self, value):
        return value.text if isinstance(value, Ref) else str(value or "")

    export = tell


@dataclass(frozen=True, eq=False)
class Column:
    """`name` is the model's field unless the kind itself knows what to do with it (`is_field=False`)."""

    name: str
    heading: str
    cell: Cell = field(default_factory=Cell)
    aliases: tuple[str, ...] = ()
    is_required: bool = False
    is_field: bool = True
    is_cleaned: bool = True  # by the model's field, as it is read; else the kind does it
    is_compared: bool = True  # what only tells which row is meant is not
    help: str = ""
    example: str = ""
    width: int = 16

    @property
    def known_as(self) -> set[str]:
        return {fold(self.heading), *map(fold, self.aliases)}
