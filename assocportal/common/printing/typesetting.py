"""Sets templates with typst: the words as data beside the template, pictures from the media folder, own fonts."""

import json
import re
from contextlib import contextmanager
from pathlib import Path
from threading import BoundedSemaphore, Lock

from django.conf import settings

FOLDER = Path(__file__).parent
# typst's own fonts have none of these, and a box in place of each helps nobody.
PICTOGRAPHS = re.compile("[\u200d\ufe0e\ufe0f\U0001f000-\U0001faff\U000e0000-\U000e007f]+ ?")
# Left whole, these run over the edge; with a break after every letter a page of them takes typst minutes.
LONG_WORD = re.compile(r"\S{20,}")
PIECE = re.compile("(.{4}[\u0300-\u036f]*)", re.DOTALL)
PLACE_TO_BREAK = "\u200b"
NOT_SHOWN = frozenset({"kind", "link", "file", "emblem", "picture", "qr", "drawn_emblem", "path", "address"})
_drawing = Lock()  # a rendering takes a core and its memory: never as many as a process has threads
_places = BoundedSemaphore(2)  # one is drawn, one waits: the other threads are for those who read


class TooBusy(Exception):
    """This process draws already, and somebody waits."""


@contextmanager
def one_at_a_time():
    if not _places.acquire(blocking=False):
        raise TooBusy
    try:
        with _drawing:
            yield
    finally:
        _places.release()


def typeset(template: str, data: dict, **options) -> bytes:
    """`template` is a file of this folder. Raises typst.TypstError where it cannot be set."""
    import typst  # 77 MB of library: loaded by the process that prints, when it prints

    media = Path(settings.MEDIA_ROOT)
    with one_at_a_time():
        return typst.compile(
            (FOLDER / template).read_bytes(),
            root=media if media.is_dir() else FOLDER,  # a new portal has no picture yet
            ignore_system_fonts=True,
            sys_inputs={"data": json.dumps(drawable(data), ensure_ascii=False)},
            **options,
        )


def drawable(node, name=""):
    """The same data, its words such that typst can draw and break them."""
    if isinstance(node, dict):
        return {key: drawable(value, key) for key, value in node.items()}
    if isinstance(node, list):
        return [drawable(each, name) for each in node]
    if not isinstance(node, str) or name in NOT_SHOWN:
        return node
    return LONG_WORD.sub(_with_breaks, PICTOGRAPHS.sub("", node))


def _with_breaks(match):
    return PIECE.sub(rf"\1{PLACE_TO_BREAK}", match[0])
