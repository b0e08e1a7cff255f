import hashlib
import os
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from PIL import Image

from assocportal.common.models import Picture
from assocportal.common.pictures.library import remove_orphans, store_picture
from tests.factories import UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db


def stored_files(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_store_picture_keeps_what_was_said_about_it():
    user = UserFactory()

    picture = store_picture(
        upload(width=2000, height=1000),
        uploaded_by=user,
        alt="Hội trường",
        caption="Quang cảnh",
        credit="Thu Hà",
    )

    stored = Picture.objects.get()
    assert stored == picture
    assert (stored.width, stored.height, stored.widths) == (2000, 1000, [480, 960, 1440])
    assert (stored.alt, stored.caption, stored.credit) == ("Hội trường", "Quang cảnh", "Thu Hà")
    assert stored.uploaded_by == user


def test_store_picture_writes_nine_renditions_named_by_token(folders):
    picture = store_picture(upload(width=2000, height=1000))

    assert stored_files(folders / "media") == sorted(
        f"pictures/{picture.token}/{width}.{extension}"
        for width in (480, 960, 1440)
        for extension in ("avif", "webp", "jpg")
    )


def test_store_picture_keeps_the_original_bytes_privately(folders):
    content = encode(draw(), "jpg")

    picture = store_picture(upload("Ảnh hội nghị.jpg", content))

    assert picture.original.read() == content
    assert picture.checksum == hashlib.sha256(content).hexdigest()
    assert Path(picture.original.name).name == f"{picture.token}.jpg"
    assert stored_files(folders / "originals") == [picture.original.name]


def test_store_picture_that_fails_leaves_nothing(folders):
    with pytest.raises(ValidationError):
        store_picture(upload(), alt="Có chữ", is_decorative=True)

    assert Picture.objects.count() == 0
    assert stored_files(folders) == []


def test_store_picture_of_a_broken_file_leaves_nothing(folders):
    content = encode(draw(), "jpg")

    with pytest.raises(ValidationError):
        store_picture(upload("anh.jpg", content[: len(content) // 2]))

    assert Picture.objects.count() == 0
    assert stored_files(folders) == []


def store_and_roll_back():
    with transaction.atomic():
        picture = store_picture(upload())
        transaction.set_rollback(True)
    return picture


def age_by_two_days(folder):
    for path in folder.rglob("*"):
        then = path.stat().st_mtime - 2 * 86_400
        os.utime(path, (then, then))


def test_orphans_of_a_rolled_back_transaction_are_removed_a_day_later(folders):
    kept, lost = store_picture(upload()), store_and_roll_back()
    age_by_two_days(folders)

    assert remove_orphans() == 1

    assert (folders / "originals" / kept.original.name).exists()
    assert {Path(file).parent.name for file in stored_files(folders / "media")} == {kept.token}
    assert lost.token not in "".join(stored_files(folders))


def test_orphans_of_today_may_still_become_pictures():
    store_and_roll_back()

    assert remove_orphans() == 0


def test_renditions_open_in_every_format(folders):
    picture = store_picture(upload(width=700, height=300))

    for extension, kind in (("avif", "AVIF"), ("webp", "WEBP"), ("jpg", "JPEG")):
        for width, height in ((480, 206), (700, 300)):
            path = folders / "media" / picture.rendition_name(width, extension)
            with Image.open(path) as image:
                assert (image.format, image.size, image.mode) == (kind, (width, height), "RGB")
                assert picture.rendition_height(width) == height
