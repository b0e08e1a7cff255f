"""Figures of the search as tables of Markdown; what misses its bar is marked."""

import os
import re

from . import search_measuring

BARS = {10_000: 15, 100_000: 30, 1_000_000: 60}  # ms, p99 of all SQL of a page
COLUMNS = (
    "all SQL, median", "p99 {bar}", "server, median", "p99", "statements", "hits", "the slowest, on the processor",
)  # fmt: skip
LONGEST_LINE = 150
TOLD_OF_A_PLAN = re.compile(r"Execution|^  Buffers|Index Cond|(?<!Subquery) Scan (on|using)")
MOST_LINES = 14


def print_searches(size, questions, read, with_plans):
    """True where a bar is missed. The slowest question is told with its processor time, which a busy machine spares."""
    bar = BARS.get(size)
    print_heading(f"{size:,} articles, ms (load {os.getloadavg()[0]:.1f})", *COLUMNS, bar=say_bar(bar))
    measured = [
        print_class(search_measuring.measure(name, asked, read), bar) for name, asked in questions.items()
    ]
    if with_plans:
        for one in measured:
            print_plan(one)
    return any(is_missed(one.sql(0.99), bar) for one in measured)


def print_class(measured, bar):
    question, trace = measured.slowest
    hits = sorted({min(measured.found), max(measured.found)})
    print(
        f"| {measured.name} | {measured.sql(0.5):.1f} | {mark(measured.sql(0.99), bar)}"
        f" | {measured.server(0.5):.1f} | {measured.server(0.99):.1f} | {measured.statements}"
        f" | {'–'.join(f'{number:,}' for number in hits)}"
        f" | {question.said}: {1000 * trace.processor_seconds:.1f} |",
        flush=True,
    )
    return measured


def print_plan(measured):
    question, trace = measured.slowest
    seconds, plan = search_measuring.explain(trace)
    print(f"\n{measured.name}, `{question.said}`, its slowest statement ({1000 * seconds:.1f} ms):\n\n```")
    told = [line.strip()[:LONGEST_LINE] for line in plan if TOLD_OF_A_PLAN.search(line)]
    if len(told) > MOST_LINES:
        told[MOST_LINES - 2 : -1] = ["…"]
    print("\n".join(told))
    print("```", flush=True)


def print_figures(title, rows):
    """Rows of name, median, p99, bar, which of the two the bar is for. True where one is missed."""
    print_heading(f"{title}, ms", "median", "p99", "bar")
    missed = False
    for name, median, p99, bar, is_for_median in rows:
        barred = median if is_for_median else p99
        missed |= is_missed(barred, bar)
        shown = [mark(median, bar if is_for_median else None), mark(p99, None if is_for_median else bar)]
        print(f"| {name} | {' | '.join(shown)} | {say_bar(bar)} |", flush=True)
    return missed


def print_heading(*columns, bar=""):
    print(f"\n| {' | '.join(columns).format(bar=bar)} |\n{'|---' * len(columns)}|", flush=True)


def mark(figure, bar):
    return f"{figure:.1f} **missed**" if is_missed(figure, bar) else f"{figure:.1f}"


def say_bar(bar):
    return f"≤ {bar}" if bar else ""


def is_missed(figure, bar):
    return bar is not None and figure > bar
