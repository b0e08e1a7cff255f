"""Where a table begins in somebody's sheet: its headings, among titles above, merged cells and columns of their own."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from ..vietnamese import fold
from .columns import Column
from .values import Formula, clean_text

DEEPEST = 30
BRACKETS = re.compile(r"\(.*?\)")
NOT_NAMED = {"stt", "tt", "so tt", "so thu tu", "ghi chu noi bo cua so"}


@dataclass(frozen=True)
class Header:
    places: dict[str, int]  # column's name → where it stands in a row
    rows: int  # above the first line of data
    unknown: tuple[str, ...]
    seen: tuple[str, ...]

    @property
    def width(self) -> int:
        return max(self.places.values(), default=-1) + 1

    def missing(self, columns: Sequence[Column]) -> list[Column]:
        return [column for column in columns if column.is_required and column.name not in self.places]


def find_header(rows: Sequence[Sequence], columns: Sequence[Column]) -> Header:
    """The row that names most columns; with the one below it where headings stand in two storeys."""
    rows = [[_say(value) for value in row] for row in rows[:DEEPEST]]
    best = Header({}, 0, (), ())
    for number, row in enumerate(rows):
        below = rows[number + 1] if number + 1 < len(rows) else []
        for headings, depth in ((row, number + 1), (_join(row, below), number + 2)):
            found = _read(headings, columns, depth)
            if len(found.places) > len(best.places):
                best = found
    return best


def refuse_doubles(rows, header: Header, columns: Sequence[Column]) -> None:
    """Of two columns with one heading nobody knows which is meant."""
    from openpyxl.utils import get_column_letter

    headings = [_say(value) for value in rows[header.rows - 1]] if header.rows else []
    names = [column.name for text in headings if (column := _find(text, columns))]
    doubled = [name for name, times in Counter(names).items() if times > 1]
    for column in columns:
        if column.name in doubled:
            letters = [
                get_column_letter(place + 1)
                for place, text in enumerate(headings)
                if _find(text, columns) is column
            ]
            raise ValidationError(
                f"Có hai cột “{column.heading}” ({' và '.join(letters)}). Hãy bỏ một cột hoặc đổi tên cột."
            )


def _read(headings, columns, depth):
    places, unknown = {}, []
    for place, text in enumerate(headings):
        column = _find(text, columns)
        if column is not None:
            places.setdefault(column.name, place)
        elif text and fold(text) not in NOT_NAMED:
            unknown.append(text)
    return Header(places, depth, tuple(unknown), tuple(filter(None, headings)))


def _join(row, below):
    """A heading below goes before the one above it, which stood for several."""
    longer = max(len(row), len(below))
    above = [*row, *[""] * (longer - len(row))]
    return [low or high for high, low in zip(above, [*below, *[""] * (longer - len(below))], strict=True)]


def _find(text, columns):
    if not text:
        return None
    spellings = {fold(text), fold(BRACKETS.sub(" ", text))} - {""}
    return next((column for column in columns if spellings & column.known_as), None)


def _say(value):
    return "" if value is None or isinstance(value, Formula) else clean_text(value).replace("\n", " ")
