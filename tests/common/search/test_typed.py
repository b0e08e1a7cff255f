import re

import pytest

from assocportal.common.search.typed import (
    APART,
    BEGINS,
    NOT_AT_ALL,
    SIDE_BY_SIDE,
    read_typed,
    spell_beginning,
)
from assocportal.common.search.words import read_word

pytestmark = pytest.mark.django_db


def begins(typed, word):
    return bool(re.search(spell_beginning(read_word(typed)), read_word(word).toned))


@pytest.mark.parametrize(
    ("typed", "words", "other_words"),
    [
        ("h", ["hội", "hà", "hòa"], ["nghị"]),
        ("hoi", ["hội", "hồi", "hơi", "hoi"], ["hoài", "hộp", "hà"]),
        ("hô", ["hô", "hội", "hồi", "hôm"], ["hơi", "hoi"]),
        ("hôi", ["hôi", "hội", "hồi"], ["hơi", "hoi"]),  # the tone is typed last
        ("hộ", ["hộ", "hội", "hộp"], ["hồi", "hôi", "họp"]),
        ("hội", ["hội"], ["hồi", "hộ"]),
        ("hoà", ["hòa"], ["hóa", "hoạch"]),  # the other place of the mark
        ("đ", ["đại", "đường"], ["dân"]),
        ("đuong", ["đường", "đương"], ["dương"]),  # the horn is typed later
        ("20", ["2022", "20"], ["12", "2"]),
        ("covid1", ["covid19"], ["covid"]),
        ("x", ["xã"], ["ă"]),
    ],
)
def test_beginning_takes_what_marks_may_follow_and_keeps_those_there_are(typed, words, other_words):
    assert [word for word in words + other_words if begins(typed, word)] == words


@pytest.mark.parametrize(
    ("text", "title", "rank"),
    [
        ("hoi ngh", "Hội nghị tổng kết", BEGINS),
        ("hội nghị ", "Hội nghị tổng kết", BEGINS),
        ("nghi to", "Hội nghị tổng kết", SIDE_BY_SIDE),
        ("ket hoi", "Hội nghị tổng kết", APART),
        ("hồi ngh", "Hội nghị tổng kết", NOT_AT_ALL),
        ("hoi ngh ", "Hội nghị tổng kết", NOT_AT_ALL),  # a space: the word is whole
        ("hoi nghi tong ket nam", "Hội nghị tổng kết", NOT_AT_ALL),
    ],
)
def test_rank_tells_how_a_title_has_the_words(text, title, rank):
    assert read_typed(text).rank(title) == rank


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("hội", True),
        ("ho\u0323\u0302i", True),
        ("hội ", False),
        ("hội,", False),
        ("20", True),
        ("", False),
        ("…", False),
    ],
)
def test_last_word_is_open_until_something_follows(text, is_open):
    assert read_typed(text).is_open is is_open
