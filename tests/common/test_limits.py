from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from assocportal.common import limits
from assocportal.common.limits import AttemptCount, Limit

pytestmark = pytest.mark.django_db

LIMIT = Limit("thu", most=2, within=timedelta(minutes=10))


def test_limit_is_reached_for_one_key_and_no_other():
    assert [LIMIT.allows("an") for _ in range(3)] == [True, True, False]
    assert LIMIT.is_reached("an")
    assert not LIMIT.is_reached("binh")
    assert not Limit("khac", 2, timedelta(minutes=10)).is_reached("an")


def test_window_that_has_passed_starts_anew():
    with time_machine.travel(timezone.now(), tick=False) as clock:
        LIMIT.count("an")
        LIMIT.count("an")
        clock.shift(timedelta(minutes=10))

        assert not LIMIT.is_reached("an")
        assert LIMIT.count("an") == 1


def test_forgotten_key_starts_anew():
    LIMIT.count("an")
    LIMIT.forget("an")

    assert LIMIT.count("an") == 1


def test_what_is_counted_is_stored_as_a_hash_and_pruned():
    LIMIT.count("an@example.vn")

    assert "an@" not in str(AttemptCount.objects.values())
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        limits.prune_attempt_counts()
    assert not AttemptCount.objects.exists()


def test_empty_key_is_counted_too():
    assert LIMIT.count("") == 1
