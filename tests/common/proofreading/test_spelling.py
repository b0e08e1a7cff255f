import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assocportal.common.proofreading.spelling import check_composed, check_spaces, check_tones, move_tone
from assocportal.common.vietnamese import tone_key

from .drafting import draft, found


@pytest.mark.parametrize(
    ("one", "other"),
    [("hòa", "hoà"), ("Thúy", "Thuý"), ("KHỎE", "KHOẺ"), ("ủy", "uỷ")],
)
def test_tone_moves_to_the_other_place_and_back(one, other):
    assert (move_tone(one), move_tone(other)) == (other, one)


@given(st.sampled_from("òóỏõọ"), st.sampled_from("ae"), st.sampled_from(["h", "ngh", "", "Kh"]))
def test_moved_tone_is_the_same_word(first, second, onset):
    word = onset + first + second

    assert move_tone(word) != word
    assert tone_key(move_tone(word)) == tone_key(word)


def test_text_with_both_places_is_mended_to_the_commoner():
    (finding,) = check_tones(
        draft("<p>Hòa bình, khỏe mạnh, thuỷ lợi; ủy ban.</p>", lead="Thủy lợi và hoà giải.")
    )

    assert finding.fix.is_everywhere
    assert finding.fix.pairs == (("hoà", "hòa"), ("thuỷ", "thủy"))


@pytest.mark.parametrize(
    "text",
    [
        "Hòa bình, khỏe mạnh, thủy lợi, quý báu.",
        "Hoà bình, khoẻ, thuỷ, quý.",
        "hoàn thành, loài, thuế, khóa và của",
    ],
)
def test_text_with_one_place_is_left_alone(text):
    assert found(check_tones, text) == []


def test_decomposed_letters_are_told_of_the_field_they_are_in():
    lead = unicodedata.normalize("NFD", "Hội nghị")

    (finding,) = check_composed(draft("<p>Hội nghị</p>", lead=lead))

    assert (finding.place.field, finding.fix.is_normalising) == ("lead", True)


@pytest.mark.parametrize(("text", "count"), [("Họp , rồi  nghỉ .", 1), ("Họp, rồi nghỉ. Số 1.5; a… b", 0)])
def test_stray_spaces_are_one_finding(text, count):
    assert len(found(check_spaces, text)) == count
