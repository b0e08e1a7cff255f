import io

import pytest
from PIL import Image

from assocportal.common.models import Union
from assocportal.common.pictures.library import store_picture
from assocportal.common.printing.cards import Card, draw_card
from tests.picture_files import upload

pytestmark = pytest.mark.django_db
MARGIN = 72


def draw(**words):
    card = draw_card(Card(**words).describe())
    assert len(card) < 80_000
    return Image.open(io.BytesIO(card)).convert("RGB")


def has_words(image, box):
    """Something as bright as a letter stands there."""
    return image.crop(box).convert("L").getextrema()[1] > 200


LONG = "Hội nghị sơ kết công tác sáu tháng đầu năm của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh " * 3


@pytest.mark.parametrize(
    "words",
    [
        {"title": "Tin"},
        {"title": LONG, "kicker": LONG, "detail": LONG},
        {"title": "x" * 300, "kicker": "k" * 150},
        {"title": LONG, "day": "24", "month": "Tháng 12", "year": "2026", "detail": LONG},
        {"title": "📢"},
        {"title": '#panic("x") *A* $x$'},
    ],
    ids=["one word", "300 letters", "no place to break", "an event", "no letter at all", "source code"],
)
def test_card_holds_its_words(words):
    image = draw(**words)

    assert image.size == (1200, 630)
    left, right = (0, 0, MARGIN - 2, 630), (1200 - MARGIN + 2, 0, 1200, 630)
    assert not has_words(image, left)
    assert not has_words(image, right)
    # nothing runs from the title into the band with the union's name
    assert not has_words(image, (0, 492, 1200, 500))


def test_card_shows_the_unions_own_emblem():
    plain = draw(title="Tin")
    emblem = store_picture(upload(width=200, height=200, colour=(200, 60, 40)))
    Union.objects.create(
        official_name="Liên hiệp các Hội Khoa học và Kỹ thuật", short_name="LHH", emblem=emblem
    )

    place = (MARGIN, 500, MARGIN + 80, 630)
    assert draw(title="Tin").crop(place).tobytes() != plain.crop(place).tobytes()


def test_broken_emblem_leaves_the_portals_own(folders):
    emblem = store_picture(upload(width=200, height=200))
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", emblem=emblem)
    (folders / "media" / emblem.rendition_name(emblem.usual_width, "jpg")).write_bytes(b"kein JPEG")

    assert draw(title="Tin").size == (1200, 630)


def test_called_off_event_has_another_colour():
    when = {"day": "24", "month": "Tháng 6", "year": "2026"}
    colours = {draw(title="a", is_called_off=off, **when).getpixel((190, 175)) for off in (False, True)}

    assert len(colours) == 2
