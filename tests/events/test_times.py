from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from events.times import PartOfDay, finish_of, part_of_day_at, phase_by_clock, validate_times
from tests.factories.events import local


@pytest.mark.parametrize(
    ("hour", "part"),
    [(0, "sang"), (11, "sang"), (12, "chieu"), (17, "chieu"), (18, "toi"), (23, "toi")],
)
def test_part_of_day_follows_the_hour_in_vietnam(hour, part):
    assert part_of_day_at(local(2026, 6, 24, hour)) == part


@pytest.mark.parametrize(
    ("start", "end", "part", "finish"),
    [
        (local(2026, 6, 24, 8), local(2026, 6, 24, 10), "sang", local(2026, 6, 24, 10)),
        (local(2026, 6, 24, 8), None, "sang", local(2026, 6, 24, 11, 30)),
        (local(2026, 6, 24, 13, 30), None, "chieu", local(2026, 6, 24, 17)),
        (local(2026, 6, 24, 19), None, "toi", local(2026, 6, 24, 21, 30)),
        (local(2026, 6, 24, 7, 30), None, "ca-ngay", local(2026, 6, 24, 23, 59, 59)),
        # too near the usual end, or beyond it: four hours, yet not into the next day
        (local(2026, 6, 24, 11), None, "sang", local(2026, 6, 24, 15)),
        (local(2026, 6, 24, 22, 30), None, "toi", local(2026, 6, 25)),
        # nobody knows the end: it was typed the same as the beginning
        (local(2026, 6, 24, 8), local(2026, 6, 24, 8), "sang", local(2026, 6, 24, 11, 30)),
        # all day with bare dates lasts through its last day
        (local(2026, 6, 24), local(2026, 6, 25), "ca-ngay", local(2026, 6, 25, 23, 59, 59)),
        (local(2026, 6, 24), local(2026, 6, 24), "ca-ngay", local(2026, 6, 24, 23, 59, 59)),
        (local(2026, 6, 24, 8), local(2026, 6, 25, 16, 30), "ca-ngay", local(2026, 6, 25, 16, 30)),
    ],
)
def test_finish_is_the_given_end_or_the_usual_one(start, end, part, finish):
    assert finish_of(start, end, PartOfDay(part)) == finish


def test_finish_is_always_after_the_start():
    for minute in range(0, 24 * 60, 7):
        start = local(2026, 6, 24) + timedelta(minutes=minute)
        for part in PartOfDay:
            assert finish_of(start, None, part) > start


def test_phase_changes_at_the_very_second():
    start, finish = local(2026, 6, 24, 8), local(2026, 6, 24, 11, 30)
    second = timedelta(seconds=1)

    labels = [
        phase_by_clock(start, finish, now).label for now in (start - second, start, finish - second, finish)
    ]

    assert labels == ["Sắp diễn ra", "Đang diễn ra", "Đang diễn ra", "Đã diễn ra"]


@pytest.mark.parametrize(
    ("start", "end", "part", "errors"),
    [
        (
            local(2026, 6, 24, 8),
            local(2026, 6, 24, 7),
            "sang",
            {"ends_at": ["Giờ kết thúc không được trước giờ bắt đầu."]},
        ),
        (
            local(2026, 6, 24, 8),
            None,
            "toi",
            {"part_of_day": ["Bắt đầu lúc 08:00 thì không phải buổi tối. Để trống thì tự điền theo giờ."]},
        ),
        (local(202, 6, 24, 8), None, "sang", {"starts_at": ["Năm phải từ 1945 đến 2100."]}),
        (local(2026, 6, 24, 8), local(2206, 6, 24, 9), "", {"ends_at": ["Năm phải từ 1945 đến 2100."]}),
    ],
)
def test_times_that_cannot_be_meant_are_refused_beside_the_field(start, end, part, errors):
    with pytest.raises(ValidationError) as refused:
        validate_times(start, end, part)

    assert refused.value.message_dict == errors


@pytest.mark.parametrize("part", ["sang", "", "ca-ngay"])
def test_times_that_can_be_meant_pass(part):
    validate_times(local(2026, 6, 24, 8), local(2026, 6, 24, 8), part)
    validate_times(None, None, part)
