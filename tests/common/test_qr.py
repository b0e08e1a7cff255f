import io
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import segno
from django.urls import reverse

from tests.factories import UserFactory

SVG = "{http://www.w3.org/2000/svg}"
ARTICLE = "/tin-tuc/2022/06/hoi-nghi-so-ket/"


def drawn(text):
    """The dark squares as the library itself draws them for this text."""
    file = io.BytesIO()
    segno.make(text, error="m", micro=False).save(file, kind="svg", omitsize=True)
    return ElementTree.fromstring(file.getvalue()).findall(f"{SVG}path")[-1].get("d")


def test_qr_holds_the_absolute_address_of_the_page(client):
    response = client.get(reverse("qr", args=[ARTICLE]))

    picture = ElementTree.fromstring(response.content)
    assert response["Content-Type"] == "image/svg+xml"
    assert picture.find(f"{SVG}title").text == f"Mã QR của http://127.0.0.1:8000{ARTICLE}"
    assert picture.findall(f"{SVG}path")[-1].get("d") == drawn(f"http://127.0.0.1:8000{ARTICLE}")


def test_qr_names_the_host_that_people_type(client, settings):
    settings.PORTAL_URL = urlsplit("https://lienhiephoi.example")

    response = client.get(reverse("qr", args=[ARTICLE]), headers={"host": "127.0.0.1"})

    assert f"https://lienhiephoi.example{ARTICLE}</title>" in response.content.decode()


def test_qr_may_be_kept_and_asks_the_database_nothing(client, db, django_assert_num_queries):
    with django_assert_num_queries(0):
        response = client.get(reverse("qr", args=["/su-kien/"]))

    assert response["Cache-Control"] == "public, max-age=604800"
    assert not response.has_header("Set-Cookie")


def test_qr_address_is_the_page_address_between_its_slashes():
    assert reverse("qr", args=["/su-kien/"]) == "/ma-qr/su-kien.svg"
    assert reverse("qr", args=[ARTICLE]) == f"/ma-qr{ARTICLE.rstrip('/')}.svg"


@pytest.mark.parametrize(
    "path",
    [
        "khong-co-muc-nay",
        "tin-tuc/2022/13/thang-muoi-ba",
        "admin",
        "admin/news/article",
        "media/pictures",
        "ma-qr/su-kien",
        "healthz",
        "https://xau.example",
        "//xau.example/tin-tuc",
        "tin-tuc/../admin",
        "hoi-thanh-vien/" + "a" * 3000,
        "hội-thành-viên",
        "su-kien/%00",
        "su-kien?x=1",
    ],
)
def test_qr_of_what_is_no_page_of_ours_is_refused(client, db, path):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))

    assert client.get(f"/ma-qr/{path}.svg").status_code == 404


def test_qr_is_only_read(client, db):
    assert client.post(reverse("qr", args=["/su-kien/"])).status_code == 405
