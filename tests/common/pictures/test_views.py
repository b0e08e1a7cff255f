import pytest
from django.urls import reverse

from assocportal.common.models import Picture
from tests.factories import UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def send(client, file=None):
    return client.post(reverse("picture_upload"), {"upload": file or upload(width=2000, height=1000)})


def test_upload_answers_with_address_and_size(editor):
    response = send(editor)

    picture = Picture.objects.get()
    assert response.json() == {"url": picture.rendition_url(960, "jpg"), "width": 960, "height": 480}
    assert picture.uploaded_by.is_superuser
    assert editor.get(response.json()["url"]).status_code == 200


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
