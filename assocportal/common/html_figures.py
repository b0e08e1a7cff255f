"""Pictures in rich text: an image stands in a figure, and comes from our own library or not at all."""

import re

from django.conf import settings

from .html_tree import Element
from .pictures.models import Picture
from .vietnamese import normalize_text


class PictureLookup:
    """The pictures that a text shows, all fetched by one query; none where it shows none."""

    def __init__(self):
        self.pattern = re.compile(
            r"(?:https?://[^/?#]+)?" + re.escape(settings.MEDIA_URL) + r"pictures/([0-9a-f]{16})/\d+\.\w+"
        )
        self.by_token = {}

    def load(self, root):
        tokens = {self._token(image) for image in root.find_all("img")} - {None} - self.by_token.keys()
        for picture in Picture.objects.of_tokens(tokens) if tokens else ():
            self.by_token |= dict.fromkeys([picture.token, *picture.former_tokens], picture)

    def figure(self, image, caption, is_decorative=False) -> Element | None:
        """The canonical figure, or None where the image is not one of ours.

        `data-decorative`: this use of the picture says nothing; words that describe it are stronger.
        """
        picture = self.picture_of(image)
        if picture is None:
            return None
        alt = " ".join(normalize_text(image.attributes.get("alt", "")).split())
        shown = Element("img", _image_attributes(picture, alt))
        parts = [shown, Element("figcaption", {}, caption)]
        mark = {"data-decorative": ""} if is_decorative and not alt else {}
        return Element("figure", {"data-picture": str(picture.pk)} | mark, parts)

    def picture_of(self, image) -> Picture | None:
        return self.by_token.get(self._token(image))

    def _token(self, image):
        match = self.pattern.fullmatch(image.attributes.get("src", "").strip())
        return match and match[1]


def _image_attributes(picture, alt):
    width = picture.usual_width
    height = picture.rendition_height(width)
    return {"src": picture.usual_url, "alt": alt, "width": str(width), "height": str(height)}
