import pytest

from assocportal.common.pictures.library import store_picture
from tests.picture_files import upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def picture():
    return store_picture(upload(width=600, height=400))


@pytest.fixture
def url(picture):
    return picture.rendition_url(480, "webp")


@pytest.fixture
def content(client, url):
    return read(client.get(url))


def read(response):
    return response.getvalue()


@pytest.mark.parametrize(
    ("extension", "kind"), [("avif", "image/avif"), ("webp", "image/webp"), ("jpg", "image/jpeg")]
)
def test_rendition_comes_whole_and_may_be_kept_for_ever(client, picture, folders, extension, kind):
    response = client.get(picture.rendition_url(480, extension))

    stored = (folders / "media" / picture.rendition_name(480, extension)).read_bytes()
    assert read(response) == stored
    assert response["Content-Type"] == kind
    assert response["Content-Length"] == str(len(stored))
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert "Set-Cookie" not in response
    assert "Vary" not in response


def test_head_says_the_same_without_the_file(client, url, content):
    response = client.head(url)

    assert (response.status_code, response["Content-Length"]) == (200, str(len(content)))
    assert read(response) == b""


def test_known_file_is_not_sent_again(client, url):
    first = client.get(url)

    for header in ({"if-none-match": first["ETag"]}, {"if-modified-since": first["Last-Modified"]}):
        response = client.get(url, headers=header)
        assert (response.status_code, response.content) == (304, b"")
        assert response["ETag"] == first["ETag"]
        assert "immutable" in response["Cache-Control"]


@pytest.mark.parametrize(
    ("asked", "first", "last"), [("bytes=0-9", 0, 9), ("bytes=5-", 5, None), ("bytes=-7", -7, None)]
)
def test_range_is_served_in_part(client, url, content, asked, first, last):
    response = client.get(url, headers={"range": asked})

    start = first % len(content)
    end = len(content) - 1 if last is None else last
    assert response.status_code == 206
    assert read(response) == content[start : end + 1]
    assert response["Content-Range"] == f"bytes {start}-{end}/{len(content)}"
    assert response["Content-Length"] == str(end - start + 1)
    assert response["Content-Type"] == "image/webp"


def test_range_beyond_the_end_stops_there(client, url, content):
    assert read(client.get(url, headers={"range": "bytes=3-99999999"})) == content[3:]


@pytest.mark.parametrize("asked", ["bytes=99999999-", "bytes=-0"])
def test_range_outside_the_file_is_refused(client, url, content, asked):
    response = client.get(url, headers={"range": asked})

    assert (response.status_code, response["Content-Range"]) == (416, f"bytes */{len(content)}")


@pytest.mark.parametrize(
    "asked", [*("bytes=9-3", "bytes=a-b", "bytes=0-1,4-5", "bytes=-", "lines=0-1"), f"bytes=0-{'9' * 5000}"]
)
def test_nonsense_range_gives_the_whole_file(client, url, content, asked):
    response = client.get(url, headers={"range": asked})

    assert (response.status_code, read(response)) == (200, content)


def test_range_of_another_version_gives_the_whole_file(client, url, content):
    response = client.get(url, headers={"range": "bytes=0-1", "if-range": '"khac"'})

    assert (response.status_code, read(response)) == (200, content)


@pytest.mark.parametrize(
    "path",
    [
        "pictures/0123456789abcdef/480.webp",
        "../originals/secret.jpg",
        "pictures/../../originals/secret.jpg",
        "pictures/0123456789abcdef/480.svg",
        "pictures/0123456789abcdef/480.html",
        "pictures/0123456789abcdef/",
        "pictures/0123456789abcdef/..%2f..%2f..%2fsecret.jpg",
        "secret.jpg",
        "",
        "%00",
        "pictures/0123456789abcdef/٤٨٠.webp",
    ],
)
def test_nothing_else_is_served(client, folders, path):
    for folder in ("media", "originals", "media/pictures/0123456789abcdef"):
        (folders / folder).mkdir(parents=True, exist_ok=True)
        for name in ("secret.jpg", "480.svg", "480.html"):
            (folders / folder / name).write_text("bí mật")

    assert client.get(f"/media/{path}").status_code == 404


def test_media_is_only_read(client, url):
    assert client.post(url).status_code == 405
