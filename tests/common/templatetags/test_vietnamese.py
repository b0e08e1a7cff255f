from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from django.template import Context, Template

MOMENT = datetime(2022, 6, 24, 9, 0, 56, tzinfo=UTC)


def render(expression, **context):
    return Template("{% load vietnamese %}{{ " + expression + " }}").render(Context(context))


@pytest.mark.parametrize(
    ("expression", "value", "expected"),
    [
        ("value|long_datetime", MOMENT, "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56"),
        ("value|long_date", MOMENT, "Thứ sáu, ngày 24 tháng 6 năm 2022"),
        ("value|long_date", datetime(2022, 6, 24, 20, 0, tzinfo=UTC), "Thứ bảy, ngày 25 tháng 6 năm 2022"),
        ("value|long_date", date(2022, 6, 26), "Chủ nhật, ngày 26 tháng 6 năm 2022"),
        ("value|short_date", datetime(2022, 6, 4, 20, 0, tzinfo=UTC), "5/6/2022"),
        ("value|short_date", date(2022, 6, 24), "24/6/2022"),
        ("value|grouped", 94936, "94.936"),
        ("value|grouped", Decimal("31.15"), "31,15"),
        ("value|grouped", 0, "0"),
        ("value|roman", 5, "V"),
        ("value|roman", 4000, "4000"),
    ],
)
def test_filter_writes_it_the_vietnamese_way(expression, value, expected):
    assert render(expression, value=value) == expected


@pytest.mark.parametrize("name", ["long_datetime", "long_date", "short_date", "grouped", "roman"])
@pytest.mark.parametrize("missing", [None, ""])
def test_filter_of_nothing_is_nothing(name, missing):
    assert render(f"value|{name}", value=missing) == ""
