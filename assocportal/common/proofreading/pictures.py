"""Pictures in the text that nobody described."""

from collections.abc import Iterator

from ..html_figures import PictureLookup
from ..html_tree import Element
from .draft import TEXT_BLOCKS, Draft
from .findings import Finding, Place, Severity

NO_ALT = "Ảnh chưa có mô tả cho người không nhìn thấy. Bấm vào ảnh rồi chọn “Mô tả ảnh”."
NO_CAPTION = "Ảnh chưa có chú thích."


def check_pictures(draft: Draft) -> Iterator[Finding]:
    pictures = PictureLookup()
    for passage in draft.rich:
        pictures.load(passage.root)
        for number, figure in _find_figures(passage.root):
            place = Place(passage.field, number)
            for image in figure.find_all("img"):
                yield from _check(place, figure, image, pictures.picture_of(image))


def _check(place, figure, image, picture):
    """What the use does not say, the library may; a decorative picture says nothing on purpose."""
    if "data-decorative" in figure.attributes or (picture is not None and picture.is_decorative):
        return
    if not (image.attributes.get("alt", "").strip() or (picture and picture.alt)):
        yield Finding("thieu-mo-ta-anh", NO_ALT, place, Severity.MEND)
    if not any(caption.text.strip() for caption in figure.find_all("figcaption")):
        yield Finding("thieu-chu-thich", NO_CAPTION, place, Severity.LOOK)


def _find_figures(root):
    """Each with the number of the text block that is its caption, or that would be."""
    number = 0
    waiting = [iter(root.children)]
    while waiting:
        child = next(waiting[-1], None)
        if child is None:
            waiting.pop()
        elif isinstance(child, Element) and child.tag == "figure":
            yield number, child
            number += sum(1 for _ in child.find_all("figcaption"))
        elif isinstance(child, Element) and child.tag in TEXT_BLOCKS:
            number += 1
        elif isinstance(child, Element):
            waiting.append(iter(child.children))
