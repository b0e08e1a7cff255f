"""Pictures, text boxes and what else floats in a Word file: pictures become bookmarks, boxes become paragraphs."""

import re
from dataclasses import dataclass
from pathlib import PurePath

from .leavings import shorten
from .markup import element, every, find, name, paragraph_around, remove, text_of

VECTOR = (".emf", ".wmf", ".emz", ".wmz", ".svg")
# what programs write where a person would describe the picture
NO_DESCRIPTION = re.compile(
    r"(?:[\w.-]+\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)|(?:picture|image|graphic|hình ảnh|ảnh)\s*\d*|.*(?:/|\\).*"
    r"|.*(?:description automatically generated|AI-generated content).*|rId\d+.*)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class FoundPicture:
    part: str  # its name in the package
    alt: str = ""
    near: str = ""  # the words before it, to tell an editor where it was
    crop: tuple[float, float, float, float] | None = (
        None  # shares of left, top, right, bottom that are cut off
    )


def take_drawings(root, relationships, parts, found, left_out):
    """`found` is None where pictures have no place (footnotes)."""
    taker = _Taker(relationships, parts, found, left_out)
    for embedded in every(root, "w:object"):
        taker.drop_object(embedded)
    for chunk in every(root, "w:altChunk"):
        left_out.note("objects")
        remove(chunk)
    for drawing in every(root, "w:drawing", "w:pict"):
        taker.take(drawing)


class _Taker:
    def __init__(self, relationships, parts, found, left_out):
        self.relationships = relationships
        self.parts = parts
        self.found = found
        self.left_out = left_out
        self.last_of_host = {}

    def drop_object(self, embedded):
        self.left_out.note("objects", self._near(embedded))
        remove(embedded)

    def take(self, drawing):
        had_words = self._take_boxes(drawing)
        pictures = every(drawing, "a:blip", "v:imagedata")
        marks = [mark for picture in pictures if (mark := self._take_picture(picture, drawing)) is not None]
        if not pictures and not had_words:
            self._note_other(drawing)
        for mark in marks:
            drawing.addprevious(mark)
        remove(drawing)

    def _take_boxes(self, drawing):
        """Word writes the words of a box within the drawing; a reader meets them after the paragraph it hangs on."""
        host = paragraph_around(drawing)
        had_words = False
        for box in every(drawing, "w:txbxContent"):
            if next(box.iterancestors(name("w:txbxContent")), None) in every(drawing, "w:txbxContent"):
                continue
            if text_of(box).strip():
                had_words = True
                self.left_out.note("boxes", shorten(text_of(box), 40))
            for block in list(box):
                self._put_after(host, block)
            remove(box)
        return had_words

    def _put_after(self, host, block):
        last = self.last_of_host.get(host, host)
        last.addnext(block)
        self.last_of_host[host] = block

    def _take_picture(self, picture, drawing):
        near = self._near(drawing)
        key = picture.get(name("r:embed")) or picture.get(name("r:id"))
        _, target, is_external = self.relationships.get(key, (None, "", False))
        if is_external or (key is None and picture.get(name("r:link"))):
            self.left_out.note("linked", near)
        elif target not in self.parts:
            self.left_out.note("missing", near)
        elif PurePath(target).suffix.lower() in VECTOR:
            self.left_out.note("vector", near)
        elif self.found is None:
            self.left_out.note("note_pictures")
        else:
            return self._mark(FoundPicture(target, _description(picture, drawing), near, _crop(picture)))
        return None

    def _mark(self, picture):
        self.found.pictures.append(picture)
        return element("w:bookmarkStart", name=f"i{len(self.found.pictures) - 1}", id="0")

    def _note_other(self, drawing):
        kind = "shapes"
        if every(drawing, "c:chart") or "chartex" in _graphic_kind(drawing):
            kind = "charts"
        elif every(drawing, "dgm:relIds"):
            kind = "diagrams"
        self.left_out.note(kind, self._near(drawing))

    @staticmethod
    def _near(found):
        paragraph = paragraph_around(found)
        while paragraph is not None:
            if words := text_of(paragraph).strip():
                return shorten(words)
            paragraph = paragraph.getprevious()
        return ""


def _graphic_kind(drawing):
    data = every(drawing, "a:graphicData")
    return data[0].get("uri", "") if data else ""


def _description(picture, drawing):
    """The picture's own words, else those of the drawing that holds it alone."""
    around = next(picture.iterancestors(name("pic:pic")), None)
    own = find(around, "pic:nvPicPr", "pic:cNvPr") if around is not None else None
    whole = next(iter(every(drawing, "wp:docPr")), None)
    spoken = [each.get(key) for each in (whole, own) if each is not None for key in ("descr", "title")]
    spoken.append(picture.get(name("o:title")))
    return next((each.strip() for each in spoken if each and not NO_DESCRIPTION.fullmatch(each.strip())), "")


def _crop(picture):
    """In Word a picture that was cropped still holds what was cut off."""
    cut = find(picture.getparent(), "a:srcRect")
    if cut is None:
        return None
    shares = tuple(_share(cut.get(side)) for side in ("l", "t", "r", "b"))
    is_sound = shares[0] + shares[2] < 0.95 and shares[1] + shares[3] < 0.95
    return shares if any(shares) and is_sound else None


def _share(text):
    try:
        return min(max(int((text or "0").rstrip("%")) / 100_000, 0), 1)
    except ValueError:
        return 0
