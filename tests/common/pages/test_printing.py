import io

import pytest
from docx import Document

from assocportal.common.publishing import State
from tests.factories import PageFactory, UserFactory

pytestmark = pytest.mark.django_db
KINDS = ("pdf", "docx", "png")


@pytest.mark.parametrize("kind", KINDS)
def test_page_is_given_as_a_file(client, kind):
    PageFactory(title="Điều lệ")

    assert client.get(f"/gioi-thieu/dieu-le.{kind}").status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_draft_is_given_to_its_editors_only(client, kind):
    PageFactory(title="Điều lệ", state=State.DRAFT)

    assert client.get(f"/gioi-thieu/dieu-le.{kind}").status_code == 404
    client.force_login(UserFactory(is_staff=True))
    assert client.get(f"/gioi-thieu/dieu-le.{kind}").status_code == 404
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    response = client.get(f"/gioi-thieu/dieu-le.{kind}")
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store, private")


def test_page_names_the_text_that_it_is(client):
    page = PageFactory(title="Điều lệ", lead="Được thông qua.", body="<p>Điều 1.</p>")
    page.body = "<p>Điều 2.</p>"
    page.save()

    document = Document(io.BytesIO(client.get("/gioi-thieu/dieu-le.docx").content))

    lines = [each.text for each in document.paragraphs]
    assert lines[0] == "Điều lệ"
    assert lines[1].startswith("Phiên bản 2 | ")
    assert lines[2:] == [
        "Được thông qua.",
        "Điều 2.",
        "Bản trên mạng: http://127.0.0.1:8000/gioi-thieu/dieu-le/",
    ]
