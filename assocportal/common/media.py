"""Serves the renditions. An address never changes what it shows, so browsers may keep the file for ever.

The address of a file that was replaced shows the one in its place.
"""

import re
from pathlib import Path

from django.conf import settings
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from .pictures.models import Picture

CONTENT_TYPES = {"avif": "image/avif", "webp": "image/webp", "jpg": "image/jpeg"}
NAME = re.compile(
    r"pictures/(?P<token>[0-9a-f]{16})/(?P<width>[1-9]\d{0,4})\.(?P<extension>avif|webp|jpg)", re.ASCII
)
FOR_EVER = "public, max-age=31536000, immutable"
FOR_A_WHILE = "public, max-age=300"  # the file behind it may be replaced once more
RANGE = re.compile(r"bytes=(?P<first>\d{0,18})-(?P<last>\d{0,18})", re.ASCII)
# Players ask for a film to its end and read it as slowly as it is watched, which would hold a thread as long.
# They get a piece, all of it handed to the server at once, and ask for the next.
PIECE = 1024 * 1024


@require_safe
def show_media(request, name):
    match = NAME.fullmatch(name)
    if not match:
        raise Http404
    path, lasts = Path(settings.MEDIA_ROOT) / name, FOR_EVER
    if not path.is_file():
        path, lasts = Path(settings.MEDIA_ROOT) / find_successor(**match.groupdict()), FOR_A_WHILE
    response = file_response(request, path, CONTENT_TYPES[match["extension"]])
    response["Cache-Control"] = lasts
    return response


def find_successor(token, width, extension) -> str:
    """Of a file that was replaced: as wide as what was asked for, as far as there is one."""
    picture = Picture.objects.filter(former_tokens__contains=[token]).first()
    if picture is None:
        raise Http404
    fitting = [each for each in picture.widths if each <= int(width)]
    name = picture.rendition_name(max(fitting, default=picture.widths[0]), extension)
    if not default_storage.exists(name):
        raise Http404
    return name


def file_response(request, path, content_type):
    """The file, or the part of it that was asked for; nothing that a browser could take for a page."""
    stat = path.stat()
    etag = f'"{stat.st_mtime_ns:x}-{stat.st_size:x}"'
    response = get_conditional_response(request, etag=etag, last_modified=int(stat.st_mtime))
    if response is None:
        response = _respond(request, path, stat.st_size, etag)
        response["Content-Type"] = content_type
    return _with_headers(response, stat, etag)


def _respond(request, path, size, etag):
    wanted = _wanted_range(request, size, etag)
    if wanted is None:
        return HttpResponse(path.read_bytes()) if size <= PIECE else FileResponse(path.open("rb"))
    first, last = wanted
    last = min(last, first + PIECE - 1)
    if first > last:
        return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    headers = {"Content-Range": f"bytes {first}-{last}/{size}"}
    return HttpResponse(_read_part(path, first, last), status=206, headers=headers)


def _wanted_range(request, size, etag):
    """First and last byte; first > last where the file has none of them; None for the whole file."""
    match = RANGE.fullmatch(request.headers.get("Range", "").strip())
    if not match or not any(match.groups()) or request.headers.get("If-Range", etag) != etag:
        return None
    if not match["first"]:  # the last n bytes
        return max(0, size - int(match["last"])), size - 1 if int(match["last"]) else -1
    first, last = int(match["first"]), int(match["last"] or size - 1)
    if match["last"] and last < first:
        return None
    return first, min(last, size - 1)


def _read_part(path, first, last):
    with path.open("rb") as file:
        file.seek(first)
        return file.read(last - first + 1)


def _with_headers(response, stat, etag):
    response["ETag"] = etag
    response["Last-Modified"] = http_date(stat.st_mtime)
    response["Accept-Ranges"] = "bytes"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return response
