import re

import pytest

from assocportal.common.publishing import State
from members.mapping import MOST_SHOWN, WIDTH, Map
from members.models import Organisation
from tests.factories import OrganisationFactory, PlaceFactory

DIRECTORY = "/hoi-thanh-vien/"


def at(latitude, longitude, name="Hội"):
    return Organisation(name=name, slug="hoi", latitude=latitude, longitude=longitude)


def test_map_keeps_the_proportions_of_the_land():
    north, south, east = (Map([at(20, 106), at(21, 106), at(20, 107)]).spots[place] for place in (1, 0, 2))

    assert (north.x, south.y) == (south.x, east.y)
    assert north.y < south.y
    assert (east.x - south.x) / (south.y - north.y) == pytest.approx(0.938, abs=0.01)  # cos 20,5°


def test_map_of_one_point_has_it_in_the_middle():
    spot = Map([at(20.5, 106.3)]).spots[0]

    assert spot.x == WIDTH // 2


def test_organisations_in_one_house_are_one_point_that_counts_them():
    spots = Map([at(20.5, 106.3, "Một"), at(20.5, 106.3, "Hai"), at(20.9, 106.3, "Ba")]).spots

    assert [spot.label for spot in spots] == ["2 tổ chức: Một, Hai", "Ba"]


def test_points_stay_inside_the_frame_and_apart():
    spots = Map([at(20 + place % 10 / 10, 106 + place // 10 / 10) for place in range(60)]).spots

    assert sum(spot.count for spot in spots) == 60
    assert all(0 < spot.x < WIDTH for spot in spots)
    assert not any(one.is_near(other.x, other.y) for one in spots for other in spots if one is not other)


@pytest.mark.django_db
def test_map_of_many_organisations_is_bounded_and_says_so(client):
    OrganisationFactory.create_batch(MOST_SHOWN + 1, latitude=20.5, longitude=106.3)

    page = client.get(DIRECTORY).content.decode()

    assert f"Bản đồ chỉ vẽ {MOST_SHOWN} tổ chức đầu danh sách" in page
    assert f'aria-label="{MOST_SHOWN} tổ chức: ' in page


@pytest.mark.django_db
def test_directory_shows_where_organisations_are_and_lists_the_same(client):
    place = PlaceFactory(name="Vũ Thư", kind="huyen")
    OrganisationFactory(name='Hội "<b>Đông y</b>"', place=place, latitude=20.5, longitude=106.3)
    OrganisationFactory(name="Hội Nháp", latitude=20.6, longitude=106.3, state=State.DRAFT)
    OrganisationFactory(name="Hội không tọa độ")

    page = client.get(DIRECTORY).content.decode()

    drawn = re.search('<svg class="map".*?</svg>', page, re.DOTALL)[0]
    assert drawn.count('class="map-spot"') == 1
    assert (
        'href="/hoi-thanh-vien/hoi-b-dong-y-b/" aria-label="Hội &quot;&lt;b&gt;Đông y&lt;/b&gt;&quot;"'
        in drawn
    )
    assert ">Vũ Thư</text>" in drawn
    assert "<b>" not in page
    assert "style=" not in drawn
    assert '<li id="noi-1">' in page


@pytest.mark.django_db
def test_directory_without_coordinates_has_no_map(client):
    OrganisationFactory()

    assert "ban-do" not in client.get(DIRECTORY).content.decode()
