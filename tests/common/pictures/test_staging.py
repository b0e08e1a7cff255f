import zlib
from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common.models import IncomingPicture, Picture
from assocportal.common.pictures.file_check import check_header
from assocportal.common.pictures.staging import forget_incoming, receive, render_incoming
from tests.factories import UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def no_worker(settings):
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["images"]}
    }


def files(folders):
    return sorted(path for path in (folders / "originals").rglob("*") if path.is_file())


def test_photo_waits_privately_and_leaves_the_waiting_room_as_a_picture(
    no_worker, folders, django_capture_on_commit_callbacks
):
    row = receive(upload("Ảnh hội nghị.JPG", encode(draw(), "jpg")), UserFactory())
    assert [path.name for path in files(folders)] == [f"{row.token}.jpg"]

    with django_capture_on_commit_callbacks(execute=True):
        render_incoming.func(row.token)
        render_incoming.func(row.token)

    picture = Picture.objects.get()
    row.refresh_from_db()
    assert (row.state, row.picture, row.file.name) == (IncomingPicture.State.DONE, picture, "")
    assert [path.name for path in files(folders)] == [f"{picture.token}.jpg"]


def test_photo_sent_again_after_a_broken_line_waits_once(no_worker):
    user, content = UserFactory(), encode(draw(), "jpg")

    rows = [receive(upload("a.jpg", content), user) for _ in range(2)]
    others = receive(upload("a.jpg", content), UserFactory())

    assert rows[0] == rows[1] != others
    assert IncomingPicture.objects.count() == 2


def test_what_nobody_came_back_for_is_forgotten_after_a_day(no_worker, folders):
    receive(upload(), UserFactory())
    stray = folders / "originals/incoming/2026/01/la.jpg"
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"x")

    forget_incoming()
    assert (IncomingPicture.objects.count(), len(files(folders))) == (1, 2)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        forget_incoming()

    assert (IncomingPicture.objects.count(), files(folders)) == (0, [])


def big_header(width, height):
    """A PNG of one row that says it has many more."""
    content = bytearray(encode(draw(8, 8), "png"))
    content[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    content[29:33] = zlib.crc32(content[12:29]).to_bytes(4, "big")
    return bytes(content)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.png", big_header(20_000, 10_000), "too_large"),
        ("a.jpg", b"<html><script>", "not_a_picture"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        ("a.tif", b"II*\0" + bytes(100), "not_a_picture"),
        ("a.jpg", b"II*\0" + bytes(100), "not_a_picture"),
        ("a.jpg", b"", "empty"),
        ("a.jpg", encode(draw(), "png"), "other_kind"),
        ("a.jpg", bytes(26 * 1024 * 1024), "too_heavy"),
    ],
)
def test_bad_file_is_refused_before_anything_is_kept(no_worker, folders, name, content, code):
    with pytest.raises(ValidationError) as refusal:
        receive(upload(name, content), UserFactory())

    assert refusal.value.code == code
    assert (IncomingPicture.objects.count(), files(folders)) == (0, [])


def test_fifty_megapixels_of_a_phone_pass_the_check():
    assert check_header(upload("a.png", big_header(8192, 6144))) is False
