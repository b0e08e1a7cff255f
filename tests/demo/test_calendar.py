from datetime import date

import pytest
from django.utils import timezone

from assocportal.demo.calendar import fill_dates, find_moment

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("when", "found"),
    [
        ("-1 09:15", "2026-11-20 09:15:00"),
        ("-6 09:15", "2026-11-13 09:15:00"),  # a Sunday: the Friday before
        ("+1 08:00", "2026-11-23 08:00:00"),  # a Sunday: the Monday after
        ("mai 07:00", "2026-11-22 07:00:00"),
        ("18/5 08:40", "2026-05-18 08:40:00"),
        ("18/5-1 08:40", "2025-05-16 08:40:00"),
        ("21/11 08:00", "2025-11-21 08:00:00"),  # today is not before today
        ("22/12 08:00", "2025-12-22 08:00:00"),
        ("2022-06-24 16:00:56", "2022-06-24 16:00:56"),
    ],
)
def test_find_moment_counts_from_today(when, found):
    assert f"{timezone.localtime(find_moment(when, SATURDAY)):%Y-%m-%d %H:%M:%S}" == found


def test_fill_dates_counts_from_the_day_of_publication():
    text = "Sáng {day}, đến {date+14}; tháng {month}, năm {year-1} và {year}, {khác}"

    assert fill_dates(text, date(2026, 12, 24)) == (
        "Sáng 24/12, đến 7/1/2027; tháng 12/2026, năm 2025 và 2026, {khác}"
    )
