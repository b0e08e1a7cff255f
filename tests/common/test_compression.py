import gzip

import brotli
import pytest
from django.http import HttpResponse, StreamingHttpResponse

from assocportal.common.compression import CompressionMiddleware, choose_encoding

LONG = "<p>Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang</p>" * 20
DECODERS = {"br": brotli.decompress, "gzip": gzip.decompress}
BROWSER = {"HTTP_ACCEPT_ENCODING": "gzip, deflate, br, zstd"}


def answer(rf, response, method="get", **headers):
    request = getattr(rf, method)("/", **headers)
    return CompressionMiddleware(lambda request: response)(request)


@pytest.mark.parametrize(
    ("header", "encoding"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br ; q=0.000, gzip ; q=0", None),
        ("br;q=0.001", "br"),
        ("identity", None),
        ("deflate, zstd", None),
        ("brotli", None),
        ("", None),
        (";;q=,,=br;", None),
    ],
)
def test_encoding_is_one_that_the_browser_takes(header, encoding):
    assert choose_encoding(header) == encoding


@pytest.mark.parametrize(("accepted", "encoding"), [("br", "br"), ("gzip", "gzip")])
def test_long_page_is_compressed(rf, accepted, encoding):
    response = answer(rf, HttpResponse(LONG), HTTP_ACCEPT_ENCODING=accepted)

    assert DECODERS[encoding](response.content).decode() == LONG
    assert response["Content-Encoding"] == encoding
    assert response["Content-Length"] == str(len(response.content))
    assert response["Vary"] == "Accept-Encoding"


def test_long_page_for_a_browser_that_takes_neither_stays_and_says_that_it_varies(rf):
    response = answer(rf, HttpResponse(LONG))

    assert response.content.decode() == LONG
    assert not response.has_header("Content-Encoding")
    assert response["Vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "response",
    [
        HttpResponse("ngắn"),
        HttpResponse(b"\xff" * 5000, content_type="image/jpeg"),
        HttpResponse(b"%PDF" * 5000, content_type="application/pdf"),
        HttpResponse(brotli.compress(LONG.encode()) * 20, headers={"Content-Encoding": "br"}),
    ],
    ids=["short", "picture", "pdf", "compressed already"],
)
def test_what_would_gain_nothing_is_left_alone(rf, response):
    content, headers = response.content, dict(response.headers)

    answered = answer(rf, response, **BROWSER)

    assert (answered.content, dict(answered.headers)) == (content, headers)


@pytest.mark.parametrize(
    "content_type",
    [
        "text/calendar; charset=utf-8",
        "application/rss+xml",
        "application/xml",
        "application/json",
        "image/svg+xml",
    ],
)
def test_texts_for_machines_are_compressed(rf, content_type):
    response = answer(rf, HttpResponse(LONG, content_type=content_type), **BROWSER)

    assert response["Content-Encoding"] == "br"


def test_stream_is_left_alone(rf):
    response = answer(rf, StreamingHttpResponse([LONG.encode()]), **BROWSER)

    assert not response.has_header("Content-Encoding")
    assert response.getvalue().decode() == LONG


def test_head_tells_the_same_as_get(rf):
    got, headed = (answer(rf, HttpResponse(LONG), method, **BROWSER) for method in ("get", "head"))

    assert dict(headed.headers) == dict(got.headers)


@pytest.mark.parametrize(("before", "after"), [('"a1"', 'W/"a1"'), ('W/"a1"', 'W/"a1"')])
def test_etag_of_a_compressed_page_is_weak(rf, before, after):
    response = answer(rf, HttpResponse(LONG, headers={"ETag": before}), **BROWSER)

    assert response["ETag"] == after


def test_etag_of_a_page_left_alone_stays(rf):
    response = answer(rf, HttpResponse(LONG, headers={"ETag": '"a1"'}))

    assert response["ETag"] == '"a1"'


@pytest.mark.django_db
def test_portal_compresses_its_pages(client):
    response = client.get("/tin-tuc/", **BROWSER)

    assert response["Content-Encoding"] == "br"
    assert "<h1>" in brotli.decompress(response.content).decode()
