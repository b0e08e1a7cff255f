from datetime import date

import pytest
import time_machine
from django.db import connection

from assocportal.common.search.expressions import Lexeme, Not, all_of, any_of
from assocportal.common.search.frequencies import LEAST, Counts, Months, count_lexemes
from assocportal.common.search.models import SearchCount, SearchEntry

from .entries import find, make_entry, write_entry

COUNTS = {"#m2022-12": 30, "#m2022-11": 20, "#m2021-06": 40, "#m2020-02": 10, "#m0": 7}


@pytest.fixture(autouse=True)
def clock():
    with time_machine.travel("2022-12-20T05:00:00Z", tick=False):
        yield


@pytest.mark.parametrize(
    ("size", "has_undated", "months"),
    [
        (1, False, "('#y2023' | '#y2024' | '#y2025' | '#m2022-12')"),
        (30, True, "('#m0' | '#y2023' | '#y2024' | '#y2025' | '#m2022-12')"),
        (31, False, "('#y2023' | '#y2024' | '#y2025' | '#m2022-11' | '#m2022-12')"),
        (
            51,
            False,
            "('#y2022' | '#y2023' | '#y2024' | '#y2025' | '#m2021-06' | '#m2021-07' | '#m2021-08' | '#m2021-09' | "
            "'#m2021-10' | '#m2021-11' | '#m2021-12')",
        ),
        (91, False, "None"),
        (1000, True, "None"),
    ],
)
def test_newest_months_hold_as_many_entries_and_name_every_month_since(size, has_undated, months):
    assert str(Months(COUNTS).newest(size, has_undated)) == months


@pytest.mark.parametrize(("size", "months"), [(1, "'#m2022-12'"), (31, "None"), (1000, "None")])
def test_months_of_one_year_are_of_that_year(size, months):
    assert str(Months(COUNTS, 2022).newest(size, has_undated=False)) == months


def test_months_are_none_where_nothing_was_counted():
    assert (Months({}).newest(1, has_undated=True), Months({}).total, Months({"#m0": 5}).total) == (
        None,
        0,
        0,
    )
    assert (Months(COUNTS).total, Months(COUNTS, 2021).total, Months(COUNTS, 1999).total) == (100, 40, 0)


@pytest.mark.django_db
def test_question_finds_at_most_as_many_as_its_rarest_word():
    SearchCount.objects.bulk_create(
        SearchCount(lexeme=lexeme, entries=entries)
        for lexeme, entries in [("hoi", 90), ("nghi", 20), (LEAST, 5)]
    )
    hoi, nghi, rare = Lexeme("hoi"), Lexeme("nghi"), Lexeme("corticoid")
    expressions = [all_of([hoi, nghi]), any_of([hoi, nghi]), all_of([any_of([hoi, nghi]), rare]), Not(hoi)]
    counts = Counts([*expressions, hoi])

    assert [expression.bound(counts) for expression in expressions[:3]] == [20, 110, 5]
    assert all_of([hoi, Not(nghi)]).bound(counts) == 90


@pytest.mark.django_db
def test_question_of_what_was_never_counted_finds_little():
    assert Lexeme("hoi").bound(Counts([Lexeme("hoi")])) == 0


@pytest.mark.django_db
def test_lexemes_are_counted_by_month_and_by_how_common_they_are():
    days = [date(2022, 6, 1)] * 30 + [date(2021, 12, 31)] * 20 + [None] * 5
    SearchEntry.objects.bulk_create(make_entry("Hội nghị", day=day) for day in days)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE common_searchentry")

    count_lexemes()
    count_lexemes()

    counted = dict(SearchCount.objects.values_list("lexeme", "entries"))
    assert {name: counted[name] for name in ("#m2022-06", "#m2021-12", "#m0", "hoi", "^hoi nghi")} == {
        "#m2022-06": 30,
        "#m2021-12": 20,
        "#m0": 5,
        "hoi": 55,
        "^hoi nghi": 55,
    }
    assert 0 < counted[LEAST] <= 55


@pytest.mark.django_db
def test_counts_that_are_old_hide_nothing():
    for year in (2010, 2022, 2025):
        write_entry(f"Hội nghị {year}", day=date(year, 1, 1))
    SearchCount.objects.create(lexeme="#m2015-01", entries=1)

    assert find("hội nghị") == ["Hội nghị 2025", "Hội nghị 2022", "Hội nghị 2010"]
