import random
import unicodedata
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assocportal.common.vietnamese import (
    fold,
    group_digits,
    long_date,
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
BATCHES = settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)

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


def test_normalize_text_stores_nfc():
    assert normalize_text(unicodedata.normalize("NFD", "Đại hội toàn quốc")) == "Đại hội toàn quốc"


def test_normalize_text_drops_what_nobody_sees():
    assert normalize_text("a\x00b\x07c\x1fd\x7fe\ufefff\u200bg\u00adh\ud800i") == "abcdefghi"


def test_normalize_text_keeps_line_breaks():
    assert normalize_text("một\x0bhai\nba\tbốn\r\nnăm\u2028sáu") == "một\nhai\nba\tbốn\r\nnăm\nsáu"


@given(text)
def test_normalize_text_changes_nothing_the_second_time(text):
    once = normalize_text(text)

    assert normalize_text(once) == once
    assert unicodedata.is_normalized("NFC", once)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Đại hội Đảng bộ", "dai hoi dang bo"),
        ("“Đổi mới” – sáng tạo…", "doi moi sang tao"),
        ("15/2024/QĐ-BGDĐT", "15 2024 qd bgddt"),
        ("TVPB&GĐXH", "tvpb gdxh"),
        ("COVID-19", "covid 19"),
        ("ĐẠI HỌC Ðà Nẵng", "dai hoc da nang"),
        (" … ", ""),
        ("", ""),
    ],
)
def test_fold_leaves_bare_words(written, expected):
    assert fold(written) == expected


@pytest.mark.parametrize("parts", [("h", "oa.", "huyền"), ("kh", "oe.", "hỏi"), ("th", "uy.", "sắc")])
def test_spell_knows_both_styles(parts):
    assert syllables.spell(*parts, old_style=True) in {"hòa", "khỏe", "thúy"}
    assert syllables.spell(*parts) in {"hoà", "khoẻ", "thuý"}


def test_tone_key_is_the_same_for_old_and_new_tone_placement():
    for parts in syllables.IN_TWO_STYLES:
        assert tone_key(syllables.spell(*parts, old_style=True)) == tone_key(syllables.spell(*parts))


def test_tone_key_is_the_same_for_every_form_and_case():
    for parts in syllables.ALL:
        syllable = syllables.spell(*parts)
        forms = (syllable.upper(), unicodedata.normalize("NFD", syllable), syllable.replace("đ", "ð"))
        assert {tone_key(form) for form in forms} == {tone_key(syllable)}


def test_tone_key_keeps_different_syllables_apart():
    written = {syllables.spell(*parts) for parts in syllables.ALL}

    assert len({tone_key(syllable) for syllable in written}) == len(written)


def test_tone_key_keeps_hoi_hoi_and_hoi_apart():
    assert tone_key("hội hồi hơi") == "hôi5 hôi1 hơi"


DICTIONARY = """
a à ả á ạ ác ai an ang anh ao ăn ấn âu ba bà bả bã bá bạ bạn băng bâng ca các căn cần da dân đa đà đại đăng
đất e em ê êm ga hoa hòa hỏa hóa họa hoài hoàn hoàng học hồ hội hơi mua mưa o on ô ôn ơ ơn u um ư ưng y ý
"""


def shuffle(items):
    return random.Random(7).sample(items, len(items))


def test_sort_key_follows_the_dictionary():
    words = DICTIONARY.split()

    assert sorted(shuffle(words), key=sort_key) == words


def test_sort_key_compares_word_by_word():
    names = [
        "Đại học Dược",
        "Đại học Đà Nẵng",
        "Đại học Đồng Tháp",
        "Đại học Huế",
        "Học viện Ấn Độ",
        "Viện Ăn uống",
    ]

    assert sorted(shuffle(names), key=sort_key) == names


def test_sort_key_puts_organisations_in_order():
    names = [
        "Hội Cầu đường",
        "Hội Châm cứu",
        "Hội Dược học",
        "Hội Dược liệu",
        "Hội Điều dưỡng",
        "Hội Đông y",
        "Hội Hóa học",
        "Hội Kế hoạch hóa gia đình",
        "Hội Khoa học Kinh tế",
        "Hội Khoa học Lịch sử",
        "Hội Kiến trúc sư",
        "Hội Luật gia",
        "Hội Nông dân",
        "Hội Sinh vật cảnh",
        "Hội Thú y",
        "Hội Thủy sản",
        "Hội Tin học",
        "Hội Ung thư",
        "Hội Ứng dụng công nghệ",
        "Hội Vật lý",
        "Hội Xây dựng",
        "Hội Y học",
    ]

    assert sorted(shuffle(names), key=sort_key) == names


