"""From an uploaded file to what the public gets: renditions in three formats and up to three widths.

Only pixels travel: EXIF (with its GPS position), colour profile and comments stay behind in the original.
"""

import io
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from PIL import ExifTags, Image, ImageCms, ImageOps

from .file_check import check_name, opened, refuse
from .slot import PATIENCE, rendering_slot

WIDTHS = (480, 960, 1440)
ENCODERS = {
    "avif": {"format": "AVIF", "quality": 60, "speed": 8},
    "webp": {"format": "WEBP", "quality": 78, "method": 2},
    "jpg": {"format": "JPEG", "quality": 80, "progressive": True, "optimize": True},
}
LONGEST_SIDE = 16_383  # of WebP
SPARE = 4 / 3  # a JPEG is decoded to so much more than is shown: less would be seen, more only takes longer
# encoders beside each other, for pictures of at most so many pixels: those of a long strip take much memory
AT_ONCE, SMALL = 2, 4_000_000


@dataclass(frozen=True)
class Prepared:
    """A picture that was looked at and found good, with its renditions; nothing is stored yet."""

    extension: str
    width: int
    height: int
    files: dict[tuple[int, str], bytes]

    @property
    def widths(self) -> list[int]:
        return sorted({width for width, _ in self.files})


def prepare(file, patience: float = PATIENCE) -> Prepared:
    """Raises ValidationError with one sentence for the person who chose the file.

    One picture at a time on the whole machine: eight of 64 megapixels at once would take all its memory.
    """
    with rendering_slot(patience), opened(file) as image:
        extension = check_name(file, image.format)
        width, height = _upright_size(image)
        largest = _decode(image, _widths(width), width)
        return Prepared(extension, width, height, _encode_all(largest, _widths(width)))


def _upright_size(image):
    width, height = image.size
    return (height, width) if image.getexif().get(ExifTags.Base.Orientation, 1) >= 5 else (width, height)


def _widths(width):
    """Never wider than the picture: 300 → 300; 700 → 480, 700; 4000 → 480, 960, 1440."""
    return [each for each in WIDTHS if each < width] + ([width] if width <= WIDTHS[-1] else [])


def _decode(image, widths, width):
    """The largest rendition's pixels: upright, sRGB, opaque. A JPEG is decoded at a half, a quarter or an eighth."""
    scale = min(1, SPARE * widths[-1] / width)
    image.draft("RGB", tuple(max(1, int(side * scale)) for side in image.size))
    profile = image.info.get("icc_profile")
    upright = ImageOps.exif_transpose(_with_plain_mode(image))
    return _opaque(_to_srgb(_shrink(upright, widths[-1]), profile))


def _with_plain_mode(image):
    if image.mode.startswith("I") or image.mode == "F":  # 16 bits a channel: a plain convert() would clip
        return image.convert("I").point(lambda value: value * (1 / 257)).convert("L")
    if image.mode in ("P", "PA", "1", "LA", "La", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image


def _shrink(image, width):
    height = max(1, round(image.height * width / image.width))
    if height > LONGEST_SIDE:
        raise refuse("too_long")
    if image.width == width:
        return image
    return image.resize((width, height), Image.Resampling.LANCZOS, reducing_gap=3.0)


def _to_srgb(image, profile):
    if not profile or image.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return image
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        mode = "RGBA" if image.mode == "RGBA" else "RGB"
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, OSError):  # a broken profile is no reason to refuse a photo
        return image


def _opaque(image):
    if image.mode != "RGBA":
        return image.convert("RGB")
    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _encode_all(largest, widths):
    """Pillow lets go of Python while it encodes. The heaviest come first, so that none is waited for at the end."""
    largest.info.clear()
    images = {width: _shrink(largest, width) for width in widths}
    wanted = [(width, extension) for width in reversed(widths) for extension in ENCODERS]
    with ThreadPoolExecutor(AT_ONCE if largest.width * largest.height <= SMALL else 1) as encoders:
        encoded = encoders.map(lambda key: _encode(images[key[0]], ENCODERS[key[1]]), wanted)
        return dict(zip(wanted, encoded, strict=True))


def _encode(image, options):
    """Of a copy: Pillow writes the options into the picture, and another encoder would take them for its own."""
    buffer = io.BytesIO()
    image.copy().save(buffer, **options)
    return buffer.getvalue()
