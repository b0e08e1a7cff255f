import pytest
from django.urls import reverse

from assocportal.common.models import IncomingPicture, Picture
from assocportal.common.pictures.library import store_picture
from assocportal.common.pictures.staging import render_incoming
from tests.factories import PictureFactory, UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def send(client, file=None, **fields):
    return client.post(
        reverse("picture_upload"), {"upload": file or upload(width=2000, height=1000)} | fields
    )


def test_upload_answers_at_once_and_its_state_with_the_picture(editor):
    response = send(editor)

    picture = Picture.objects.get()
    assert response.status_code == 202
    shown = editor.get(response.json()["state"]).json()
    assert (shown["url"], shown["width"], shown["height"]) == (picture.rendition_url(960, "jpg"), 960, 480)
    assert (shown["id"], shown["page"]) == (picture.pk, f"/admin/common/picture/{picture.pk}/change/")
    assert picture.uploaded_by.is_superuser
    assert editor.get(shown["url"]).status_code == 200


def test_state_of_a_photo_that_waits_and_of_one_that_broke(editor, settings):
    settings.TASKS = {
        "default": {"BACKEND": "django_tasks.backends.dummy.DummyBackend", "QUEUES": ["images"]}
    }
    content = encode(draw(), "jpg")
    state = send(editor, upload("a.jpg", content[: len(content) // 2])).json()["state"]

    assert editor.get(state).json() == {"waiting": True}
    render_incoming.func(IncomingPicture.objects.get().token)

    assert (editor.get(state).status_code, editor.get(state).json()) == (
        400,
        {"error": "Ảnh “a.jpg” bị hỏng hoặc chưa chép đủ, không mở được. Hãy chọn lại từ tệp gốc."},
    )


def test_state_is_told_to_whoever_sent_the_photo(editor, client):
    state = send(editor).json()["state"]
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    assert client.get(state).status_code == 404


def test_same_file_again_answers_with_the_picture_there_is(editor):
    content = encode(draw(), "jpg")
    for _ in range(2):
        response = send(editor, upload("a.jpg", content))

    assert response.json()["twin"]["id"] == Picture.objects.get().pk
    assert response.json()["sentence"].startswith("Ảnh này đã có trong thư viện từ ")
    assert send(editor, upload("a.jpg", content), again="1").status_code == 202
    assert Picture.objects.count() == 2


def test_animation_is_taken_with_a_word_about_it(editor):
    film = encode(draw(), "gif", save_all=True, append_images=[draw(colour=(1, 2, 3))])

    assert send(editor, upload("a.gif", film)).json()["note"] == "Ảnh động chỉ giữ lại hình đầu tiên."


def test_pictures_are_described_by_key_and_by_any_of_their_tokens(editor):
    first, second = PictureFactory(), PictureFactory(former_tokens=["0123456789abcdef"])
    address = reverse("picture_descriptions")

    found = editor.get(address, {"anh": f"{first.pk},x", "tep": "0123456789abcdef,khong-co"}).json()

    assert {name: picture["id"] for name, picture in found.items()} == {
        str(first.pk): first.pk,
        second.token: second.pk,
        "0123456789abcdef": second.pk,
    }


def test_original_is_downloaded_by_whoever_may_change_it_and_shown_to_nobody(editor, client):
    content = encode(draw(), "jpg")
    picture = store_picture(upload("a.jpg", content))
    address = reverse("picture_original", args=[picture.pk])

    response = editor.get(address)

    assert b"".join(response.streaming_content) == content
    assert response["Content-Disposition"] == f'attachment; filename="anh-{picture.pk}.jpg"'
    assert response["Content-Type"] == "application/octet-stream"
    client.force_login(UserFactory(is_staff=True))
    assert client.get(address).status_code == 403


def test_upload_of_a_lying_file_answers_with_the_sentence(editor):
    response = send(editor, upload("anh.jpg", encode(draw(), "png")))

    assert response.status_code == 400
    assert response.json() == {
        "error": "Tên tệp “anh.jpg” không đúng với nội dung: bên trong là ảnh PNG. "
        "Hãy đổi đuôi tên tệp thành .png rồi tải lên lại."
    }
    assert Picture.objects.count() == 0


def test_upload_without_a_file_says_so(editor):
    response = editor.post(reverse("picture_upload"))

    assert (response.status_code, response.json()) == (400, {"error": "Chưa chọn tệp ảnh."})


@pytest.mark.parametrize("fields", [None, {}, {"is_staff": True}, {"is_superuser": True}])
def test_upload_is_for_staff_who_may_add_pictures(client, fields):
    if fields is not None:
        client.force_login(UserFactory(**fields))

    assert send(client).status_code == 403
    assert Picture.objects.count() == 0


def test_upload_asks_for_the_form_token(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    client.handler.enforce_csrf_checks = True

    assert send(client).status_code == 403


def test_upload_is_posted(editor):
    assert editor.get(reverse("picture_upload")).status_code == 405
