import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.expressions import Lexeme
from assocportal.common.search.lexemes import (
    ANYWHERE,
    LEAD,
    TITLE,
    lexemes_of_names,
    lexemes_of_text,
    whole_lexeme,
)
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.words import read_words

from .entries import find, write_entry
from .test_query import TEXTS


@pytest.mark.parametrize(
    ("zone", "text", "lexemes"),
    [
        (ANYWHERE, "Hội nghị", {"hoi", "nghi", "~hôi5", "~nghi5", "hoi nghi"}),
        (TITLE, "Hội nghị", {"^hoi", "^nghi", "^~hôi5", "^~nghi5", "^hoi nghi", "^~hôi5 nghi5"}),
        (LEAD, "Hội nghị", {"+hoi", "+nghi", "+~hôi5", "+~nghi5", "+hoi nghi"}),
        (ANYWHERE, "hòa, hoà", {"hoa", "~hoa1", "hoa hoa"}),
        (ANYWHERE, "24/KH", {"24", "kh", "~24", "~kh", "24 kh", "%24kh"}),
        (LEAD, "1/6/2022", {"+1", "+6", "+2022", "+~1", "+~6", "+~2022", "+1 6", "+6 2022", "+@2022-6-1"}),
        (ANYWHERE, "", set()),
        (TITLE, "!?", set()),
    ],
)
def test_text_has_lexemes_of_its_words_their_marks_and_neighbours(zone, text, lexemes):
    assert lexemes_of_text(zone, text) == lexemes


def test_names_have_one_lexeme_for_the_whole():
    assert lexemes_of_names(["Hội Y học", "HỘI Y HỌC", "Y học", "", "–"]) == {"=hoi y hoc", "=y hoc"}


@given(st.text())
def test_text_has_the_same_lexemes_decomposed(text):
    composed = unicodedata.normalize("NFC", text)

    assert lexemes_of_text(TITLE, unicodedata.normalize("NFD", composed)) == lexemes_of_text(TITLE, composed)


@pytest.mark.django_db
@settings(max_examples=40)
@given(title=TEXTS, text=TEXTS)
def test_any_text_can_be_stored_and_found_by_its_title(title, text):
    title, text = (part.encode("utf-8", "ignore").decode().replace("\0", "") for part in (title, text))
    entry = write_entry(title[:300], text, text)
    words = read_words(entry.title)

    said = SearchEntry.objects.matching(Lexeme(whole_lexeme(words)))
    assert [row.pk for row in said.filter(pk=entry.pk)] == ([entry.pk] if words else [])


@pytest.mark.django_db
@pytest.mark.parametrize("letter", ["đ", "각", "𝒳", "ﷺ", "Ⅷ", "ộ"])
def test_words_without_an_end_are_stored_and_found(letter):
    entry = write_entry(f"{letter * 290} hội")

    assert [find(query) for query in (f"{letter * 190} hội", letter * 199, "hội", letter * 9)] == [
        [entry.title],
        [entry.title],
        [entry.title],
        [],
    ]


@pytest.mark.django_db
def test_title_of_long_foreign_words_is_stored_and_found():
    entry = write_entry(("각" * 20 + " ") * 14)

    assert find("각" * 20) == [entry.title]


@pytest.mark.django_db
def test_body_of_a_million_characters_is_found_by_its_beginning():
    chance = random.Random(1)
    text = " ".join("".join(chance.choices("abcđe", k=5)) for _ in range(200_000))
    entry = write_entry("Phụ lục", text=text)

    assert find(" ".join(text.split()[:16])) == [entry.title]
    assert find("phụ lục") == [entry.title]


@pytest.mark.django_db
@pytest.mark.parametrize("letters", ["abcđe", "각힣갉", "0123456789abcdef"])
def test_what_is_no_text_does_not_spoil_what_is_known_of_its_title(letters):
    """PostgreSQL stores a vector of more than a megabyte without a word, and finds nothing by it."""
    chance = random.Random(1)
    text = " ".join("".join(chance.choices(letters, k=59)) for _ in range(17_000))
    entry = write_entry("Phụ lục", "Số liệu", text)

    assert find("phụ lục số liệu", kind="bai-viet") == [entry.title]
    assert find(text[:100]) in ([], [entry.title])
