import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.query import read_query
from assocportal.common.search.tiers import everywhere, read_tiers, read_tiers_of_fewer

from .test_query import SYNONYMS, TEXTS


def expressions_of(text):
    query = read_query(text, SYNONYMS)
    if not query:
        return []
    tiers = (everywhere(query), *read_tiers_of_fewer(query), *read_tiers(query))
    return [tier.expression for tier in tiers]


def nodes_of(tsquery):
    with connection.cursor() as cursor:
        cursor.execute("SELECT numnode(%s::tsquery)", [tsquery])
        return cursor.fetchone()[0]


@pytest.mark.django_db
@settings(max_examples=60)
@given(TEXTS)
def test_whatever_is_typed_the_index_is_asked_for_just_these_lexemes(text):
    """PostgreSQL reads as many lexemes and signs as were written, none more from within a lexeme."""
    for expression in expressions_of(text):
        assert nodes_of(str(expression)) == count_nodes(expression)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text", ["hội " * 2_500, "đ" * 10_000, "ﷺ" * 10_000, "각" * 10_000, "😀" * 10_000, "'" * 10_000]
)
def test_ten_thousand_characters_can_be_asked_for(text):
    for expression in expressions_of(text):
        assert nodes_of(str(expression)) == count_nodes(expression)


def count_nodes(expression):
    parts = getattr(expression, "parts", None)
    if parts:
        return sum(map(count_nodes, parts)) + len(parts) - 1
    part = getattr(expression, "part", None)
    return count_nodes(part) + 1 if part else 1


def test_query_of_one_word_is_not_asked_for_twice():
    tiers = [str(tier.expression) for tier in read_tiers(read_query("hội"))]

    assert len(tiers) == len(set(tiers))


@given(
    st.lists(st.sampled_from(["hội", "hoi", '"sơ kết"', "-lúa", "LHH", "24/KH-LHH", "19/1/2022"]), min_size=1)
)
def test_tiers_of_a_query_are_all_different(pieces):
    query = read_query(" ".join(pieces), SYNONYMS)
    tiers = [str(tier.expression) for tier in read_tiers(query)] if query else []

    assert len(tiers) == len(set(tiers))
