"""A picture of the library as a block: its file among the public renditions, what it shows, who took it."""

from pathlib import Path

from django.conf import settings


def figure(picture, caption_runs, alt="", is_decorative=False) -> dict:
    """`file` is relative to the media folder, None where there is none: then the words stand alone."""
    caption = "".join(run["text"] for run in caption_runs).strip()
    block = {"kind": "figure", "caption": caption_runs, "alt": alt, "credit": "", "file": None}
    if picture is None:
        return block
    alt = "" if is_decorative or picture.is_decorative else alt or picture.alt or caption
    return block | {"alt": alt, "credit": picture.credit, **describe_file(picture)}


def describe_file(picture) -> dict:
    """The rendition for paper and cards, with its size in pixels. The original is never opened."""
    width = picture.usual_width
    name = picture.rendition_name(width, "jpg")
    exists = (Path(settings.MEDIA_ROOT) / name).is_file()
    return {
        "file": name if exists else None,
        "width": width,
        "height": picture.rendition_height(width),
    }
