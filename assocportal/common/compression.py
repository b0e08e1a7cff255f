"""Compresses what the portal writes itself: pages, feeds, calendars. Static files are compressed beforehand."""

import gzip
import re

import brotli
from django.utils.cache import patch_vary_headers

COMPRESSIBLE = re.compile(r"text/|image/svg\+xml|application/(json|xml|rss\+xml|atom\+xml|ld\+json)")
SHORTEST = 400  # below that, the headers weigh more than what is saved
NEVER = ("0", "0.", "0.0", "0.00", "0.000")
BROTLI_QUALITY = 5  # of 11: smaller than gzip's best, in a millisecond a page
ENCODERS = {
    "br": lambda content: brotli.compress(content, mode=brotli.MODE_TEXT, quality=BROTLI_QUALITY),
    "gzip": lambda content: gzip.compress(content, compresslevel=6, mtime=0),
}
ACCEPTED = re.compile(r"(?P<name>br|gzip)\s*(;\s*q=(?P<weight>[\d.]+))?\s*(,|$)")


class CompressionMiddleware:
    """Forms carry a token that Django masks anew for each page (BREACH), so that length tells nothing of it."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if is_compressible(response):
            patch_vary_headers(response, ["Accept-Encoding"])
            compress(response, choose_encoding(request.headers.get("Accept-Encoding", "")))
        return response


def is_compressible(response) -> bool:
    return (
        not response.streaming
        and not response.has_header("Content-Encoding")
        and not response.has_header("Content-Range")  # counts the bytes of what lies on disk
        and len(response.content) >= SHORTEST
        and bool(COMPRESSIBLE.match(response.get("Content-Type", "")))
    )


def choose_encoding(header: str) -> str | None:
    offered = {match["name"] for match in ACCEPTED.finditer(header.lower()) if match["weight"] not in NEVER}
    return next((name for name in ENCODERS if name in offered), None)


def compress(response, encoding: str | None) -> None:
    if encoding is None:
        return
    response.content = ENCODERS[encoding](response.content)
    response["Content-Encoding"] = encoding
    response["Content-Length"] = str(len(response.content))
    if response.get("ETag", "").startswith('"'):
        response["ETag"] = f"W/{response['ETag']}"
