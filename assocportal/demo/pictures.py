"""Draws the pictures of the demonstration and puts them into the library, each once."""

import importlib
import io

from django.core.files.base import ContentFile
from django.utils.html import format_html

from assocportal.common.pictures.library import store_picture

from .content.gallery import PICTURES
from .drawing.canvas import Canvas

FULL_WIDTH = 1600


def draw(scene, width, height, factor=1.0):
    """`scene` is "module.function" of the drawing package."""
    module, name = scene.split(".")
    canvas = Canvas(width, height, factor)
    getattr(importlib.import_module(f".drawing.{module}", __package__), name)(canvas)
    return canvas.finish()


class Gallery:
    """The library's pictures by key, drawn when first asked for."""

    def __init__(self, width=FULL_WIDTH, uploaded_by=None):
        self.factor, self.uploaded_by = width / FULL_WIDTH, uploaded_by
        self.stored, self.kept = {}, []

    def __getitem__(self, key):
        if key not in self.stored:
            self.stored[key] = self._store(PICTURES[key])
        return self.stored[key]

    def _store(self, drawing):
        size = (1067, 1600) if drawing.is_tall else (1600, 1067)
        image = draw(drawing.scene, *size, self.factor)
        return self.keep(image, alt=drawing.alt, caption=drawing.caption, credit=drawing.credit)

    def keep(self, image, format="JPEG", **details):
        paper = io.BytesIO()
        image.save(paper, format, quality=92)
        name = f"ve.{'jpg' if format == 'JPEG' else 'png'}"
        picture = store_picture(ContentFile(paper.getvalue(), name), uploaded_by=self.uploaded_by, **details)
        self.kept.append(picture)
        return picture

    def keep_emblem(self, paint, alt):
        """A square picture, 480 wide."""
        canvas = Canvas(1000, 1000, 0.48 * self.factor)
        paint(canvas)
        return self.keep(canvas.finish(), "PNG", alt=alt)

    def figure(self, key, caption):
        picture = self[key]
        return format_html(
            '<figure data-picture="{}"><img src="{}" alt="{}"><figcaption>{}</figcaption></figure>',
            picture.pk,
            picture.usual_url,
            picture.alt,
            caption,
        )
