from datetime import date, datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone
from django.utils.timezone import get_current_timezone

from assocportal.common import schedule
from assocportal.common.search import missed
from assocportal.common.search.missed import MissedSearch, note_missed, say_week, speakable

MONDAY = date(2026, 11, 16)


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """Saturday, 21/11/2026, 9 o'clock; `clock(minutes=1)` moves it."""
    moments = [datetime(2026, 11, 21, 9, tzinfo=get_current_timezone())]
    monkeypatch.setattr(timezone, "now", lambda: moments[-1])
    monkeypatch.setattr(missed, "met_lately", missed.MetLately())
    return lambda **passed: moments.append(moments[-1] + timedelta(**passed))


def noted():
    return list(MissedSearch.objects.values_list("week", "query", "searches"))


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Máy đào   GIẾNG!", "máy đào giếng"),
        ("máy đào giếng", "máy đào giếng"),
        ("<b>hội nghị</b>", "b hội nghị b"),
        ("24/KH-LHH", "24 kh lhh"),
        ("24/2022/NĐ-CP", "24 2022 nđ cp"),
        ("4123/2022/QĐ-UBND", "4123 2022 qđ ubnd"),
        ("94.936 hội viên", "94 936 hội viên"),
        ("nhiệm kỳ 2020-2025", "nhiệm kỳ 2020 2025"),
        ("tháng 6/2022", "tháng 6 2022"),
        ("học sinh 2022", "học sinh 2022"),
        ('"hội nghị" -2021', "hội nghị 2021"),
    ],
)
def test_words_are_kept_in_small_letters(typed, kept):
    assert speakable(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "an.nguyen@example.vn",
        "nguyen van an gmail com",
        "0912345678",
        "gọi 0912 345 678",
        "0912.345.678",
        "0912/345/678",
        "+84 (912) 34-56-78",
        "０９１２３４５６７８",
        "3.812.345",
        "căn cước 025180001234",
        "CMND 131234567",
        "hộ chiếu C1234567",
        "stk 0011 0042 1234 5",
        "5/6/1980",
        "05-06-80",
        "1980-06-05",
        "ngày 5 tháng 6 năm 1980",
        "sinh ngày 5",
        "Nguyễn Văn An sinh năm 1980",
        "Nguyễn Văn An sn 1980",
        "https://example.vn/x",
        "sinh\u200b năm 1980",
    ],
)
def test_nothing_that_may_tell_of_a_person_is_kept(typed):
    assert speakable(typed) == ""


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "!?", "123", "🙂", "\x00", "một " * 13, "nghiêng " * 11, "x" * 31, "a " * 5000, "!" * 10_000],
)
def test_what_is_empty_or_long_is_not_kept(typed):
    assert speakable(typed) == ""


@pytest.mark.django_db
def test_week_counts_how_often(clock):
    for text in ("Máy đào giếng", "máy đào giếng?", "máy cày"):
        note_missed(text)
        clock(minutes=1)

    assert noted() == [(MONDAY, "máy đào giếng", 2), (MONDAY, "máy cày", 1)]


@pytest.mark.django_db
def test_pages_loaded_again_within_the_minute_count_once(clock):
    note_missed("máy cày")
    note_missed("Máy cày")
    assert noted() == [(MONDAY, "máy cày", 1)]

    clock(minutes=1)
    note_missed("máy cày")
    assert noted() == [(MONDAY, "máy cày", 2)]


@pytest.mark.django_db
def test_weeks_begin_on_monday_in_vietnam(clock):
    clock(days=1, hours=14, minutes=59)  # Sunday, 23:59
    note_missed("máy cày")
    clock(minutes=1)
    note_missed("máy cày")

    assert noted() == [(date(2026, 11, 23), "máy cày", 1), (MONDAY, "máy cày", 1)]


@pytest.mark.django_db
def test_full_week_takes_nothing_new_and_counts_on(clock, monkeypatch):
    monkeypatch.setattr(missed, "MOST_A_WEEK", 2)
    for text in ("một", "hai", "ba"):
        note_missed(text)
    clock(minutes=1)
    note_missed("một")

    assert noted() == [(MONDAY, "một", 2), (MONDAY, "hai", 1)]


@pytest.mark.django_db
def test_robot_fills_neither_table_nor_memory(monkeypatch):
    monkeypatch.setattr(missed, "MOST_A_MINUTE", 3)
    for letter in "abcdefgh":
        note_missed(f"máy {letter}")

    assert len(noted()) == len(missed.met_lately.queries) == 3


@pytest.mark.django_db
def test_read_only_transaction_goes_on():
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION READ ONLY")
        note_missed("máy cày")
        cursor.execute("SELECT 1")

    assert noted() == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("is_known", [True, False])
def test_aborted_transaction_gets_its_answer(is_known):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SAVEPOINT before")
        with pytest.raises(Exception, match="division"):
            cursor.execute("SELECT 1/0")
        connection.needs_rollback = is_known
        note_missed("máy cày")
        connection.needs_rollback = False
        cursor.execute("ROLLBACK TO before")

    assert noted() == []


@pytest.mark.django_db
def test_weeks_older_than_a_year_are_pruned():
    weeks = [MONDAY - timedelta(weeks=count) for count in (0, 53, 54)]
    MissedSearch.objects.bulk_create(MissedSearch(week=week, query="máy cày") for week in weeks)

    schedule.registry["common.prune_missed_searches"].run()

    assert [week for week, _, _ in noted()] == weeks[:2]


def test_week_is_said_with_its_year_and_around_new_year_with_both():
    assert say_week(MONDAY) == "16/11–22/11/2026"
    assert say_week(date(2026, 12, 28)) == "28/12/2026–3/1/2027"
