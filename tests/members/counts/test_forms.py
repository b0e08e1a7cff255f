from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.counts.jumps import is_jump
from members.models import MembershipCount
from tests.factories import MembershipCountFactory, OrganisationFactory, UserFactory

pytestmark = pytest.mark.django_db
ADD = "/admin/members/membershipcount/add/"


@pytest.fixture
def officer(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


@pytest.fixture
def organisation():
    organisation = OrganisationFactory(name="Hội Đông y")
    MembershipCountFactory(organisation=organisation, counted_on=date(2020, 12, 31), members=1500)
    return organisation


def add(client, organisation, **typed):
    typed = {"organisation": organisation.pk, "counted_on": "31/12/2021", "members": "1.541"} | typed
    return client.post(ADD, typed)


def errors_of(response):
    return [error for errors in response.context["adminform"].form.errors.values() for error in errors]


def test_count_is_typed_as_vietnamese_writes_numbers(officer, organisation):
    assert add(officer, organisation).status_code == 302

    assert organisation.counts.get(counted_on=date(2021, 12, 31)).members == 1541


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"women": "2.000"}, "Hội viên nữ không thể nhiều hơn số hội viên."),
        ({"intellectuals": "1542"}, "Hội viên trí thức không thể nhiều hơn số hội viên."),
        ({"counted_on": "31/12/2020"}, "Tổ chức này đã có số hội viên của ngày đó."),
        (
            {"counted_on": f"{timezone.localdate() + timedelta(days=1):%d/%m/%Y}"},
            f"Chưa thể có số hội viên của ngày {timezone.localdate() + timedelta(days=1):%d/%m/%Y}:"
            " ngày này chưa đến.",
        ),
        ({"counted_on": "31/12/1021"}, "Năm phải từ 1945 trở đi."),
        (
            {"members": "15.410"},
            "Số hội viên tăng hơn 3 lần: trước là 1.500 (ngày 31/12/2020), nay là 15.410."
            " Nếu đúng như vậy, hãy đánh dấu ô “Đã kiểm tra” rồi lưu lại.",
        ),
    ],
)
def test_count_that_cannot_be_right_is_explained(officer, organisation, typed, sentence):
    response = add(officer, organisation, **typed)

    assert errors_of(response) == [sentence]
    assert MembershipCount.objects.count() == 1


def test_great_jump_is_believed_once_it_is_confirmed(officer, organisation):
    assert add(officer, organisation, members="15.410", is_checked="on").status_code == 302

    assert organisation.counts.first().members == 15410


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [(100, 300, False), (100, 301, True), (301, 100, True), (2, 12, False), (0, 500, True)],
)
def test_jump_is_more_than_three_times_either_way(before, now, expected):
    assert is_jump(before, now) == expected


def test_two_rows_of_one_day_are_refused_inside_the_organisation_too(officer, organisation):
    address = reverse("admin:members_organisation_change", args=[organisation.pk])
    form = officer.get(address)
    typed = {}
    for formset in form.context["inline_admin_formsets"]:
        prefix = formset.formset.prefix
        typed |= {f"{prefix}-TOTAL_FORMS": "0", f"{prefix}-INITIAL_FORMS": "0"}
    typed |= {"counts-TOTAL_FORMS": "2", "kind": "hoi-thanh-vien", "name": organisation.name, "slug": "x"}
    for number in (0, 1):
        typed |= {f"counts-{number}-counted_on": "31/12/2021", f"counts-{number}-members": "1541"}

    page = officer.post(address, typed).content.decode()

    assert "Hai dòng có cùng một ngày: mỗi ngày chỉ ghi một số hội viên của một tổ chức." in page
