import pytest
from django.contrib.auth.models import Group
from django.urls import reverse

from assocportal.roles import MEMBER_OFFICERS
from members.people.duplicates import find_duplicates, note_distinct
from tests.factories import OrganisationFactory, PersonFactory, UserFactory

pytestmark = pytest.mark.django_db


def pairs_found():
    return [({pair.first.full_name, pair.second.full_name}, pair.reasons) for pair in find_duplicates()[0]]


def test_pairs_have_a_name_and_one_thing_more_in_common():
    hall = OrganisationFactory()
    PersonFactory(
        full_name="Lê An",
        birth_date="1961-04-30",
        organisation=hall,
        email="An@example.vn",
        phone="0912 345 678",
    )
    PersonFactory(
        full_name="Le An", birth_year=1961, organisation=hall, email="an@example.vn", phone="+84912345678"
    )
    PersonFactory(full_name="Lê An", birth_year=1990, organisation=hall)
    PersonFactory(full_name="Lê Ân")
    PersonFactory(full_name="Lê Bình", birth_year=1961, organisation=hall)

    assert pairs_found() == [
        ({"Lê An", "Le An"}, ["cùng năm sinh", "cùng tổ chức", "cùng thư điện tử", "cùng điện thoại"])
    ]


def test_merged_and_told_apart_are_not_offered_again():
    first, second, third = (PersonFactory(full_name="Lê An", birth_year=1961) for _ in range(3))
    assert find_duplicates(limit=1)[1] == 3

    note_distinct(second.pk, first.pk)
    third.merged_into = first
    third.save()

    assert find_duplicates() == ([], 0)


def test_the_desk_lists_pairs_and_takes_that_they_are_two(client, django_assert_max_num_queries):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=MEMBER_OFFICERS))
    client.force_login(user)
    first, second = (PersonFactory(full_name="Lê An", birth_year=1961) for _ in range(2))
    address = reverse("admin:members_person_duplicates")

    with django_assert_max_num_queries(12):
        page = client.get(address).content.decode()
    assert "cùng năm sinh" in page
    client.post(address, {"giu": first.pk, "gop": second.pk})

    assert "Không thấy hồ sơ nào trùng." in client.get(address).content.decode()
