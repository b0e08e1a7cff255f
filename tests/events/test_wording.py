import pytest

from tests.factories import EventFactory
from tests.factories.events import local


def written(starts_at, ends_at=None, part=""):
    event = EventFactory.build(starts_at=starts_at, ends_at=ends_at, part_of_day=part)
    event.settle_times()
    return event.long_when, event.hours, event.short_when


@pytest.mark.parametrize(
    ("times", "long_when", "hours", "short_when"),
    [
        (
            (local(2022, 6, 24, 8), local(2022, 6, 24, 11)),
            "Sáng thứ sáu, ngày 24 tháng 6 năm 2022",
            "08:00 – 11:00",
            "Sáng 24/6/2022, 08:00 – 11:00",
        ),
        (
            (local(2022, 1, 19, 14),),
            "Chiều thứ tư, ngày 19 tháng 1 năm 2022",
            "từ 14:00",
            "Chiều 19/1/2022, từ 14:00",
        ),
        (
            (local(2026, 11, 22), None, "ca-ngay"),
            "Cả ngày chủ nhật, ngày 22 tháng 11 năm 2026",
            "",
            "Cả ngày 22/11/2026",
        ),
        (
            (local(2026, 12, 31, 8), local(2027, 1, 1, 16, 30)),
            "Từ thứ năm, ngày 31 tháng 12 năm 2026 đến thứ sáu, ngày 1 tháng 1 năm 2027",
            "08:00 ngày 31/12 – 16:30 ngày 1/1",
            "Từ 31/12/2026 đến 1/1/2027",
        ),
        (
            (local(2026, 6, 24), local(2026, 6, 26), "ca-ngay"),
            "Từ thứ tư, ngày 24 tháng 6 năm 2026 đến thứ sáu, ngày 26 tháng 6 năm 2026",
            "",
            "Từ 24/6 đến 26/6/2026",
        ),
        # until midnight is one evening, not two days
        (
            (local(2026, 6, 24, 19), local(2026, 6, 25)),
            "Tối thứ tư, ngày 24 tháng 6 năm 2026",
            "19:00 – 24:00",
            "Tối 24/6/2026, 19:00 – 24:00",
        ),
    ],
)
def test_event_time_is_written_the_vietnamese_way(times, long_when, hours, short_when):
    assert written(*times) == (long_when, hours, short_when)
