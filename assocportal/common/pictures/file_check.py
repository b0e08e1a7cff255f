"""What may become a picture: the sentences that refuse a file before and while it is opened."""

import warnings
from contextlib import contextmanager
from pathlib import PurePath

from django.core.exceptions import ValidationError
from PIL import Image
from pillow_heif import register_heif_opener

LARGEST_FILE = 25 * 1024 * 1024
MOST_PIXELS = 64_000_000
DECODERS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIF")

Image.MAX_IMAGE_PIXELS = MOST_PIXELS
register_heif_opener()
warnings.simplefilter("error", Image.DecompressionBombWarning)

KINDS = {
    "JPEG": ("JPEG", "jpg"),
    "MPO": ("JPEG", "jpg"),  # several JPEGs in one file, as phones write them
    "PNG": ("PNG", "png"),
    "WEBP": ("WebP", "webp"),
    "AVIF": ("AVIF", "avif"),
    "GIF": ("GIF", "gif"),
    "HEIF": ("HEIC", "heic"),
}
EXTENSIONS = {
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "jfif": "JPEG",
    "jpe": "JPEG",
    "png": "PNG",
    "webp": "WebP",
    "avif": "AVIF",
    "gif": "GIF",
    "heic": "HEIC",
    "heif": "HEIC",
}
ACCEPTED = "Chỉ nhận ảnh JPEG, PNG, WebP, AVIF, GIF hoặc HEIC."
SENTENCES = {
    "empty": "Tệp “{name}” trống. Hãy chọn tệp ảnh khác.",
    "too_heavy": "Ảnh nặng quá 25 MB. Hãy giảm kích thước ảnh rồi tải lên lại.",
    "too_large": "Ảnh quá lớn: hơn 64 triệu điểm ảnh. Hãy thu nhỏ ảnh rồi tải lên lại.",
    "too_long": "Ảnh quá dài so với bề ngang. Hãy cắt ảnh thành nhiều phần rồi tải lên lại.",
    "not_a_picture": "Tệp “{name}” không phải là ảnh dùng được. " + ACCEPTED,
    "other_kind": "Tên tệp “{name}” không đúng với nội dung: bên trong là ảnh {kind}. "
    "Hãy đổi đuôi tên tệp thành .{extension} rồi tải lên lại.",
    "busy": "Máy chủ đang xử lý nhiều ảnh khác. Hãy đợi một phút rồi lưu lại.",
    "broken": "Ảnh “{name}” bị hỏng hoặc chưa chép đủ, không mở được. Hãy chọn lại từ tệp gốc.",
}


def refuse(code, file=None, **details) -> ValidationError:
    name = PurePath(getattr(file, "name", None) or "ảnh").name
    return ValidationError(SENTENCES[code].format(name=name, **details), code=code)


@contextmanager
def opened(file):
    """The picture, its header read and found good, nothing decoded yet. What else it raises is a sentence, too."""
    check_size(file)
    file.seek(0)
    try:
        with Image.open(file, formats=DECODERS) as image:
            check_pixels(image.size)
            yield image
    except ValidationError:
        raise
    except Image.UnidentifiedImageError:
        raise refuse("not_a_picture", file) from None
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise refuse("too_large") from None
    except Exception:  # a decoder fed with broken bytes may raise anything
        raise refuse("broken", file) from None


def check_header(file) -> bool:
    """What can be told within a request, without decoding. Answers whether the picture moves."""
    with opened(file) as image:
        check_name(file, image.format)
        return bool(getattr(image, "is_animated", False)) and image.format != "MPO"


def check_size(file):
    if file.size == 0:
        raise refuse("empty", file)
    if file.size > LARGEST_FILE:
        raise refuse("too_heavy")
    suffix = _suffix(file)
    if suffix and suffix not in EXTENSIONS:
        raise refuse("not_a_picture", file)


def check_pixels(size):
    if size[0] * size[1] > MOST_PIXELS:
        raise refuse("too_large")


def check_name(file, image_format) -> str:
    """The extension of what is inside; refused where the name says something else."""
    kind, extension = KINDS[image_format]
    suffix = _suffix(file)
    if suffix and EXTENSIONS[suffix] != kind:
        raise refuse("other_kind", file, kind=kind, extension=extension)
    return extension


def _suffix(file):
    return PurePath(getattr(file, "name", None) or "").suffix.lower().lstrip(".")
