import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.search.misspelling import count_edits, read_leftovers
from assocportal.common.search.words import read_word

LETTERS = st.text("abcdeg", max_size=7)


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("hooij", "hội"),
        ("nghij", "nghị"),
        ("truowngf", "trường"),
        ("truwowngf", "trường"),
        ("truongwf", "trường"),
        ("vuwonf", "vườn"),
        ("nuwowcs", "nước"),
        ("ddaij", "đại"),
        ("daijd", "đại"),
        ("tieens", "tiến"),
        ("kyx", "kỹ"),
        ("thuaatj", "thuật"),
        ("luwaj", "lựa"),
        ("luawj", "lựa"),
        ("quawng", "quăng"),
        ("hoi65", "hội"),
        ("ho65i", "hội"),
        ("nghi5", "nghị"),
        ("d9uong72", "đường"),
        ("duong972", "đường"),
        ("thuat65", "thuật"),
        ("hoa2", "hòa"),
        ("lua75", "lựa"),
    ],
)
def test_leftovers_of_telex_and_vni_are_read_as_the_word_they_meant(typed, word):
    assert read_word(word).toned in read_leftovers(typed)


@pytest.mark.parametrize("word", ["hoi", "nghi", "khoa", "19", "covid19", "x", "tr", "2022", ""])
def test_plain_words_are_no_leftovers(word):
    assert list(read_leftovers(word)) == []


@given(st.text(max_size=30))
def test_anything_may_be_looked_at_for_leftovers(text):
    assert all(isinstance(key, str) for key in read_leftovers(text))


@pytest.mark.parametrize(
    ("one", "other", "edits"),
    [("hoi", "hoi", 0), ("hoi", "ho", 1), ("hoi", "hoii", 1), ("hoi", "hio", 1), ("hoi", "hai", 1), ("nghi", "ngi", 1),
     ("thuta", "thuat", 1), ("hoi", "xyz", 3), ("abcdef", "a", 3), ("", "ab", 2), ("aac", "bcba", 3)],
)  # fmt: skip
def test_edits_are_counted_up_to_a_limit(one, other, edits):
    assert count_edits(one, other, 2) == count_edits(other, one, 2) == edits


@given(LETTERS, LETTERS, LETTERS)
def test_edits_are_a_distance(one, other, third):
    assert (count_edits(one, other, 9) == 0) == (one == other)
    assert count_edits(one, other, 9) <= max(len(one), len(other))
    assert min(count_edits(one, other, 9), 3) == count_edits(one, other, 2)
