"""A picture of a Word file as a file for the library: cropped as the writer cropped it, in a format it takes."""

import io
from contextlib import suppress

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from PIL import Image

from assocportal.common.pictures.file_check import check_pixels

from .drawings import FoundPicture
from .package import WordPackage

CONVERTED = ("BMP", "TIFF", "DIB")
READ = (*CONVERTED, "JPEG", "PNG", "WEBP", "GIF")
UNREADABLE = (
    *(ValidationError, OSError, ValueError, SyntaxError),
    *(Image.DecompressionBombError, Image.DecompressionBombWarning),
)


def picture_file(package: WordPackage, picture: FoundPicture, number: int) -> ContentFile:
    """What cannot be cropped or converted goes on as it is: the library says what is wrong with it."""
    content = package.read(picture.part)
    with suppress(*UNREADABLE):
        content = _drawn_anew(content, picture.crop) or content
    return ContentFile(content, name=f"ảnh số {number}")


def _drawn_anew(content, crop):
    with Image.open(io.BytesIO(content), formats=READ) as image:
        check_pixels(image.size)
        if crop is None and image.format not in CONVERTED:
            return None
        is_photo = image.format == "JPEG"
        if crop is not None:
            image = image.crop(_box(image.size, crop))
        buffer = io.BytesIO()
        if is_photo:
            image.save(buffer, "JPEG", quality=95)
        else:
            image.convert("RGBA" if "A" in image.mode or "transparency" in image.info else "RGB").save(
                buffer, "PNG"
            )
        return buffer.getvalue()


def _box(size, crop):
    left, top, right, bottom = crop
    width, height = size
    return (
        round(width * left),
        round(height * top),
        round(width * (1 - right)),
        round(height * (1 - bottom)),
    )
