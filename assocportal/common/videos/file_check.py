"""What may become a video or its captions, known by what is inside, whatever the name says."""

import re
from pathlib import PurePath

from django.core.exceptions import ValidationError

LARGEST_FILE = 150 * 1024 * 1024
LARGEST_CAPTIONS = 1024 * 1024
LARGEST_INDEX = 64 * 1024 * 1024
MOST_BOXES = 10_000  # a file of nothing but tiny ones has millions
KINDS = {"mp4": "MP4", "webm": "WebM"}
# The same container holds photos of telephones, sound alone and QuickTime's own films.
NO_MP4 = re.compile(rb"qt  |M4[ABP] |F4A |heic|heix|hevc|hevx|mif1|msf1|avif|avis|crx |jp2 |jpx ")
EBML = b"\x1a\x45\xdf\xa3"
WEBM_NAME = re.compile(rb"\x42\x82[\x00-\xff]{1,8}?webm", re.DOTALL)
WEBVTT = re.compile("\ufeff?WEBVTT(?:[ \t\r\n]|$)")
SENTENCES = {
    "kind": "Chỉ nhận video MP4 hoặc WebM.",
    "empty": "Tệp này trống. Hãy chọn tệp khác.",
    "heavy": "Video nặng quá 150 MB. Hãy giảm độ phân giải hoặc cắt ngắn rồi tải lên lại.",
    "other": "Bên trong không phải là video {kind} (.{extension}) như tên tệp. "
    "Hãy xuất lại video thành MP4 hoặc WebM.",
    "broken": "Video bị hỏng hoặc chưa chép đủ. Hãy chọn lại từ tệp gốc.",
    "captions_kind": "Chỉ nhận phụ đề WebVTT, tên tệp có đuôi .vtt.",
    "captions_heavy": "Tệp phụ đề nặng quá 1 MB. Hãy chọn lại tệp.",
    "captions_letters": "Tệp phụ đề không ghi bằng bảng mã UTF-8. Hãy lưu lại với bảng mã UTF-8.",
    "captions_start": "Tệp phụ đề phải bắt đầu bằng chữ WEBVTT. "
    "Nếu là phụ đề SRT, hãy chuyển sang WebVTT rồi tải lên lại.",
}


def refuse(code, **details) -> ValidationError:
    return ValidationError(SENTENCES[code].format(**details), code=code)


def check_video(file) -> str:
    """The extension, once name and content agree; ValidationError with one sentence otherwise."""
    extension = _extension(file)
    if extension not in KINDS:
        raise refuse("kind")
    if not file.size:
        raise refuse("empty")
    if file.size > LARGEST_FILE:
        raise refuse("heavy")
    try:
        if not (_is_mp4(file) if extension == "mp4" else _is_webm(file)):
            raise refuse("other", kind=KINDS[extension], extension=extension)
    finally:
        file.seek(0)
    return extension


def check_captions(file):
    if _extension(file) != "vtt":
        raise refuse("captions_kind")
    if file.size > LARGEST_CAPTIONS:
        raise refuse("captions_heavy")
    file.seek(0)
    content = file.read()
    file.seek(0)
    try:
        text = content.decode()
    except UnicodeDecodeError:
        raise refuse("captions_letters") from None
    if not WEBVTT.match(text):
        raise refuse("captions_start")


def _extension(file):
    return PurePath(file.name or "").suffix.lower().lstrip(".")


def _is_webm(file):
    file.seek(0)
    start = file.read(128)
    return start.startswith(EBML) and bool(WEBM_NAME.search(start))


def _is_mp4(file):
    """Begins with the box that names its kind; the index of a film cut short lies beyond its end."""
    file.seek(0)
    start = file.read(12)
    if start[4:8] != b"ftyp" or NO_MP4.fullmatch(start[8:12]):
        return False
    index = next((box for name, box in _boxes(file) if name == b"moov"), None)
    if index is None:
        raise refuse("broken")
    return b"vide" in index


def _boxes(file):
    """Names of the outermost boxes, with the content of the index alone."""
    position = 0
    for _ in range(MOST_BOXES):
        file.seek(position)
        head = file.read(16)
        size, name = int.from_bytes(head[:4]), head[4:8]
        size = {0: file.size - position, 1: int.from_bytes(head[8:16])}.get(size, size)
        if len(head) < 8 or size < 8 or position + size > file.size:
            return
        file.seek(position)
        yield name, file.read(min(size, LARGEST_INDEX)) if name == b"moov" else b""
        position += size