PEOPLE = [
    "Lê Thị An",
    "Nguyễn Hoài An",
    "Nguyễn Văn An",
    "Phạm An",
    "Trần Quốc Ánh",
    "Vũ Thị Ấm",
    "Đỗ Gia Bảo",
    "Hoàng Bình",
    "Lý Thái Bình",
    "Trần Văn Cường",
    "Đặng Thị Dung",
    "Nguyễn Tiến Dũng",
    "Bùi Đại",
    "Ngô Quang Đạt",
    "Phan Văn Đức",
    "Trịnh Thu Hà",
    "Nguyễn Thị Hòa",
    "Trần Thị Hoà",
    "Lê Hương",
    "Mai Thế Sơn",
    "Nguyễn Thị Thúy",
    "Trần Thanh Thuý",
    "Nguyễn Thị Ước",
    "Vương Ý",
]


def test_name_sort_key_goes_by_given_name_then_surname_then_middle():
    assert sorted(shuffle(PEOPLE), key=name_sort_key) == PEOPLE


def test_name_sort_key_of_a_single_word_is_its_sort_key():
    assert name_sort_key("Định") == sort_key("Định")


@pytest.mark.django_db
def test_the_database_sorts_people_the_same_way():
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT name FROM unnest(%s) AS name ORDER BY vn_name_sort(name) COLLATE "C"', [PEOPLE]
        )
        found = [name for (name,) in cursor.fetchall()]

    assert found == sorted(PEOPLE, key=name_sort_key)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Đại hội đại biểu", "dai-hoi-dai-bieu"),
        ("Ðường Đổi mới", "duong-doi-moi"),
        ("Nhiệm kỳ 2020–2025: “khóa V”!", "nhiem-ky-2020-2025-khoa-v"),
        ("Quyết định 12/QĐ-LHH", "quyet-dinh-12-qd-lhh"),
        ("…", ""),
    ],
)
def test_slugify_makes_plain_addresses(written, expected):
    assert slugify(written) == expected


def test_long_datetime_spells_the_weekday_and_the_seconds():
    moment = datetime(2022, 6, 24, 9, 0, 56, tzinfo=UTC)

    assert long_datetime(moment) == "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56"


def test_long_date_is_the_day_in_vietnam():
    late_in_london = datetime(2022, 6, 24, 18, 30, tzinfo=UTC)

    assert long_date(late_in_london) == "Thứ bảy, ngày 25 tháng 6 năm 2022"


def test_long_date_has_a_word_for_each_day_of_the_week():
    monday = date(2022, 6, 20)

    words = [long_date(monday + timedelta(days=number)).split(",")[0] for number in range(7)]

    assert words == ["Thứ hai", "Thứ ba", "Thứ tư", "Thứ năm", "Thứ sáu", "Thứ bảy", "Chủ nhật"]


moments = st.datetimes(datetime(1945, 9, 2), datetime(2200, 1, 1), timezones=st.just(UTC))


@pytest.mark.django_db
@BATCHES
@given(st.lists(moments, min_size=20, max_size=100))
def test_long_datetime_agrees_with_its_twin(moments):
    answers = ask_database(["vn_long_date"], moments, "timestamptz")

    assert answers["vn_long_date"] == [long_datetime(moment) for moment in moments]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0"),
        (999, "999"),
        (1541, "1.541"),
        (94936, "94.936"),
        (-1000000, "-1.000.000"),
        (Decimal("1234.5"), "1.234,5"),
    ],
)
def test_group_digits_writes_a_stop_every_three_digits(number, expected):
    assert group_digits(number) == expected


@pytest.mark.django_db
@BATCHES
@given(st.lists(st.integers(-(2**63), 2**63 - 1) | st.integers(-10000, 10000), min_size=20, max_size=100))
def test_group_digits_agrees_with_its_twin(numbers):
    answers = ask_database(["vn_group_digits"], numbers, "bigint")

    assert answers["vn_group_digits"] == [group_digits(number) for number in numbers]


def test_roman_writes_the_terms_of_the_union():
    assert [roman(number) for number in (1, 4, 5, 6, 9, 14, 1990, 3999)] == [
        "I", "IV", "V", "VI", "IX", "XIV", "MCMXC", "MMMCMXCIX",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [0, -1, -1000, 4000, 10**9])
def test_roman_refuses_what_it_cannot_write(number):
    with pytest.raises(ValueError, match="từ 1 đến 3999"):
        roman(number)


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
