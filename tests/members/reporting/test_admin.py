from decimal import Decimal

import pytest
from django.contrib.auth.models import Permission

from assocportal.common.publishing import State
from members.reporting.models import PublishedFigure, ReportingPeriod
from tests.factories import PublishedFigureFactory, ReportingPeriodFactory, UserFactory

pytestmark = pytest.mark.django_db

LIST = "/admin/members/reportingperiod/"
ADD = f"{LIST}add/"
RIGHTS = [
    f"{action}_{model}"
    for model in ("reportingperiod", "publishedfigure")
    for action in ("add", "change", "view")
]


def grant(user, *codenames):
    user.user_permissions.set(
        Permission.objects.filter(content_type__app_label="members", codename__in=codenames)
    )
    return user


@pytest.fixture
def chief(client):
    client.force_login(grant(UserFactory(is_staff=True), *RIGHTS, "publish_reportingperiod"))
    return client


@pytest.fixture
def writer(client):
    client.force_login(grant(UserFactory(is_staff=True), *RIGHTS))
    return client


def period_form(*figures, **values):
    form = {
        "kind": "nam",
        "year": "2021",
        "ends_on": "31/12/2021",
        "_step": "duyet",
        "figures-TOTAL_FORMS": len(figures),
        "figures-INITIAL_FORMS": 0,
        "figures-MIN_NUM_FORMS": 0,
        "figures-MAX_NUM_FORMS": 1000,
    }
    for number, figure in enumerate(figures):
        details = {"label": "tập huấn", "value": "1", "unit": "lớp", "order": "1"} | figure
        form |= {f"figures-{number}-{name}": value for name, value in details.items()}
    return form | values


def errors_of(response):
    """{field: sentences} of the period's form and of its figures' rows."""
    rows = response.context["inline_admin_formsets"][0].formset.errors
    return response.context["adminform"].form.errors | {
        name: found for row in rows for name, found in row.items()
    }


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("1.541", "1541"),
        ("1541", "1541"),
        ("31,15", "31.15"),
        ("94.936", "94936"),
        ("1.234.567,5", "1234567.5"),
        ("0", "0"),
    ],
)
def test_figure_is_typed_the_vietnamese_way(chief, typed, stored):
    response = chief.post(ADD, period_form({"value": typed, "is_key": "on"}))

    assert response.status_code == 302, errors_of(response)
    assert PublishedFigure.objects.get().value == Decimal(stored)
    assert ReportingPeriod.objects.get().is_published


@pytest.mark.parametrize(
    ("figure", "field", "sentence"),
    [
        ({"value": "nhiều"}, "value", "Hãy nhập một số, ví dụ 31,15."),
        ({"value": "-1"}, "value", "Con số không được âm."),
        ({"value": ""}, "value", "Không được để trống ô này."),
        ({"label": ""}, "label", "Không được để trống ô này."),
    ],
)
def test_wrong_figure_is_explained_beside_its_field(chief, figure, field, sentence):
    response = chief.post(ADD, period_form(figure, note="Theo báo cáo"))

    assert errors_of(response) == {field: [sentence]}
    assert "Theo báo cáo" in response.content.decode()
    assert not ReportingPeriod.objects.exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"year": "1021"}, "Năm phải từ 1945 đến 2099."),
        ({"year": "20211"}, "Năm phải từ 1945 đến 2099."),
        ({"year": "2020"}, "Kỳ số liệu này đã có."),
    ],
)
def test_wrong_year_is_explained_beside_its_field(chief, values, sentence):
    ReportingPeriodFactory(year=2020)

    response = chief.post(ADD, period_form(**values))

    assert errors_of(response) == {"year": [sentence]}


def test_year_is_shown_without_a_dot(chief):
    period = ReportingPeriodFactory(year=2021)
    PublishedFigureFactory(period=period, value="94936")

    page = chief.get(f"{LIST}{period.pk}/change/").content.decode()

    assert 'name="year" value="2021"' in page
    assert 'value="94.936"' in page
    assert "Năm 2021" in chief.get(LIST).content.decode()


def test_period_is_changed_without_being_taken_for_another(chief):
    period = ReportingPeriodFactory(year=2021)

    response = chief.post(f"{LIST}{period.pk}/change/", period_form(note="Đã kiểm tra", _step=""))

    assert response.status_code == 302, errors_of(response)
    assert ReportingPeriod.objects.get().note == "Đã kiểm tra"


def test_writer_cannot_publish_nor_change_what_is_published(writer):
    refused = writer.post(ADD, period_form())
    drafted = writer.post(ADD, period_form({}, _step=""))
    published = ReportingPeriodFactory(year=2020)
    change = writer.post(f"{LIST}{published.pk}/change/", period_form({}, year="2020", note="Đổi", _step=""))

    assert list(errors_of(refused)) == ["__all__"]
    assert drafted.status_code == 302
    assert ReportingPeriod.objects.get(year=2021).state == State.DRAFT
    assert change.status_code == 302
    assert ReportingPeriod.objects.get(year=2020).note == ""


def test_outsider_sees_no_figures(client):
    assert client.get(LIST).status_code == 302
    client.force_login(UserFactory(is_staff=True))

    assert client.get(LIST).status_code == 403
    assert client.post(ADD, period_form()).status_code == 403
