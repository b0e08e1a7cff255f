"""Asks the index: several questions in one statement, answered one after the other, as far as they are needed."""

from collections.abc import Iterator
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import F

from .expressions import Expression, Lexeme

PLACE = Lexeme("?")
ONLY_BY_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL max_parallel_workers_per_gather = 0"


class Hit(NamedTuple):
    pk: int
    kind: str
    year: int | None
    categories: list[int]
    organisations: list[int]


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
        return [hit for _, hit in self.read_all([question])]

    def read_all(self, questions: list[Question], enough: int | None = None) -> Iterator[tuple[int, Hit]]:
        """Hits with the place of their question; those after the first `enough` are not looked for."""
        if not questions:
            return
        parts, values = [], []
        for place, question in enumerate(questions):
            statement, given = self._fill(question)
            # the ORM wrote the statement, what was typed is among the values
            parts.append(f"SELECT {place}, hits{place}.* FROM ({statement}) AS hits{place}")  # noqa: S608
            values += given
        limit = f" LIMIT {enough}" if enough else ""
        with connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(parts) + limit, values)
            for place, pk, kind, year, categories, organisations in cursor.fetchall():
                yield place, Hit(pk, kind, year and int(year), categories, organisations)

    def _spell(self, entries, undated_first):
        """The statement once, to be filled with each expression: building it costs more than asking it."""
        dated = F("dated_at").desc(nulls_first=True) if undated_first else F("dated_at").desc(nulls_last=True)
        rows = entries.matching(PLACE).order_by(dated, "-pk")[: self.most]
        columns = rows.values_list("pk", "kind", "dated_at__year", "categories", "organisations")
        return columns.query.sql_with_params()

    def _fill(self, question):
        statement, values = self.spelt[question.undated_first]
        return statement, [str(question.expression) if value == str(PLACE) else value for value in values]


class reading_by_index(transaction.Atomic):
    """The planner, who knows little of lexemes, must neither go through the whole table nor start helpers for it."""

    def __init__(self):
        super().__init__(using=None, savepoint=True, durable=False)

    def __enter__(self):
        super().__enter__()
        with connection.cursor() as cursor:
            cursor.execute(ONLY_BY_INDEX)
