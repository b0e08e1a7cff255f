import pytest

from assocportal.common.proofreading.pictures import check_pictures
from tests.factories import PictureFactory

from .drafting import draft

pytestmark = pytest.mark.django_db


def figure(picture, alt="", caption=""):
    return f'<figure><img src="{picture.usual_url}" alt="{alt}"><figcaption>{caption}</figcaption></figure>'


def codes(*figures):
    return [(each.code, each.place.block) for each in check_pictures(draft("<p>a</p>" + "".join(figures)))]


def test_picture_that_nobody_described_is_found_at_its_caption():
    bare = PictureFactory(alt="", caption="")

    assert codes(figure(PictureFactory(), caption="Lời"), figure(bare)) == [
        ("thieu-mo-ta-anh", 2),
        ("thieu-chu-thich", 2),
    ]


def test_picture_described_in_the_library_or_decorative_is_left_alone():
    described, decorative = PictureFactory(alt="Hội trường"), PictureFactory(alt="", is_decorative=True)

    said_so_here = figure(PictureFactory(alt="")).replace("<figure", "<figure data-decorative")

    assert codes(figure(described, caption="Lời"), figure(decorative), said_so_here) == []
