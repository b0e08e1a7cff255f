"""What may become a picture: the sentences that refuse a file before and while it is opened."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from PIL import Image

LARGEST_FILE = 25 * 1024 * 1024
MOST_PIXELS = 64_000_000
Image.MAX_IMAGE_PIXELS = MOST_PIXELS

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
    "broken": "Ảnh “{name}” bị hỏng hoặc chưa chép đủ, không mở được. Hãy chọn lại từ tệp gốc.",
}


def refuse(code, file=None, **details) -> ValidationError:
    name = PurePath(getattr(file, "name", None) or "ảnh").name
    return ValidationError(SENTENCES[code].format(name=name, **details), code=code)


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
