from datetime import date

import pytest
from django.core.exceptions import ValidationError

from members.models import Place
from members.places.finding import describe_place, places_with_successors
from members.places.merging import merge_places
from tests.factories import OrganisationFactory, PlaceFactory

pytestmark = pytest.mark.django_db
Kind = Place.Kind
MERGED_ON = date(2025, 7, 1)


def make_district(name="Vũ Thư", communes=("Thư Hòa", "Vạn Thư"), **details):
    district = PlaceFactory(kind=Kind.DISTRICT, name=name, **details)
    merge_places([district], [PlaceFactory(name=commune) for commune in communes], MERGED_ON)
    district.refresh_from_db()
    return district


def names(places):
    return [place.full_name for place in places]


def refused(act, *arguments):
    with pytest.raises(ValidationError) as refusal:
        act(*arguments)
    return " ".join(refusal.value.messages)


def test_merged_place_ends_the_day_before_and_says_what_became_of_it():
    district = make_district()

    assert district.valid_to == date(2025, 6, 30)
    assert describe_place(district) == "huyện Vũ Thư (đến 30/6/2025), nay thuộc xã Thư Hòa và xã Vạn Thư"
    assert [
        Place.objects.as_of(day).filter(pk=district.pk).exists() for day in (district.valid_to, MERGED_ON)
    ] == [
        True,
        False,
    ]


def test_place_is_found_with_its_parts_and_successors_however_far_by_one_query(django_assert_num_queries):
    former, province = (PlaceFactory(kind=Kind.PROVINCE, name=name) for name in ("Hạ Giang", "Lạc Giang"))
    make_district(communes=("Thư Hòa",), parent=former)
    PlaceFactory(kind=Kind.WARD, name="Trung Tâm", parent=province)
    merge_places([former], [province], MERGED_ON)
    merge_places([Place.objects.get(name="Thư Hòa")], [PlaceFactory(name="Thư Mới")], date(2026, 1, 1))

    with django_assert_num_queries(1):
        found = places_with_successors(former)

    # of the new province only itself: its other parts never were the old one's
    assert names(found) == ["tỉnh Hạ Giang", "tỉnh Lạc Giang", "xã Thư Hòa", "xã Thư Mới", "huyện Vũ Thư"]
    assert describe_place(Place.objects.get(name="Vũ Thư")) == (
        "huyện Vũ Thư (đến 30/6/2025), nay thuộc xã Thư Mới"
    )


def test_merging_several_into_one_takes_their_organisations_along():
    old = [PlaceFactory(name=name) for name in ("Một", "Hai")]
    new = PlaceFactory(name="Mới")
    organisation = OrganisationFactory(place=old[0])

    merge_places(old, [new], MERGED_ON, moves_organisations=True)
    organisation.refresh_from_db()

    assert organisation.place == new
    assert set(new.predecessors.all()) == {*old}


def test_merging_refuses_circles_and_places_that_have_ended():
    district = make_district()
    commune = Place.objects.get(name="Thư Hòa")

    assert refused(merge_places, [commune], [district], date(2026, 1, 1)) == (
        "xã Thư Hòa: Hai địa bàn không thể kế tiếp nhau theo vòng tròn."
    )
    assert refused(merge_places, [commune], [commune], date(2026, 1, 1)) == (
        "xã Thư Hòa: Một địa bàn không thể kế tiếp chính nó."
    )
    assert refused(merge_places, [district], [commune], date(2026, 1, 1)) == (
        "huyện Vũ Thư đã hết từ ngày 30/06/2025."
    )
    assert refused(merge_places, [PlaceFactory(valid_from=MERGED_ON, name="Mới")], [commune], MERGED_ON) == (
        "xã Mới có từ ngày 01/07/2025; hãy chọn ngày sau đó."
    )


@pytest.mark.parametrize("query", ["Vũ Thư", "vu thu", "huyen vu thu"])
def test_search_for_an_old_district_lands_on_it_and_says_what_became_of_it(client, query):
    district = make_district()

    page = client.get("/tim-kiem/", {"q": query}).content.decode()

    assert district.get_absolute_url() == "/hoi-thanh-vien/?dia-ban=huyen-vu-thu"
    assert 'href="/hoi-thanh-vien/?dia-ban=huyen-vu-thu"' in page
    assert "<span>Địa bàn</span>" in page
    assert "nay thuộc xã" in page
