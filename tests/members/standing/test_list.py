"""The desk's list of organisations: what holds now, former names, a day, the union's own row."""

from datetime import date

import pytest
from django.utils import timezone

from assocportal.common.models import Union
from members.models import Organisation
from members.standing.kinds import Kind
from members.standing.union import write_union_organisation
from tests.factories import MembershipCountFactory, OrganisationFactory, StatusEventFactory

pytestmark = pytest.mark.django_db
LIST = "/admin/members/organisation/"


def listed(client, **query):
    return {str(row) for row in client.get(LIST, query).context["cl"].result_list}


def test_list_is_filtered_by_what_holds_now(client, officer):
    for kind in (Kind.ADMIT, Kind.SUSPEND, Kind.LEAVE, Kind.MERGE, Kind.DISSOLVE):
        StatusEventFactory(kind=kind, organisation__name=kind.label)
    OrganisationFactory(name="mới", founded_on=timezone.localdate(), officer_in_charge=officer)

    assert listed(client, **{"hien-nay": "dang"}) == {"kết nạp", "mới"}
    assert listed(client, **{"hien-nay": "tam-ngung"}) == {"tạm ngừng"}
    assert listed(client, **{"hien-nay": "thoi"}) == {"thôi tham gia"}
    assert listed(client, **{"hien-nay": "hop-nhat"}) == {"hợp nhất"}
    assert listed(client, **{"hien-nay": "chua"}) == set()
    assert listed(client, **{"theo-doi": "toi"}) == listed(client, moi="12") == {"mới"}


def test_former_name_is_found_at_the_desk_and_by_everybody(client, officer):
    StatusEventFactory(kind=Kind.RENAME, former_name="Hội Điện tử", organisation__name="Hội Tin học")

    assert listed(client, q="dien tu") == {"Hội Tin học"}
    page = client.get("/tim-kiem/", {"q": "hội điện tử"}).content.decode()
    assert f'href="{Organisation.objects.get().get_absolute_url()}"' in page


@pytest.mark.parametrize("number", [1, 3])
def test_day_names_organisations_as_they_were_called_at_the_same_cost(
    client, officer, number, django_assert_max_num_queries
):
    for _ in range(number):
        count = MembershipCountFactory(counted_on=date(2010, 1, 1), members=500)
        StatusEventFactory(
            kind=Kind.RENAME,
            former_name="Hội cũ",
            happened_on=date(2015, 1, 1),
            organisation=count.organisation,
        )
    client.get(f"{LIST}vao-ngay/")

    with django_assert_max_num_queries(9):
        response = client.get(f"{LIST}vao-ngay/", {"ngay": "31/12/2010"})

    assert [name for _, name in response.context["rows"]] == ["Hội cũ"] * number
    assert response.context["totals"]["members"] == 500 * number
    assert "không phải là ngày" in client.get(f"{LIST}vao-ngay/", {"ngay": "hôm qua"}).content.decode()


# The union's own row


def test_union_is_made_one_of_its_organisations_once(client, officer):
    Union.objects.create(official_name="Liên hiệp các Hội KH&KT tỉnh Lạc Giang", short_name="LHH Lạc Giang")

    assert "Thêm chính Liên hiệp hội" in client.get(LIST).content.decode()
    client.post(f"{LIST}lien-hiep-hoi/")

    union = Organisation.objects.unions().get()
    assert (union.name, union.short_name, union.is_published) == (
        "Liên hiệp các Hội KH&KT tỉnh Lạc Giang",
        "LHH Lạc Giang",
        True,
    )
    assert write_union_organisation() is None
    assert "Thêm chính Liên hiệp hội" not in client.get(LIST).content.decode()
    assert not Organisation.objects.listed().filter(pk=union.pk).exists()
    assert union.card_path == f"/hoi-thanh-vien/{union.slug}.png"
