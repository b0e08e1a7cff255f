"""Which models show pictures, read from their own fields: rich text, keys to a picture, rows below an owner."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models

from assocportal.common.history.records import KeptVersion
from assocportal.common.html import RichTextField

from .albums import AlbumPicture
from .former import FormerFile
from .incoming import IncomingPicture
from .models import Picture
from .uses import PictureUse

PICTURE_IN_BODY = re.compile(r'<figure data-picture="(\d+)"')
NO_USES = (FormerFile, IncomingPicture, PictureUse, KeptVersion)
Place = PictureUse.Place


@dataclass(frozen=True)
class Source:
    """`is_below_owner`: its rows stand below a row of any model, whose uses they are."""

    model: type[models.Model]
    bodies: tuple[str, ...]
    keys: tuple[str, ...]
    is_below_owner: bool

    @property
    def columns(self):
        return (*self.bodies, *self.keys)

    def read(self, values) -> Iterator[tuple[int, str]]:
        """Pictures and places in the values of the columns of one row."""
        bodies, keys = values[: len(self.bodies)], values[len(self.bodies) :]
        for body in bodies:
            yield from ((int(key), Place.BODY) for key in PICTURE_IN_BODY.findall(body or ""))
        place = Place.ALBUM if self.model is AlbumPicture else Place.FIELD
        yield from ((key, place) for key in keys if key)

    def uses_of(self, model, keys) -> Iterator[tuple[int, int, str]]:
        """Key of the row that shows it, picture, place."""
        if self.is_below_owner:
            owner = ContentType.objects.get_for_model(model)
            rows = self.model._base_manager.filter(content_type=owner, object_id__in=keys)
        else:
            rows = self.model._base_manager.filter(pk__in=keys)
        for key, *values in rows.values_list("object_id" if self.is_below_owner else "pk", *self.columns):
            yield from ((key, *use) for use in self.read(values))


@cache
def sources() -> list[Source]:
    found = [describe(model) for model in apps.get_models() if not issubclass(model, NO_USES)]
    return [source for source in found if source.columns]


def describe(model) -> Source:
    fields = model._meta.concrete_fields
    return Source(
        model=model,
        bodies=tuple(field.name for field in fields if isinstance(field, RichTextField)),
        keys=tuple(field.attname for field in fields if field.related_model is Picture),
        is_below_owner=any(field.name == "owner" for field in model._meta.private_fields),
    )


def sources_for(model) -> list[Source]:
    """What tells the uses of this model's rows: its own columns, and whatever may stand below them."""
    return [source for source in sources() if source.model is model or source.is_below_owner]
