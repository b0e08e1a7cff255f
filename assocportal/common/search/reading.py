"""Asks the index: several questions in one statement, answered one after the other, as far as they are needed."""

from collections.abc import Callable, Iterator
from itertools import count
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F

from .expressions import Expression, Lexeme

PLACE = Lexeme("?")
numbers = count(1)
A_FETCH = 50
ONLY_BY_INDEX = (
    "SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0; "
    "SET LOCAL cursor_tuple_fraction = 1"
)


class Hit(NamedTuple):
    pk: int
    kind: str
    year: int | None
    categories: list[int]
    organisations: list[int]
    object_id: int


class Question(NamedTuple):
    """Newest first; `undated_first`: what lasts (an organisation, a page) before what is reported of it."""

    expression: Expression
    undated_first: bool


class Reader:
    """Of entries that somebody may see; `most`: how many hits of a question are read."""

    def __init__(self, entries, most: int):
        self.most = most
        self.spelt = {undated_first: self._spell(entries, undated_first) for undated_first in (True, False)}

    def read(self, question: Question) -> list[Hit]:
        with connection.cursor() as cursor:
            cursor.execute(*self._join([question]))
            return [hit for _, hit in read_rows(cursor)]

    def read_first(self, questions: list[Question]) -> tuple[int, list[Hit]]:
        """The place of the first question that has any hit, and its hits; the ones behind it cost nothing."""
        filled = [self._fill(question) for question in questions]
        parts = [
            f"hits{place} AS MATERIALIZED (SELECT * FROM ({statement}) AS asked WHERE {_none_of(place)})"  # noqa: S608
            for place, (statement, _) in enumerate(filled)
        ]
        found = " UNION ALL ".join(f"SELECT {place}, * FROM hits{place}" for place in range(len(parts)))  # noqa: S608
        with connection.cursor() as cursor:
            cursor.execute(
                f"WITH {', '.join(parts)} {found}", [value for _, values in filled for value in values]
            )
            rows = list(read_rows(cursor))
        return (rows[0][0] if rows else len(questions)), [hit for _, hit in rows]

    def read_in_turn(self, questions: list[Question], wanted: Callable[[], int]) -> Iterator[tuple[int, Hit]]:
        """Hits with the place of their question; `wanted` says each time how many more, and the rest is never asked."""
        if len(questions) < 2:
            yield from ((0, hit) for question in questions for hit in self.read(question))
            return
        statement, values = self._join(questions)
        name = f"hits_{next(numbers)}"
        with connection.cursor() as cursor:
            cursor.execute(f"DECLARE {name} NO SCROLL CURSOR FOR {statement}", values)
            while (most := wanted()) > 0:
                cursor.execute(f"FETCH {max(most, A_FETCH)} FROM {name}")
                rows = list(read_rows(cursor))
                yield from rows
                if len(rows) < max(most, A_FETCH):
                    break
            cursor.execute(f"CLOSE {name}")

    def _join(self, questions):
        """The ORM wrote each statement; what was typed is among the values."""
        filled = [self._fill(question) for question in questions]
        parts = [
            f"SELECT {place}, hits{place}.* FROM ({statement}) AS hits{place}"  # noqa: S608
            for place, (statement, _) in enumerate(filled)
        ]
        return " UNION ALL ".join(parts), [value for _, values in filled for value in values]

    def _spell(self, entries, undated_first):
        """The statement once, to be filled with each expression: building it costs more than asking it."""
        dated = F("dated_at").desc(nulls_first=True) if undated_first else F("dated_at").desc(nulls_last=True)
        rows = entries.matching(PLACE).order_by(dated, "-pk")[: self.most]
        columns = rows.values_list("pk", "kind", "dated_at__year", "categories", "organisations", "object_id")
        return columns.query.sql_with_params()

    def _fill(self, question):
        statement, values = self.spelt[question.undated_first]
        return statement, [str(question.expression) if value == str(PLACE) else value for value in values]


def _none_of(number):
    return " AND ".join(f"NOT EXISTS (SELECT FROM hits{place})" for place in range(number)) or "true"


def read_rows(cursor) -> Iterator[tuple[int, Hit]]:
    for place, pk, kind, year, *others in cursor.fetchall():
        yield place, Hit(pk, kind, year and int(year), *others)


class reading_by_index(transaction.Atomic):
    """The planner, who knows little of lexemes, must neither go through the whole table nor start helpers for it."""

    def __init__(self):
        super().__init__(using=None, savepoint=True, durable=False)

    def __enter__(self):
        super().__enter__()
        with connection.cursor() as cursor:
            cursor.execute(ONLY_BY_INDEX)
