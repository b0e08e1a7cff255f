import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.search.words import Word, read_words
from tests.common.syllables import ALL, IN_TWO_STYLES, spell

SYLLABLES = st.sampled_from(ALL).map(lambda syllable: spell(*syllable))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hội", [("hoi", "hôi5")]),
        ("Hội NGHỊ", [("hoi", "hôi5"), ("nghi", "nghi5")]),
        ("hoi nghi", [("hoi", "hoi"), ("nghi", "nghi")]),
        ("hòa hoà", [("hoa", "hoa1"), ("hoa", "hoa1")]),
        ("Đê Ðê dê", [("de", "đê"), ("de", "đê"), ("de", "dê")]),
        ("05/06, 0", [("5", "5"), ("6", "6"), ("0", "0")]),
        ("007 00", [("7", "7"), ("0", "0")]),
        ("KH&KT", [("kh", "kh"), ("kt", "kt")]),
        ("Covid-19 100m²", [("covid", "covid"), ("19", "19"), ("100m", "100m")]),
        ("khoá V", [("khoa", "khoa4"), ("v", "v")]),
        ("  “…” – -- !? ", []),
        ("", []),
        ("\u0301\u0323 😀 \ufe0f", []),
        ("b\u0301c", [("bc", "bc")]),
    ],
)
def test_read_words_answers_plain_and_toned(text, words):
    assert read_words(text) == [Word(*word) for word in words]


def test_word_knows_whether_it_bears_marks():
    assert [word.has_marks for word in read_words("hội hoi đi di 24 âm")] == [
        True,
        False,
        True,
        False,
        False,
        True,
    ]


@given(st.lists(SYLLABLES, min_size=1))
def test_words_are_the_same_however_they_are_typed(syllables):
    text = " ".join(syllables)
    words = read_words(text)

    assert len(words) == len(syllables)
    for typed in (text.upper(), text.title(), unicodedata.normalize("NFD", text), text.replace(" ", ", ")):
        assert read_words(typed) == words


@given(st.sampled_from(IN_TWO_STYLES))
def test_words_are_the_same_in_the_old_style_and_the_new(syllable):
    assert read_words(spell(*syllable)) == read_words(spell(*syllable, old_style=True))


@given(st.sampled_from(ALL), st.sampled_from(ALL))
def test_words_that_differ_differ(one, other):
    same = spell(*one) == spell(*other)

    assert (read_words(spell(*one)) == read_words(spell(*other))) == same


@given(st.text())
def test_words_hold_nothing_that_a_tsquery_would_take_for_a_sign(text):
    for word in read_words(text):
        assert word.plain
        assert word.toned
        assert not set(word.plain + word.toned) & set("'\\ \0&|!<>():*\"%@#^+~=")
