import random
import unicodedata
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest
from django.db import connection

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


def test_normalize_text_stores_nfc():
    assert normalize_text(unicodedata.normalize("NFD", "Đại hội toàn quốc")) == "Đại hội toàn quốc"


def test_normalize_text_drops_what_nobody_sees():
    assert normalize_text("a\x00b\x07c\x1fd\x7fe\ufefff\u200bg\u00adh\ud800i") == "abcdefghi"


def test_normalize_text_keeps_line_breaks():
    assert normalize_text("một\x0bhai\nba\tbốn\r\nnăm\u2028sáu") == "một\nhai\nba\tbốn\r\nnăm\nsáu"


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


@pytest.mark.django_db
def test_the_database_sorts_people_the_same_way():
    with connection.cursor() as cursor:
        cursor.execute(
            'SELECT name FROM unnest(%s) AS name ORDER BY vn_name_sort(name) COLLATE "C"', [shuffle(PEOPLE)]
        )
        found = [name for (name,) in cursor.fetchall()]

    assert found == PEOPLE


def test_name_sort_key_of_a_single_word_is_its_sort_key():
    assert name_sort_key("Định") == sort_key("Định")


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


def test_roman_writes_the_terms_of_the_union():
    assert [roman(number) for number in (1, 4, 5, 6, 9, 14, 1990, 3999)] == [
        "I", "IV", "V", "VI", "IX", "XIV", "MCMXC", "MMMCMXCIX",
    ]  # fmt: skip


@pytest.mark.parametrize("number", [0, -1, -1000, 4000, 10**9])
def test_roman_refuses_what_it_cannot_write(number):
    with pytest.raises(ValueError, match="từ 1 đến 3999"):
        roman(number)
