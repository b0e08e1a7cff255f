from datetime import date

import pytest
from django.contrib.auth.models import Group

from assocportal.roles import CONTRIBUTORS, MEMBER_OFFICERS
from members.models import Place
from tests.factories import PlaceFactory, UserFactory

pytestmark = pytest.mark.django_db
LIST, MERGE = "/admin/members/place/", "/admin/members/place/sap-nhap/"


def enter(client, role):
    user = UserFactory(is_staff=True)
    user.groups.add(Group.objects.get(name=role))
    client.force_login(user)


@pytest.fixture
def officer(client):
    enter(client, MEMBER_OFFICERS)


def place_form(place, **values):
    return {"kind": place.kind, "name": place.name, "slug": place.slug, **values}


def test_places_are_listed_found_and_filtered(client, officer):
    PlaceFactory(kind="huyen", name="Vũ Thư", valid_to=date(2025, 6, 30))
    PlaceFactory(name="Thư Hòa")

    def listed(**query):
        return [str(row) for row in client.get(LIST, query).context["cl"].result_list]

    assert listed() == ["xã Thư Hòa", "huyện Vũ Thư"]
    assert listed(q="vu thu") == listed(q="Vũ Thư") == listed(**{"hieu-luc": "het"}) == ["huyện Vũ Thư"]
    assert listed(kind__exact="xa") == listed(**{"hieu-luc": "con"}) == ["xã Thư Hòa"]


@pytest.mark.parametrize("number", [1, 3])
def test_list_of_places_costs_the_same_at_any_length(client, officer, number, django_assert_num_queries):
    for place in PlaceFactory.create_batch(
        number, parent=PlaceFactory(name="Tỉnh"), valid_to=date(2025, 6, 30)
    ):
        place.successors.add(PlaceFactory(name=f"mới {place.name}"))
    client.get(LIST)

    with django_assert_num_queries(7):
        client.get(LIST)


def test_circles_and_wrong_days_are_refused_beside_their_fields(client, officer):
    whole, part = PlaceFactory(name="Lạc Giang"), PlaceFactory(name="Thư Hòa")
    part.parent = whole
    part.save()
    part.successors.add(PlaceFactory(name="Thư Mới"))
    later = Place.objects.get(name="Thư Mới")

    def errors(place, **values):
        response = client.post(f"{LIST}{place.pk}/change/", place_form(place, **values))
        return response.context["adminform"].form.errors

    assert errors(whole, parent=whole.pk) == {"parent": ["Một địa bàn không thể thuộc chính nó."]}
    assert errors(whole, parent=part.pk) == {
        "parent": ["xã Thư Hòa đang thuộc xã Lạc Giang: hai địa bàn không thể thuộc lẫn nhau."]
    }
    assert errors(later, successors=[part.pk], valid_to="30/6/2025") == {
        "successors": ["Hai địa bàn không thể kế tiếp nhau theo vòng tròn."]
    }
    assert errors(later, valid_from="1/7/2025", valid_to="30-6-25") == {
        "valid_to": ["Ngày cuối phải sau ngày đầu."]
    }


@pytest.mark.parametrize("typed", ["05/06/2022", "5-6-22"])
def test_several_places_are_merged_into_a_new_one_from_the_list(client, officer, typed):
    old = [PlaceFactory(name=name) for name in ("Một", "Hai")]
    chosen = {"action": "merge_selected", "_selected_action": [place.pk for place in old]}

    page = client.post(LIST, chosen, follow=True)
    response = client.post(
        MERGE, {"old": [place.pk for place in old], "on": typed, "kind": "phuong", "name": "Mới"}
    )

    assert sorted(page.context["form"].initial["old"]) == sorted(str(place.pk) for place in old)
    assert response.status_code == 302
    new = Place.objects.get(name="Mới")
    assert (new.full_name, new.valid_from) == ("phường Mới", date(2022, 6, 5))
    assert {(place.name, place.valid_to) for place in new.predecessors.all()} == {
        ("Một", date(2022, 6, 4)),
        ("Hai", date(2022, 6, 4)),
    }


def test_failed_merging_says_why_and_leaves_nothing(client, officer):
    ended = PlaceFactory(name="Một", valid_to=date(2020, 1, 1))

    nowhere = client.post(MERGE, {"old": [ended.pk], "on": "1/7/2025"})
    again = client.post(MERGE, {"old": [ended.pk], "on": "1/7/2025", "kind": "xa", "name": "Mới"})

    assert nowhere.context["form"].errors == {
        "into": ["Hãy chọn địa bàn đã có, hoặc gõ tên một địa bàn mới."]
    }
    assert again.context["form"].errors == {"__all__": ["xã Một đã hết từ ngày 01/01/2020."]}
    assert Place.objects.count() == 1


def test_merging_is_refused_to_who_may_not(client):
    assert client.get(MERGE).status_code == 302
    enter(client, CONTRIBUTORS)

    assert client.get(MERGE).status_code == 403
