"""The picture that social networks show of a page without one: its title, set by typst's own fonts."""

import io
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from PIL import Image

from assocportal.common.union import current_union

from .figures import describe_file
from .typesetting import typeset

TEMPLATE = "card.typ"
COLOURS = 128


@dataclass(frozen=True)
class Card:
    """`day`, `month`, `year`: the date block of an event. `picture`: a rendition's name, such as a logo."""

    title: str
    kicker: str = ""
    detail: str = ""
    day: str = ""
    month: str = ""
    year: str = ""
    picture: str | None = None
    is_called_off: bool = False

    def describe(self) -> dict:
        union = current_union()
        return asdict(self) | {
            "publisher": union.official_name,
            "emblem": describe_file(union.emblem)["file"] if union.emblem else None,
            "host": settings.PORTAL_URL.hostname,
        }


def draw_card(data: dict) -> bytes:
    """A PNG of 1200 × 630 pixels; `data` is what `Card.describe()` answers."""
    from typst import TypstError

    data = data | {"drawn_emblem": drawn_emblem()}
    try:
        card = typeset(TEMPLATE, data, format="png", ppi=72.0)
    except TypstError:  # a picture's file that is broken
        card = typeset(TEMPLATE, data | {"emblem": None, "picture": None}, format="png", ppi=72.0)
    return with_few_colours(card)


def with_few_colours(png: bytes) -> bytes:
    """A third of the bytes; nobody sees it on letters and plain surfaces."""
    file = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        few = image.convert("RGB").quantize(COLOURS, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    few.save(file, "PNG")
    return file.getvalue()


@cache
def drawn_emblem() -> str:
    """The portal's own, for a union that has none."""
    return Path(finders.find("emblem.svg")).read_text()
