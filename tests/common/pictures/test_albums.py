import pytest

from assocportal.common.models import AlbumPicture
from tests.factories import AlbumPictureFactory, ArticleFactory, EventFactory, PageFactory, PictureFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("factory", [ArticleFactory, EventFactory, PageFactory])
def test_album_belongs_to_its_owner_alone(factory):
    owner, other = factory(), factory()
    item = AlbumPictureFactory(owner=owner)

    assert (list(owner.album.all()), list(other.album.all())) == ([item], [])


@pytest.mark.parametrize(
    ("own", "librarys", "caption", "alt"),
    [
        ({"caption": "A", "alt": "B"}, {"caption": "C", "alt": "D"}, "A", "B"),
        ({}, {"caption": "C", "alt": "D"}, "C", "D"),
        ({"caption": "A"}, {"alt": ""}, "A", "A"),
        ({"alt": "B"}, {"alt": "", "is_decorative": True}, "", ""),
        ({}, {"alt": ""}, "", ""),
    ],
)
def test_album_picture_takes_from_the_library_what_it_leaves_empty(own, librarys, caption, alt):
    item = AlbumPicture(picture=PictureFactory.build(**librarys), **own)

    assert (item.shown_caption, item.shown_alt) == (caption, alt)
