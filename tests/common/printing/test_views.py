import pytest

from assocportal.common.models import Union

pytestmark = pytest.mark.django_db
ADDRESS = "/anh-chia-se.png"


def test_share_card_is_a_picture_that_caches_may_keep(client):
    response = client.get(ADDRESS)

    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert response["Cache-Control"] == "public, max-age=300"
    assert "Vary" not in response


def test_share_card_is_not_drawn_for_whoever_has_it(client, monkeypatch):
    etag = client.get(ADDRESS)["ETag"]
    monkeypatch.setattr("assocportal.common.printing.views.draw_card", None)

    assert client.get(ADDRESS, headers={"if-none-match": etag}).status_code == 304


def test_share_card_changes_with_the_union(client):
    etag = client.get(ADDRESS)["ETag"]
    Union.objects.create(official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="LHH")

    assert client.get(ADDRESS, headers={"if-none-match": etag}).status_code == 200


def test_share_card_takes_no_form(client):
    assert client.post(ADDRESS).status_code == 405
