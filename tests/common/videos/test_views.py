import pytest
from django.urls import reverse

from assocportal.common import media
from assocportal.common.models import Video
from tests.factories import ArticleFactory, EventFactory, UserFactory
from tests.video_files import CAPTIONS, captions, film, mp4, webm

pytestmark = pytest.mark.django_db


def make_video(owner=None, **fields):
    return Video.objects.create(owner=owner or ArticleFactory(), **{"file": film()} | fields)


def read(response):
    return response.getvalue()


@pytest.mark.parametrize(
    ("file", "kind"), [(film(), "video/mp4"), (film("phim.webm", webm()), "video/webm")], ids=["mp4", "webm"]
)
def test_video_is_played_and_is_no_page(client, file, kind):
    video = make_video(file=file)

    response = client.get(video.get_absolute_url())

    file.seek(0)
    assert read(response) == file.read()
    assert response["Content-Type"] == kind
    assert response["Content-Length"] == str(video.size)
    assert response["Accept-Ranges"] == "bytes"
    assert response["Cache-Control"] == "private, no-cache"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_captions_are_text(client):
    video = make_video(captions=captions())

    response = client.get(video.captions_url)

    assert (read(response), response["Content-Type"]) == (CAPTIONS, "text/vtt; charset=utf-8")


def test_video_comes_in_the_parts_that_a_player_asks_for(client):
    url = make_video().get_absolute_url()

    part = client.get(url, headers={"range": "bytes=4-7"})
    beyond = client.get(url, headers={"range": "bytes=999999-"})

    assert (part.status_code, read(part)) == (206, b"ftyp")
    assert part["Content-Range"] == f"bytes 4-7/{len(mp4())}"
    assert (beyond.status_code, beyond["Content-Range"]) == (416, f"bytes */{len(mp4())}")


def test_known_video_is_not_sent_again(client):
    url = make_video().get_absolute_url()
    etag = client.get(url)["ETag"]

    assert client.get(url, headers={"if-none-match": etag}).status_code == 304


def test_what_is_not_there_is_not_found(client, folders):
    video = make_video()
    other = reverse("video", args=["khong-co", "mp4"])
    gone = make_video(captions=captions())
    (folders / "originals" / gone.file.name).unlink()

    addresses = [
        video.captions_url,
        reverse("video", args=[video.token, "webm"]),
        reverse("video", args=[video.token, "exe"]),
        gone.get_absolute_url(),
        other,
    ]

    assert [client.get(address).status_code for address in addresses] == [404] * 5
    assert client.post(video.get_absolute_url()).status_code == 405


@pytest.mark.parametrize(
    ("who", "state", "opens"),
    [
        ("visitor", "da-duyet", 200),
        ("visitor", "nhap", 404),
        ("visitor", "go", 404),
        ("member", "nhap", 404),
        ("staff", "nhap", 404),
        ("editor", "nhap", 200),
        ("editor", "go", 200),
    ],
)
def test_video_is_for_those_who_may_see_its_owner(client, who, state, opens):
    video = make_video(ArticleFactory(state=state), captions=captions())
    people = {"member": {}, "staff": {"is_staff": True}, "editor": {"is_staff": True, "is_superuser": True}}
    if who in people:
        client.force_login(UserFactory(**people[who]))

    answers = [client.get(url).status_code for url in (video.get_absolute_url(), video.captions_url)]

    assert answers == [opens, opens]


def test_video_of_an_event_for_the_invited_is_not_public(client):
    video = make_video(EventFactory(audience="duoc-moi"))

    assert client.get(video.get_absolute_url()).status_code == 404


def test_player_gets_a_film_piece_by_piece(client, monkeypatch):
    """And no thread is held by whoever watches: each piece is handed over whole."""
    monkeypatch.setattr(media, "PIECE", 100)
    video = make_video()

    response = client.get(video.get_absolute_url(), headers={"range": "bytes=20-"})

    assert (response.status_code, response.streaming) == (206, False)
    assert response["Content-Range"] == f"bytes 20-119/{video.size}"
    assert response.content == mp4()[20:120]


def test_part_of_captions_is_not_compressed(client):
    video = make_video(captions=captions(content=CAPTIONS * 20))

    response = client.get(video.captions_url, headers={"range": "bytes=0-599", "accept-encoding": "br"})

    assert (response.status_code, response.content) == (206, (CAPTIONS * 20)[:600])
    assert "Content-Encoding" not in response
