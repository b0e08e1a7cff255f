from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django import forms
from django.contrib.admin.widgets import AdminSplitDateTime
from django.template import Context, Template
from django.utils.formats import get_format
from django.utils.timezone import localtime


class EveryKind(forms.Form):
    day = forms.DateField(required=False)
    moment = forms.DateTimeField(required=False)
    split = forms.SplitDateTimeField(required=False, widget=AdminSplitDateTime)
    hour = forms.TimeField(required=False)
    members = forms.IntegerField(required=False, localize=True)
    share = forms.DecimalField(required=False, localize=True)


def clean(**typed):
    form = EveryKind(typed)
    assert form.is_valid(), form.errors
    return form.cleaned_data


def errors(**typed):
    return EveryKind(typed).errors


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("05/06/2022", date(2022, 6, 5)),
        ("19/1/2022", date(2022, 1, 19)),
        ("19-1-2022", date(2022, 1, 19)),
        ("19.1.2022", date(2022, 1, 19)),
        ("24/06/22", date(2022, 6, 24)),
        ("24-6-22", date(2022, 6, 24)),
        ("2022-01-19", date(2022, 1, 19)),
    ],
)
def test_date_is_typed_day_first(typed, expected):
    assert clean(day=typed)["day"] == expected


@pytest.mark.parametrize("typed", ["31/02/2022", "06/24/2022", "hôm nay", "24"])
def test_date_that_is_none_is_refused_in_vietnamese(typed):
    assert errors(day=typed)["day"] == ["Hãy nhập ngày hợp lệ theo thứ tự ngày/tháng/năm, ví dụ 24/06/2022."]


@pytest.mark.parametrize(
    "typed",
    [
        "05/06/2022 16:00",
        "5/6/2022 16:00:00",
        "5-6-2022 16h00",
        "5.6.22 16h",
        "2022-06-05 16:00",
        "2022-06-05T16:00",
    ],
)
def test_moment_is_typed_day_first_in_vietnamese_time(typed):
    assert clean(moment=typed)["moment"] == datetime(2022, 6, 5, 9, 0, tzinfo=UTC)


def test_moment_of_the_desk_is_typed_in_two_boxes():
    cleaned = clean(split_0="05/06/2022", split_1="16h30")

    assert cleaned["split"] == datetime(2022, 6, 5, 9, 30, tzinfo=UTC)


def test_moment_of_the_desk_is_shown_as_it_is_typed():
    moment = localtime(datetime(2022, 6, 24, 9, 0, 56, tzinfo=UTC))

    html = str(EveryKind(initial={"split": moment})["split"])

    assert 'value="24/06/2022"' in html
    assert 'value="16:00:56"' in html


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("16:00", time(16)), ("8:05", time(8, 5)), ("7h30", time(7, 30)), ("14h", time(14))],
)
def test_time_is_typed_as_people_write_it(typed, expected):
    assert clean(hour=typed)["hour"] == expected


@pytest.mark.parametrize(("typed", "expected"), [("1.541", 1541), ("94936", 94936), ("1.000.000", 1000000)])
def test_integer_may_be_typed_with_stops(typed, expected):
    assert clean(members=typed)["members"] == expected


@pytest.mark.parametrize("typed", ["1,5", "1.5", "một nghìn"])
def test_integer_that_is_none_is_refused(typed):
    assert list(errors(members=typed)) == ["members"]


@pytest.mark.parametrize(
    ("typed", "expected"), [("31,15", "31.15"), ("1.541", "1541"), ("1.541,5", "1541.5")]
)
def test_decimal_is_typed_with_a_comma(typed, expected):
    assert clean(share=typed)["share"] == Decimal(expected)


def test_number_is_shown_as_it_is_typed():
    form = EveryKind(initial={"members": 94936, "share": Decimal("1541.5")})

    assert 'value="94.936"' in str(form["members"])
    assert 'value="1.541,5"' in str(form["share"])


def test_week_begins_on_monday():
    assert get_format("FIRST_DAY_OF_WEEK") == 1


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("number", "94.936"),
        ("share", "31,15"),
        ("moment", "16:00, ngày 24/6/2022"),
        ('moment|date:"DATE_FORMAT"', "ngày 24 tháng 6 năm 2022"),
        ('moment|date:"SHORT_DATE_FORMAT"', "24/06/2022"),
        ('moment|date:"SHORT_DATETIME_FORMAT"', "24/06/2022 16:00"),
        ('moment|date:"YEAR_MONTH_FORMAT"', "tháng 6 năm 2022"),
        ('moment|date:"MONTH_DAY_FORMAT"', "24 tháng 6"),
        ('moment|time:"TIME_FORMAT"', "16:00"),
    ],
)
def test_templates_write_it_the_vietnamese_way(expression, expected):
    values = {
        "number": 94936,
        "share": Decimal("31.15"),
        "moment": datetime(2022, 6, 24, 9, 0, 56, tzinfo=UTC),
    }

    assert Template("{{ " + expression + " }}").render(Context(values)) == expected
