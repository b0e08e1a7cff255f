import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.search.nearness import deletions


def test_deletions_are_those_of_the_spelling_and_of_its_plain_form():
    assert deletions("hội") == {"hội", "ội", "hi", "hộ", "hoi", "oi", "ho"}


@pytest.mark.parametrize("text", ["hội", "HỘI", "Hoà", "đảng"])
def test_deletions_do_not_hang_on_how_letters_are_coded_or_whether_they_are_capital(text):
    assert deletions(unicodedata.normalize("NFD", text)) == deletions(text) == deletions(text.lower())


def test_nothing_has_no_deletions():
    assert deletions("") == deletions("…") - {"…"} == set()


@given(st.text("abcđêộ", min_size=2, max_size=8), st.data())
def test_spellings_one_letter_apart_share_one(spelling, data):
    place = data.draw(st.integers(0, len(spelling) - 1))
    letter = data.draw(st.sampled_from("xyzđ"))
    near = [
        spelling[:place] + spelling[place + 1 :],
        spelling[:place] + letter + spelling[place:],
        spelling[:place] + letter + spelling[place + 1 :],
        spelling[:place] + spelling[place : place + 2][::-1] + spelling[place + 2 :],
    ]
    assert [text for text in near if not deletions(text) & deletions(spelling)] == []
