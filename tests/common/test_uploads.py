import pytest
from django.test import Client

from assocportal.common import uploads
from tests.document_files import document
from tests.factories import UserFactory


@pytest.mark.django_db
def test_request_that_would_fill_the_disk_is_refused_before_it_is_read(client, monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST_REQUEST", 1000)

    response = client.post("/dang-nhap/", {"file": document(content=b"x" * 1000)})

    assert response.status_code == 400
    assert "tệp quá lớn" in response.content.decode()


@pytest.mark.django_db
def test_strangers_file_is_refused_too_before_the_form_is_checked(monkeypatch):
    monkeypatch.setattr(uploads, "LARGEST_REQUEST", 1000)
    stranger = Client(enforce_csrf_checks=True)
    stranger.cookies["csrftoken"] = "a" * 32

    response = stranger.post("/", {"file": document(content=b"x" * 1000)})

    assert response.status_code == 400


@pytest.mark.django_db
def test_usual_upload_passes(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    response = client.post("/admin/tai-anh/", {"upload": document("a.jpg", b"x")})

    assert response.json()["error"].startswith("Tệp “a.jpg” không phải là ảnh")
