from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import PublishedFigureFactory, ReportingPeriodFactory

pytestmark = pytest.mark.django_db


def page(client, address="/so-lieu/"):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def rows(html):
    """The tables' rows as a person reads them."""
    cells = (
        html.replace('<th scope="row">', "<td>").replace("</th>", "</td>").replace(' class="figure-long"', "")
    )
    found = [row.partition("</tr>")[0] for row in cells.split("<tr><td>")[1:]]
    return [tuple(row.removesuffix("</td>").split("</td><td>")) for row in found]


def test_period_shows_its_figures_in_order_with_qualifier_and_unit(client):
    period = ReportingPeriodFactory(year=2021, ends_on=date(2021, 12, 31), note="Theo báo cáo tổng kết.")
    for order, label, qualifier, value, unit in [
        (3, "tỷ lệ nữ", "", "31.15", "%"),
        (1, "tập huấn", "", "1541", "lớp"),
        (2, "gặp mặt", "gan", "400", "lượt"),
    ]:
        PublishedFigureFactory(
            period=period, order=order, label=label, qualifier=qualifier, value=value, unit=unit
        )

    html = page(client)

    assert rows(html) == [
        ("Tập huấn", "1.541", "lớp"),
        ("Gặp mặt", "gần 400", "lượt"),
        ("Tỷ lệ nữ", "31,15", "%"),
    ]
    assert '<h2 class="block-title" id="nam-2021-ten">Năm 2021</h2>' in html
    assert 'id="nam-2021"' in html
    assert "Số liệu tính đến ngày 31/12/2021" in html
    assert "Theo báo cáo tổng kết." in html


def test_newest_period_stands_first(client):
    for kind, year, ends_on in [
        ("nam", 2020, date(2020, 12, 31)),
        ("nam", 2021, date(2021, 12, 31)),
        ("6-thang", 2021, date(2021, 6, 30)),
    ]:
        ReportingPeriodFactory(kind=kind, year=year, ends_on=ends_on)

    periods = [str(period) for period in client.get("/so-lieu/").context["object_list"]]

    assert periods == ["Năm 2021", "6 tháng đầu năm 2021", "Năm 2020"]


@pytest.mark.parametrize(
    "hidden",
    [
        {"state": State.DRAFT, "publish_at": None},
        {"state": State.WITHDRAWN},
        {"publish_at": timezone.now() + timezone.timedelta(days=1)},
    ],
)
def test_unpublished_period_is_nowhere(client, hidden):
    PublishedFigureFactory(label="số liệu mật", period=ReportingPeriodFactory(**hidden))

    assert "Chưa có số liệu nào được công bố." in page(client)
    assert "số liệu mật" not in page(client).lower()
    assert "số liệu mật" not in page(client, "/").lower()


def test_period_without_figures_is_no_empty_table(client):
    ReportingPeriodFactory(ends_on=date(2021, 12, 31))

    html = page(client)

    assert "<table" not in html
    assert "Số liệu tính đến ngày 31/12/2021 đang được cập nhật." in html


def test_list_goes_on_to_a_second_page_and_ends_there(client):
    for number in range(11):
        ReportingPeriodFactory(year=2000 + number)

    second = page(client, "/so-lieu/?trang=2")

    assert "Năm 2000" in second
    assert "Năm 2001" not in second
    assert '<link rel="canonical" href="http://127.0.0.1:8000/so-lieu/?trang=2">' in second
    assert "<title>Số liệu công bố – trang 2 | Liên hiệp hội</title>" in second
    assert client.get("/so-lieu/?trang=3").status_code == 404


def test_page_costs_the_same_with_one_and_with_three(client):
    def count_queries():
        with CaptureQueriesContext(connection) as queries:
            page(client)
        return len(queries)

    PublishedFigureFactory()
    at_one = count_queries()
    for period in ReportingPeriodFactory.create_batch(2):
        PublishedFigureFactory.create_batch(3, period=period)

    assert count_queries() == at_one
