import pytest
from django.urls import reverse

from assocportal.common.models import Picture
from tests.factories import PictureFactory, UserFactory
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db
LIST = "admin:common_picture_changelist"
ADD = "admin:common_picture_add"


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def add(client, **fields):
    return client.post(reverse(ADD), {"file": upload(width=2000, height=1000)} | fields, follow=True)


def test_picture_is_added_with_what_is_said_about_it(editor):
    response = add(editor, alt="Hội trường", caption="Quang cảnh", credit="Thu Hà", taken_on="05/06/2022")

    picture = Picture.objects.get()
    assert (picture.alt, picture.caption, picture.credit) == ("Hội trường", "Quang cảnh", "Thu Hà")
    assert f"{picture.taken_on:%Y-%m-%d}" == "2022-06-05"
    assert picture.widths == [480, 960, 1440]
    assert picture.uploaded_by.is_superuser
    assert [message.level_tag for message in response.context["messages"]] == ["success"]


def test_picture_without_alt_is_kept_with_a_warning(editor):
    response = add(editor)

    assert Picture.objects.count() == 1
    assert [message.level_tag for message in response.context["messages"]] == ["warning", "success"]


def test_decorative_picture_has_no_alt(editor):
    response = add(editor, alt="Hoa văn", is_decorative="on")

    assert response.context["errors"] == [
        ["Ảnh chỉ trang trí thì để trống ô này, hoặc bỏ chọn “chỉ trang trí”."]
    ]
    assert Picture.objects.count() == 0


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        (upload("a.jpg", b"<html>"), "Tệp “a.jpg” không phải là ảnh dùng được."),
        (upload("a.jpg", encode(draw(), "png")), "Tên tệp “a.jpg” không đúng với nội dung"),
        (upload("a.jpg", b""), "Tệp này trống. Hãy chọn tệp ảnh khác."),
    ],
)
def test_wrong_file_is_refused_beside_the_field_and_words_are_kept(editor, file, sentence):
    response = add(editor, file=file, caption="Quang cảnh")

    form = response.context["adminform"].form
    assert form.errors["file"][0].startswith(sentence)
    assert form["caption"].value() == "Quang cảnh"
    assert Picture.objects.count() == 0


def test_list_shows_thumbnail_caption_and_size(editor):
    picture = PictureFactory(caption="Quang cảnh hội nghị", credit="Thu Hà")
    PictureFactory(caption="Ảnh khác")

    content = editor.get(reverse(LIST), {"q": "quang"}).content.decode()

    assert picture.rendition_url(480, "webp") in content
    assert "Quang cảnh hội nghị" in content
    assert "1440 × 960" in content
    assert "Ảnh khác" not in content


def test_change_says_more_and_exchanges_nothing(editor):
    picture = PictureFactory()
    address = reverse("admin:common_picture_change", args=[picture.pk])

    assert 'type="file"' not in editor.get(address).content.decode()
    editor.post(address, {"alt": "Khác", "file": upload()})

    picture.refresh_from_db()
    assert (picture.alt, picture.width) == ("Khác", 1440)


def test_picture_is_never_deleted(editor):
    address = reverse("admin:common_picture_delete", args=[PictureFactory().pk])

    assert editor.post(address, {"post": "yes"}).status_code == 403
    assert Picture.objects.count() == 1
