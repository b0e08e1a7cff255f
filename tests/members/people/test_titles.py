import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.models import PersonTitle
from members.people.titles import (
    DEGREES,
    FORMS_OF_ADDRESS,
    OF_HONOUR,
    order_titles,
    strip_titles,
    write_titles,
)
from tests.common.syllables import ALL, spell

KINDS = PersonTitle.Kind.values
SYLLABLES = [spell(*syllable).capitalize() for syllable in ALL[::37]]
names = st.lists(st.sampled_from(SYLLABLES), min_size=2, max_size=4).map(" ".join)


@pytest.mark.parametrize(
    ("kinds", "written"),
    [
        ([], "Nguyễn Văn A"),
        (["TS", "PGS"], "PGS.TS. Nguyễn Văn A"),
        (["PGS", "GS", "TS", "TSKH"], "GS.TSKH. Nguyễn Văn A"),
        (["BS", "TS"], "TS.BS. Nguyễn Văn A"),
        (["BS", "BSCKI", "BSCKII"], "BSCKII. Nguyễn Văn A"),
        (["ThS", "TS", "CN"], "TS. Nguyễn Văn A"),
        (["KS"], "KS. Nguyễn Văn A"),
        (["KS", "ThS"], "ThS. Nguyễn Văn A"),
        (["KTS", "ThS"], "ThS.KTS. Nguyễn Văn A"),
        (["NGƯT", "NGND", "TS", "GS"], "GS.TS.NGND. Nguyễn Văn A"),
        (["TTƯT", "BSCKII"], "BSCKII.TTƯT. Nguyễn Văn A"),
        (["TTƯT", "CN"], "CN.TTƯT. Nguyễn Văn A"),
    ],
)
def test_titles_stand_before_the_name_in_the_customary_order(kinds, written):
    assert write_titles(kinds, "Nguyễn Văn A") == written


def test_order_knows_every_title_of_the_register():
    assert set(DEGREES) | OF_HONOUR == set(KINDS)


@pytest.mark.parametrize(
    ("text", "titles", "name"),
    [
        ("TS. Nguyễn Văn A", ["TS"], "Nguyễn Văn A"),
        ("PGS.TS Nguyễn Văn A", ["PGS", "TS"], "Nguyễn Văn A"),
        ("PGS TS Nguyễn Văn A", ["PGS", "TS"], "Nguyễn Văn A"),
        ("PGS,TS.Nguyễn Văn A", ["PGS", "TS"], "Nguyễn Văn A"),
        ("gs.tskh.ngnd. Nguyễn Văn A", ["GS", "TSKH", "NGND"], "Nguyễn Văn A"),
        ("Bác sĩ chuyên khoa II Lê Thị Bình", ["BSCKII"], "Lê Thị Bình"),
        ("BS.CK2 Lê Thị Bình", ["BSCKII"], "Lê Thị Bình"),
        ("BSCK I. Lê Thị Bình", ["BSCKI"], "Lê Thị Bình"),
        ("Th.s Đỗ Ê", ["ThS"], "Đỗ Ê"),
        ("Tiến sỹ, Kiến trúc sư Đỗ Ê", ["TS", "KTS"], "Đỗ Ê"),
        ("TTUT. Đỗ Ê", ["TTƯT"], "Đỗ Ê"),
        ("Ông Nguyễn Văn A", [], "Nguyễn Văn A"),
        ("Đ/c TS Nguyễn Văn A", ["TS"], "Nguyễn Văn A"),
        ("Nguyễn Văn A, PGS.TS", ["PGS", "TS"], "Nguyễn Văn A"),
        ("Nguye\u0302\u0303n Va\u0306n A", [], "Nguyễn Văn A"),
        ("Ts Tsuji", ["TS"], "Tsuji"),
        ("Bà", [], "Bà"),
        ("Thích Trí Quang", [], "Thích Trí Quang"),
        ("Bế Văn Đàn", [], "Bế Văn Đàn"),
        ("", [], ""),
    ],
)
def test_titles_are_taken_off_a_name(text, titles, name):
    assert strip_titles(text) == (titles, name)


@given(st.sets(st.sampled_from(KINDS)), names)
def test_what_was_written_before_a_name_is_taken_off_again(kinds, name):
    if name.split()[0].lower() in FORMS_OF_ADDRESS.split("|"):
        return
    assert strip_titles(write_titles(kinds, name)) == (order_titles(kinds), name)


@given(st.text())
def test_any_text_leaves_a_part_of_itself(text):
    titles, name = strip_titles(text)

    assert set(titles) <= set(KINDS)
    assert bool(name) or not titles
