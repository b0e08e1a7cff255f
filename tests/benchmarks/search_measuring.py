"""What one search page costs: all its SQL, its time on the server, the plan of its slowest statement."""

import math
import os
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median

from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.test import RequestFactory
from django.urls import resolve

from assocportal.common.search.asking import ask
from assocportal.common.search.models import SearchEntry

RUNS = int(os.environ.get("RUNS", "8"))  # of each question, after one that warms
A_PAGE = 20


def processor_seconds():
    """Of this thread and of its PostgreSQL process; unlike the clock it does not count other work of the machine."""
    on_processor = Path(f"/proc/{connection.connection.info.backend_pid}/schedstat").read_text().split()[0]
    return time.thread_time() + int(on_processor) / 1e9


@dataclass
class Trace:
    """The statements of one page, with the seconds of each."""

    statements: list[tuple[float, str, object]] = field(default_factory=list)
    seconds: float = 0
    processor_seconds: float = 0

    def __call__(self, execute, sql, params, many, context):
        began, worked = time.perf_counter(), processor_seconds()
        try:
            return execute(sql, params, many, context)
        finally:
            self.statements.append((time.perf_counter() - began, sql, params))
            self.processor_seconds += processor_seconds() - worked

    @property
    def sql_seconds(self):
        return sum(seconds for seconds, *_ in self.statements)


@dataclass
class Measured:
    """All runs of the questions of one class."""

    name: str
    traces: list[tuple[object, Trace]] = field(default_factory=list)
    found: list[int] = field(default_factory=list)

    def sql(self, share):
        return at_share([trace.sql_seconds for _, trace in self.traces], share)

    def processor(self, share):
        return at_share([trace.processor_seconds for _, trace in self.traces], share)

    def server(self, share):
        return at_share([trace.seconds for _, trace in self.traces], share)

    @property
    def statements(self):
        return max(len(trace.statements) for _, trace in self.traces)

    @property
    def slowest(self):
        """By the best run of each question: an accident of the machine is not the question's."""
        best = {}
        for question, trace in self.traces:
            if question not in best or trace.processor_seconds < best[question].processor_seconds:
                best[question] = trace
        return max(best.items(), key=lambda item: item[1].processor_seconds)


def at_share(figures, share):
    """Milliseconds. 0.99: no more than one in a hundred took longer."""
    return (
        1000 * sorted(figures)[math.ceil(share * len(figures)) - 1]
        if share != 0.5
        else 1000 * median(figures)
    )


def read_page(question):
    """The whole page as a visitor's request makes it."""
    request = RequestFactory().get(question.address)
    request.user = AnonymousUser()
    return resolve(request.path).func(request)


def read_hits(question):
    """What the page asks first: the part that the size of the archive decides."""
    answer = ask(question.text, AnonymousUser(), question.filters, question.is_by_date)
    first = (question.page - 1) * A_PAGE
    keys = [hit.pk for hit in answer.hits.rows[first : first + A_PAGE]]
    list(SearchEntry.objects.filter(pk__in=keys).values_list("title", "lead", "text", "address"))
    return answer.hits.rows


def trace(read, question):
    traced = Trace()
    with connection.execute_wrapper(traced):
        began = time.perf_counter()
        read(question)
        traced.seconds = time.perf_counter() - began
    return traced


def measure(name, questions, read=read_page, runs=RUNS):
    measured = Measured(name, found=[len(read_hits(question)) for question in questions])
    for question in questions:
        read(question)
    for _ in range(runs):
        measured.traces += [(question, trace(read, question)) for question in questions]
    return measured


def explain(traced):
    """The plan of the page's slowest statement, asked as it was."""
    asked = [statement for statement in traced.statements if not statement[1].startswith("SET")]
    seconds, sql, params = max(asked, key=lambda statement: statement[0])
    with transaction.atomic(), connection.cursor() as cursor:
        for _, setting, _ in traced.statements:
            if setting.startswith("SET LOCAL"):
                cursor.execute(setting)
        cursor.execute(f"EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) {sql}", params)
        return seconds, [line for (line,) in cursor.fetchall()]
