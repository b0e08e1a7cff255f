"""Python and PostgreSQL must not differ: each vn_* function and its twin, many texts in one round trip."""

import unicodedata
from datetime import UTC, datetime

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.vietnamese import (
    fold,
    group_digits,
    long_datetime,
    name_sort_key,
    normalize_text,
    roman,
    slugify,
    sort_key,
    tone_key,
)

from . import syllables

TEXT_TWINS = {
    "vn_plain": fold,
    "vn_tone": tone_key,
    "vn_sort": sort_key,
    "vn_name_sort": name_sort_key,
    "vn_slug": slugify,
}
BATCHES = settings(max_examples=15)

one_syllable = st.builds(
    syllables.spell,
    st.sampled_from(syllables.INITIALS),
    st.sampled_from(syllables.RHYMES),
    st.sampled_from(list(syllables.TONES)),
    st.booleans(),
)
spelling = st.sampled_from(
    [
        str,
        str.upper,
        str.capitalize,
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: unicodedata.normalize("NFD", text.upper()),
        lambda text: text.replace("đ", "ð").replace("Đ", "Ð"),
        lambda text: text.upper().replace("Đ", "Ð"),
    ]
)
word = st.builds(lambda spell, syllable: spell(syllable), spelling, one_syllable)
junk = st.text(
    "0123456789 \t\n\r\x01\x0b\x1f\x7f.,;:!?()[]{}/\\|&%@#*+=<>_-–—…“”‘’'\"«»\u00a0\u00ad\u200b"
    "ñßæøÅÇ²½ⅤⅨ№℃αΣςİжЖ中",
    max_size=4,
)
text = st.lists(st.one_of(word, junk, word), max_size=8).map(" ".join) | st.lists(st.one_of(word, junk)).map(
    "".join
)


def ask_database(functions, values, sql_type):
    """All answers to all values in one round trip: {function: [answer, …]}."""
    columns = ", ".join(f"array_agg({function}(value) ORDER BY place)" for function in functions)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {columns} FROM unnest(%s::{sql_type}[]) WITH ORDINALITY AS given(value, place)", [values]
        )
        return dict(zip(functions, cursor.fetchone(), strict=True))


def check_twins(texts):
    answers = ask_database(list(TEXT_TWINS), texts, "text")

    for function, twin in TEXT_TWINS.items():
        assert answers[function] == [twin(text) for text in texts], function


@pytest.mark.django_db
@BATCHES
@given(st.lists(text, min_size=30, max_size=150))
def test_text_functions_agree_with_their_twins(texts):
    check_twins(texts)


@pytest.mark.django_db
def test_text_functions_agree_on_every_syllable_in_every_spelling():
    written = {syllables.spell(*parts, old_style=old) for parts in syllables.ALL for old in (False, True)}
    decomposed = {unicodedata.normalize("NFD", syllable) for syllable in written}
    upper = {syllable.upper() for syllable in written | decomposed}

    check_twins(sorted(written | decomposed | upper))


@pytest.mark.django_db
def test_text_functions_agree_on_every_letter_and_sign_of_european_scripts():
    characters = [chr(code) for code in (*range(1, 0x0530), *range(0x1E00, 0x2460))]

    check_twins(
        [f"a{char}b" for char in characters if char.isprintable() and not unicodedata.combining(char)]
    )


@given(text)
def test_normalize_text_changes_nothing_the_second_time(text):
    once = normalize_text(text)

    assert normalize_text(once) == once
    assert unicodedata.is_normalized("NFC", once)


moments = st.datetimes(datetime(1945, 9, 2), datetime(2200, 1, 1), timezones=st.just(UTC))


@pytest.mark.django_db
@BATCHES
@given(st.lists(moments, min_size=20, max_size=100))
def test_long_datetime_agrees_with_its_twin(moments):
    answers = ask_database(["vn_long_date"], moments, "timestamptz")

    assert answers["vn_long_date"] == [long_datetime(moment) for moment in moments]


@pytest.mark.django_db
@BATCHES
@given(st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(-10000, 10000), min_size=20, max_size=100))
def test_group_digits_agrees_with_its_twin(numbers):
    answers = ask_database(["vn_group_digits"], numbers, "bigint")

    assert answers["vn_group_digits"] == [group_digits(number) for number in numbers]


@pytest.mark.django_db
def test_roman_agrees_with_its_twin_which_answers_null_beyond():
    beyond = [0, -1, -10, -1000, 4000, 2**31 - 1]

    answers = ask_database(["vn_roman"], [*range(1, 4000), *beyond], "integer")

    assert answers["vn_roman"] == [*(roman(number) for number in range(1, 4000)), *[None] * len(beyond)]


@pytest.mark.django_db
def test_every_twin_may_stand_in_an_index():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT provolatile::text, proisstrict, proparallel::text, prosqlbody IS NOT NULL "
            "FROM pg_proc WHERE proname LIKE 'vn\\_%%'"
        )
        found = cursor.fetchall()

    assert found == [("i", True, "s", True)]
