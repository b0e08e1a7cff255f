"""The judged set: what a good answer is was written down before the ranking (judged/*.toml)."""

import pytest

from tests.demo.conftest import folders_in

from .judging import (
    FILES,
    describe,
    gain_of,
    has_wrong_marks,
    judge,
    ndcg,
    read_queries,
    success_of,
    table_of,
)
from .portal_to_judge import loaded_portal

QUERIES = {file.stem: queries for file in FILES if (queries := read_queries(file))}


@pytest.fixture(scope="module")
def portal(django_db_setup, django_db_blocker, tmp_path_factory):
    with folders_in(tmp_path_factory.mktemp("judged")), django_db_blocker.unblock(), loaded_portal():
        yield


@pytest.fixture(scope="module", params=QUERIES)
def verdicts(request, portal):
    return judge(QUERIES[request.param])


def tell(verdicts):
    missed = sorted(
        (verdict for verdict in verdicts if not verdict.is_perfect), key=lambda verdict: verdict.gain
    )
    return "\n\n".join([table_of(verdicts), *map(describe, missed[:5])])


@pytest.mark.django_db
def test_first_hit_is_the_best_there_is(verdicts):
    assert success_of(verdicts) >= 0.95, tell(verdicts)


@pytest.mark.django_db
def test_first_ten_hits_are_nearly_as_good_as_can_be(verdicts):
    assert gain_of(verdicts) >= 0.95, tell(verdicts)


@pytest.mark.django_db
def test_wrongly_marked_hit_never_stands_above_a_right_one(verdicts):
    assert {v.query.text: v.misplaced for v in verdicts if v.misplaced} == {}


def test_queries_are_of_every_kind_and_many():
    queries = [query for queries in QUERIES.values() for query in queries]

    assert len(queries) >= 150
    assert (
        min(sum(query.kind == kind for query in queries) for kind in {query.kind for query in queries}) >= 5
    )


@pytest.mark.parametrize(
    ("grades", "expected"), [([3, 2, 1], 1), ([2, 3, 1], 0.843), ([0, 0, 0], 0), ([0, 3, 2, 1], 0.676)]
)
def test_ndcg_is_less_the_lower_a_good_hit_stands(grades, expected):
    assert round(ndcg(grades, [1, 2, 3]), 3) == expected


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("hội nghị", "Hội nghị sơ kết", False),
        ("hội nghị", "Hồi nghị sơ kết", True),
        ("hội nghi", "Hội nghị sơ kết", False),
        ("hội nghi", "Hồi nghị sơ kết", True),
        ("hoà bình", "Hòa bình", False),
        ("hội -nghị", "Hội thảo", False),
        ("Liên hiệp hội họp", "LHH họp", False),
        ("GĐXH", "giám định xã hội", False),
        ("liên hiếp hội họp", "LHH họp", True),
        ("ngày 19 tháng 1 năm 2022", "Họp 19/1/2022", False),
        ("ngày 19 tháng 1 năm 2022", "Họp 19/2/2022", True),
    ],
)
def test_wrong_marks_are_told_by_the_text(query, text, expected):
    assert has_wrong_marks(query, text) == expected
