import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.search.lexemes import ANYWHERE, LEAD, TITLE, lexemes_of_names, lexemes_of_text

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
    write_entry(title[:300], text, text)


@pytest.mark.django_db
@pytest.mark.parametrize("letter", ["đ", "각", "𝒳", "ﷺ", "Ⅷ", "ộ"])
def test_words_without_an_end_are_stored_and_found(letter):
    entry = write_entry(f"{letter * 290} hội")

    assert find(f"{letter * 190} hội") == []
    assert find(letter * 199) == []
    assert find("hội") == [entry.title]
    assert find(f"{letter * 60}") == []


@pytest.mark.django_db
@pytest.mark.parametrize("letters", ["abcđe", "각힣갉", "0123456789abcdef"])
def test_body_of_a_million_characters_is_stored_and_found_by_its_beginning(letters):
    chance = random.Random(1)
    text = " ".join("".join(chance.choices(letters, k=59)) for _ in range(17_000))
    entry = write_entry("Phụ lục", text=text)

    assert find(" ".join(text.split()[:3])) == [entry.title]
    assert find("phụ lục") == [entry.title]
