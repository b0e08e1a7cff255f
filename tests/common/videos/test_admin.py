import pytest
from django.contrib.auth.models import Permission
from django.urls import reverse

from assocportal.common.models import Video
from tests.factories import ArticleFactory, UserFactory
from tests.news.desk_form import fill
from tests.video_files import captions, film

pytestmark = pytest.mark.django_db

PREFIX = "common-video-content_type-object_id"
WRITING = [
    f"{verb}_article" for verb in ("view", "add", "change", "publish", "publish_everywhere", "edit_others")
]
VIDEOS = [f"{verb}_video" for verb in ("view", "add", "change", "delete")]


def log_in(client, *codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)


@pytest.fixture
def editor(client):
    log_in(client, *WRITING, *VIDEOS)


@pytest.fixture
def address():
    return reverse("admin:news_article_change", args=[ArticleFactory().pk])


def add(client, address, **row):
    row = {"title": "", "captions": "", "poster": "", "order": "0"} | row
    sent = {f"{PREFIX}-0-{name}": value for name, value in row.items()} | {f"{PREFIX}-TOTAL_FORMS": "1"}
    return client.post(address, fill(client, address, **sent))


def sentences(response):
    errors = response.context["inline_admin_formsets"][0].formset.errors
    return [{name: list(found) for name, found in row.items()} for row in errors]


def test_video_is_added_and_takes_the_name_of_its_file(client, editor, address):
    add(client, address, file=film("Toàn cảnh hội nghị.mp4"), captions=captions())

    video = Video.objects.get()
    assert (video.title, video.extension) == ("Toàn cảnh hội nghị", "mp4")
    assert video.captions
    page = client.get(address).content.decode()
    assert f'href="{video.get_absolute_url()}"' in page
    assert f'href="{video.captions_url}"' in page


def test_wrong_files_are_refused_beside_their_fields(client, editor, address):
    response = add(client, address, file=film("a.mp4", b"<html>"), captions=captions("a.srt"))

    assert sentences(response) == [
        {
            "file": [
                "Bên trong không phải là video MP4 (.mp4) như tên tệp. Hãy xuất lại video thành MP4 hoặc WebM."
            ],
            "captions": ["Chỉ nhận phụ đề WebVTT, tên tệp có đuôi .vtt."],
        }
    ]
    assert Video.objects.count() == 0


def test_video_without_file_is_asked_for_one(client, editor, address):
    assert sentences(add(client, address, title="Phim", file="")) == [
        {"file": ["Không được để trống ô này."]}
    ]


def test_deleted_video_leaves_no_file(client, editor, address, folders, django_capture_on_commit_callbacks):
    add(client, address, file=film(), captions=captions())

    with django_capture_on_commit_callbacks(execute=True):
        client.post(address, fill(client, address, **{f"{PREFIX}-0-DELETE": "on"}))

    assert Video.objects.count() == 0
    assert list((folders / "originals").rglob("*.*")) == []


def test_who_works_without_videos_adds_none(client, address):
    log_in(client, *WRITING)

    assert PREFIX not in client.get(address).content.decode()
    client.post(address, fill(client, address, **{f"{PREFIX}-TOTAL_FORMS": "1", f"{PREFIX}-0-file": film()}))
    assert Video.objects.count() == 0
