"""Looking through the newest months first changes what an answer costs, not what it is."""

import random
from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assocportal.common.search.asking import ask
from assocportal.common.search.finding import COUNTED, Filters, Finder
from assocportal.common.search.frequencies import LEAST
from assocportal.common.search.models import SearchCount, SearchEntry
from assocportal.common.search.query import read_query

from .entries import make_entry, titles_of

pytestmark = pytest.mark.django_db

MONTHS = [(year, month) for year in (2020, 2021, 2022, 2023) for month in range(1, 13)]
WORDS = ["hội", "hồi", "hoi", "nghị", "nghi", "sơ", "kết", "thảo", "và", "khoa", "học"]
QUERIES = ["hoi", "hội nghi", "hội -nghị", "sơ kết hội"]
PHRASES = ['"khoa học"', '"hội nghị sơ"']


@pytest.fixture
def clock():
    with time_machine.travel("2023-12-20T05:00:00Z", tick=False):
        yield


@pytest.fixture
def corpus(clock):
    """A hundred short entries of few words, some without a date, others of a day to come."""
    chance = random.Random(4)
    days = [date(*chance.choice(MONTHS), chance.randint(1, 28)) for _ in range(90)] + [None] * 6
    days += [date(2024, 2, 1), date(2024, 3, 1), date(2026, 1, 1), date(2019, 1, 1)]
    SearchEntry.objects.bulk_create(
        make_entry(
            f"{' '.join(chance.choices(WORDS, k=3))} {number}",
            " ".join(chance.choices(WORDS, k=4)),
            " ".join(chance.choices(WORDS, k=8)),
            day=day,
            kind=chance.choice(["bai-viet", "su-kien"]),
            categories=[chance.randint(1, 3)],
        )
        for number, day in enumerate(days)
    )


def count(of_each_month, of_each_lexeme):
    """What was counted need not be true: here a small archive is taken for a large one."""
    SearchCount.objects.bulk_create(
        SearchCount(lexeme=lexeme, entries=entries)
        for lexeme, entries in [
            *((f"#m{year}-{month:02}", of_each_month) for year, month in MONTHS),
            ("#m0", 10),
            (LEAST, of_each_lexeme),
        ]
    )


def answers(filters, most=COUNTED, queries=QUERIES):
    found = {}
    for text in queries:
        for is_by_date in (False, True):
            hits = Finder(SearchEntry.objects.published(), filters, most).find(read_query(text), is_by_date)
            found[text, is_by_date] = [hit.pk for hit in hits.rows], hits.has_more
    return found


ALL_FILTERS = [
    Filters(),
    Filters(kind="su-kien"),
    Filters(category=2),
    Filters(year=2022),
    Filters(kind="bai-viet", category=1, year=2021),
]


@pytest.mark.parametrize("filters", ALL_FILTERS, ids=str)
def test_windows_find_the_same_as_one_look_at_all(corpus, filters):
    at_once = answers(filters, queries=[*QUERIES, *PHRASES])
    count(of_each_month=2_000, of_each_lexeme=90_000)

    assert answers(filters, queries=[*QUERIES, *PHRASES]) == at_once
    assert sum(len(keys) for keys, _ in at_once.values()) > 10


@pytest.mark.parametrize("filters", ALL_FILTERS[:3], ids=str)
@pytest.mark.parametrize("most", [1, 8])
def test_windows_find_the_same_first_hits(corpus, filters, most):
    everything = answers(filters)
    at_once = answers(filters, most)
    count(of_each_month=2_000, of_each_lexeme=90_000)
    in_windows = answers(filters, most)

    assert in_windows == at_once
    assert in_windows == {key: (keys[:most], len(keys) > most) for key, (keys, _) in everything.items()}


def test_windows_are_used_where_words_are_common(corpus):
    count(of_each_month=2_000, of_each_lexeme=90_000)

    with CaptureQueriesContext(connection) as captured:
        ask("hoi", None)

    assert any("#y2024" in query["sql"] for query in captured)


def test_only_the_newest_are_looked_through_where_all_would_cost_too_much(corpus):
    found = answers(Filters())["hoi", True][0]
    count(of_each_month=10_000, of_each_lexeme=400_000)  # the newest 128,000 are of the last 13 months

    hits = ask("hoi", None, is_by_date=True).hits

    newest = [hit for hit in hits.rows if hit.year in (None, 2022, 2023, 2024, 2026)]
    assert hits.has_more
    assert hits.rows == newest
    assert [hit.pk for hit in hits.rows] == [key for key in found if key in {hit.pk for hit in newest}]
    assert 0 < len(hits.rows) < len(found)


@pytest.mark.parametrize(("number", "has_more"), [(999, False), (1000, False), (1001, True), (1200, True)])
def test_more_than_a_thousand_hits_are_not_counted(clock, number, has_more):
    SearchEntry.objects.bulk_create(
        make_entry(f"Hội nghị {day}", day=date(2021, 1, 1)) for day in range(number)
    )

    for query in ("hội nghị", "hoi", '"hội nghị"'):
        for is_by_date in (False, True):
            answer = ask(query, None, is_by_date=is_by_date)
            assert (len(answer.hits.rows), answer.hits.has_more) == (min(number, 1000), has_more)


def test_a_thousand_hits_are_the_best_ones(clock):
    SearchEntry.objects.bulk_create(
        make_entry("Bài", text="hội nghị", day=date(2022, 1, 1)) for _ in range(1100)
    )
    SearchEntry.objects.bulk_create(
        [make_entry("Hội nghị cũ", day=date(2010, 1, 1)), make_entry("Nghị của hội")]
    )

    answer = ask("hội nghị", None)

    assert titles_of(answer) == ["Hội nghị cũ", *["Bài"] * 999]
    assert answer.hits.has_more
