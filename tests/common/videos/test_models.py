import hashlib
from datetime import timedelta
from os import utime

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from assocportal.common.models import Video
from assocportal.common.videos.orphans import remove_orphans
from tests.factories import ArticleFactory
from tests.video_files import CAPTIONS, captions, film, mp4, webm

pytestmark = pytest.mark.django_db


@pytest.fixture
def article():
    return ArticleFactory()


@pytest.fixture
def video(article):
    return Video.objects.create(owner=article, title="Toàn cảnh", file=film(), captions=captions())


def stored_files(folders):
    return sorted(path.name for path in (folders / "originals").rglob("*.*"))


def test_video_learns_about_its_file_when_saved(article):
    video = Video.objects.create(owner=article, file=film("Toàn cảnh hội nghị.MP4"), captions=captions())

    month = f"videos/{timezone.localdate():%Y/%m}"
    assert video.title == "Toàn cảnh hội nghị"
    assert (video.extension, video.size) == ("mp4", len(mp4()))
    assert video.checksum == hashlib.sha256(mp4()).hexdigest()
    assert video.file.name == f"{month}/{video.token}.mp4"
    assert video.captions.name == f"{month}/{video.token}.vtt"
    assert (video.file.read(), video.captions.read()) == (mp4(), CAPTIONS)
    assert list(article.videos.all()) == [video]
    assert video.get_absolute_url() == f"/video/{video.token}.mp4"


def test_wrong_files_are_not_saved(article, folders):
    video = Video(owner=article, title="x", file=film(content=b"<html>"), captions=captions("a.srt"))

    for check in (video.full_clean, video.save):
        with pytest.raises(ValidationError) as refusal:
            check()
        assert {"file", "captions"} <= set(refusal.value.message_dict)
    assert Video.objects.count() == 0
    assert not (folders / "originals").exists()


def test_deleted_video_leaves_no_file(video, folders, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        video.delete()

    assert stored_files(folders) == []


def test_deletion_taken_back_leaves_the_files(video, folders, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        video.delete()
        transaction.set_rollback(True)

    assert stored_files(folders) == sorted([f"{video.token}.mp4", f"{video.token}.vtt"])


def test_exchanged_and_cleared_files_leave_the_disk(video, folders, django_capture_on_commit_callbacks):
    video.file, video.captions = film("khac.webm", webm()), ""

    with django_capture_on_commit_callbacks(execute=True):
        video.full_clean()
        video.save()

    assert (video.extension, video.size) == ("webm", len(webm()))
    assert stored_files(folders) == [f"{video.token}.webm"]


def test_video_keeps_its_files_when_its_title_changes(video, folders, django_capture_on_commit_callbacks):
    before = stored_files(folders)

    with django_capture_on_commit_callbacks(execute=True):
        video.title = "Tên khác"
        video.save()

    assert stored_files(folders) == before
    assert Video.objects.get().title == "Tên khác"


def test_files_that_no_video_names_are_removed_after_a_day(video, folders):
    folder = (folders / "originals" / video.file.name).parent
    day_before_yesterday = (timezone.now() - timedelta(days=2)).timestamp()
    for name in ("cu.mp4", "moi.mp4"):
        (folder / name).write_bytes(mp4())
    for name in ("cu.mp4", f"{video.token}.mp4", f"{video.token}.vtt"):
        utime(folder / name, (day_before_yesterday,) * 2)

    assert (remove_orphans(), remove_orphans()) == (1, 0)
    assert stored_files(folders) == sorted(["moi.mp4", f"{video.token}.mp4", f"{video.token}.vtt"])


def test_orphans_are_none_where_there_never_was_a_video(folders):
    assert remove_orphans() == 0
