"""Albums and videos as blocks of a page: where the editor's text keeps a place for them, else after it."""

import re

from django.template.loader import render_to_string

# What clean_html makes of a line that says nothing but [album] or [video].
PLACE = re.compile(r"<p>\s*\[\s*(?P<place>album|video)\s*\]\s*</p>", re.IGNORECASE)


def render_album(owner):
    pictures = list(owner.album.select_related("picture"))
    return render_to_string("includes/album.html", {"pictures": pictures}) if pictures else ""


def render_videos(owner):
    videos = list(owner.videos.select_related("poster"))
    return render_to_string("includes/videos.html", {"videos": videos}) if videos else ""


BLOCKS = {"album": render_album, "video": render_videos}


def has_place(block, html):
    return any(match["place"].lower() == block for match in PLACE.finditer(html or ""))


def without_places(html):
    """For what shows a text alone: a printed file, a summary, an older version."""
    return PLACE.sub("", html or "")


class Places:
    """The places of one text, filled for its owner: each block once, at the first of them."""

    def __init__(self, owner=None):
        self.owner, self.filled = owner, set()

    def fill(self, place):
        block = place.lower()
        if self.owner is None or block in self.filled:
            return ""
        self.filled.add(block)
        return BLOCKS[block](self.owner)
