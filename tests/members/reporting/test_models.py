from decimal import Decimal

import pytest
from django.db import IntegrityError

from members.reporting.models import PublishedFigure, ReportingPeriod
from tests.factories import PublishedFigureFactory, ReportingPeriodFactory


@pytest.mark.parametrize(
    ("qualifier", "value", "shown"),
    [
        ("", "94936.00", "94.936"),
        ("", "31.15", "31,15"),
        ("", "31.50", "31,5"),
        ("", "0", "0"),
        ("gan", "400", "gần 400"),
        ("hon", "9000", "hơn 9.000"),
        ("", "100000000000.00", "100.000.000.000"),
    ],
)
def test_figure_is_written_the_vietnamese_way(qualifier, value, shown):
    assert PublishedFigure(qualifier=qualifier, value=Decimal(value)).shown_value == shown


@pytest.mark.parametrize(
    ("kind", "name", "anchor"),
    [
        ("nam", "Năm 2021", "nam-2021"),
        ("6-thang", "6 tháng đầu năm 2021", "6-thang-2021"),
        ("9-thang", "9 tháng đầu năm 2021", "9-thang-2021"),
    ],
)
def test_period_is_named_and_has_a_place_on_the_page(kind, name, anchor):
    period = ReportingPeriod(kind=kind, year=2021)

    assert str(period) == name
    assert period.get_absolute_url() == f"/so-lieu/#{anchor}"


@pytest.mark.django_db
def test_only_periods_with_key_figures_are_for_the_home_page():
    wanted = ReportingPeriodFactory()
    PublishedFigureFactory(period=wanted, label="chọn")
    PublishedFigureFactory(period=wanted, label="không chọn", is_key=False)
    PublishedFigureFactory(is_key=False)

    periods = list(ReportingPeriod.objects.with_key_figures())

    assert periods == [wanted]
    assert [figure.label for figure in periods[0].key_figures] == ["chọn"]


@pytest.mark.django_db
def test_period_exists_once():
    ReportingPeriodFactory(year=2021)

    with pytest.raises(IntegrityError):
        ReportingPeriodFactory(year=2021)
