from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assocportal.common.models import KeptForm, Picture, User
from assocportal.common.pictures.library import store_picture
from assocportal.common.pictures.replacing import replace_file
from assocportal.common.templatetags.pictures import picture_tag
from tests.common.pictures.test_library import stored_files
from tests.factories import ArticleFactory, PictureFactory, UserFactory
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


def names(response):
    return [picture.caption for picture in response.context["cl"].result_list]


def test_library_is_searched_with_and_without_marks(editor):
    PictureFactory(caption="Quang cảnh hội nghị", credit="Thu Hà", alt="")
    PictureFactory(caption="Lễ ký kết, hồi 8 giờ", alt="")

    for query, found in (
        ("quang hoi", ["Quang cảnh hội nghị"]),
        ("hội", ["Quang cảnh hội nghị"]),
        ("hoi", ["Lễ ký kết, hồi 8 giờ", "Quang cảnh hội nghị"]),
        ("thu ha", ["Quang cảnh hội nghị"]),
        ("'); drop", []),
    ):
        assert names(editor.get(reverse(LIST), {"q": query})) == found


def test_library_is_narrowed_by_month_by_what_is_missing_and_by_who(editor):
    with time_machine.travel(datetime(2025, 12, 31, 18, tzinfo=UTC)):  # January in Vietnam
        mine = PictureFactory(caption="Của tôi", uploaded_by=User.objects.get())
    PictureFactory(alt="", caption="Thiếu mô tả")
    used = PictureFactory(caption="")
    ArticleFactory(cover=used)

    for query, found in (
        ({"thang": "2026-01"}, ["Của tôi"]),
        ({"thang": "2025-12"}, []),
        ({"thieu": "mo-ta"}, ["Thiếu mô tả"]),
        ({"thieu": "chu-thich"}, [""]),
        ({"thieu": "chua-dung"}, ["Thiếu mô tả", "Của tôi"]),
        ({"cua-toi": "1"}, ["Của tôi"]),
    ):
        assert names(editor.get(reverse(LIST), query)) == found
    page = editor.get(reverse(LIST)).content.decode()
    assert '<a href="?thang=2026-01">tháng 1 (1)</a>' in page
    assert mine.thumbnail_url in page


def test_library_costs_the_same_with_one_and_three(editor):
    counts = []
    for number in (1, 2):
        for _ in range(number):
            ArticleFactory(cover=PictureFactory())
        with CaptureQueriesContext(connection) as queries:
            editor.get(reverse(LIST))
        counts.append(len(queries))

    assert counts[0] == counts[1] <= 12


def test_library_in_a_popup_offers_its_pictures_for_choice(editor):
    picture = PictureFactory()

    page = editor.get(reverse(LIST), {"_popup": "1", "_to_field": "id"}).content.decode()

    assert f'data-popup-opener="{picture.pk}"' in page


def test_foreign_key_to_a_picture_is_a_chooser_everywhere(editor):
    article = ArticleFactory(cover=PictureFactory())

    page = editor.get(reverse("admin:news_article_change", args=[article.pk])).content.decode()

    assert f'value="{article.cover_id}" class="vForeignKeyRawIdAdminField picture-key"' in page
    assert 'data-fills="id_cover"' in page


def address_of(picture, action="change"):
    return reverse(f"admin:common_picture_{action}", args=[picture.pk])


def words(**changes):
    return {"alt": "Mô tả", "focal_x": "50", "focal_y": "50"} | changes


def test_words_and_focus_of_a_picture_are_changed(editor):
    picture = PictureFactory()

    response = editor.post(address_of(picture), words(alt="Khác", focal_x="30", focal_y="101"))
    assert response.context["adminform"].form.errors["focal_y"] == ["Hãy nhập số từ 0 đến 100."]
    editor.post(address_of(picture), words(alt="Khác", focal_x="30", focal_y="70"))

    picture.refresh_from_db()
    assert (picture.alt, picture.focal_x, picture.focal_y) == ("Khác", 30, 70)
    assert 'class="fx-30 fy-70"' in picture_tag(picture)
    assert "fx-" not in picture_tag(PictureFactory())


def test_file_is_replaced_and_put_back_from_the_pictures_page(editor, django_capture_on_commit_callbacks):
    picture = store_picture(upload(width=900, height=500))
    old = picture.original.read()

    with django_capture_on_commit_callbacks(execute=True):
        sent = words(replacement=upload(width=700, height=300))
        response = editor.post(address_of(picture), sent, follow=True)
    picture.refresh_from_db()
    assert picture.width == 700
    assert "vài giây nữa sẽ hiện" in response.content.decode()
    former = picture.former_files.get()
    assert f'name="_put_back" value="{former.pk}"' in editor.get(address_of(picture)).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(address_of(picture), words(_put_back=former.pk))

    picture.refresh_from_db()
    assert picture.original.read() == old


def test_replacement_that_lies_is_refused_beside_the_field(editor):
    picture = store_picture(upload())

    response = editor.post(address_of(picture), words(alt="Mới", replacement=upload("a.jpg", b"<html>")))

    form = response.context["adminform"].form
    assert form.errors["replacement"][0].startswith("Tệp “a.jpg” không phải là ảnh dùng được.")
    assert form["alt"].value() == "Mới"


def test_uses_are_listed_with_the_way_to_page_and_form(editor):
    picture = PictureFactory()
    shown, draft = ArticleFactory(cover=picture, title="Bài một"), ArticleFactory(cover=picture, state="nhap")

    page = editor.get(address_of(picture)).content.decode()

    assert f'<a href="/admin/news/article/{shown.pk}/change/">Bài một</a> (ảnh của mục' in page
    assert f'<a href="{shown.get_absolute_url()}">xem trang</a>' in page
    assert f'<a href="{draft.get_absolute_url()}">' not in page


def test_picture_in_use_is_not_deleted_and_where_it_stands_is_said(editor):
    picture = PictureFactory()
    ArticleFactory(cover=picture, title="Bài một")

    response = editor.post(address_of(picture, "delete"), {"post": "yes"})

    assert "bài viết: <a href=" in response.content.decode()
    assert Picture.objects.count() == 1


def test_picture_in_a_form_that_somebody_types_is_not_deleted(editor):
    picture = PictureFactory()
    KeptForm.objects.create(
        user=UserFactory(),
        content_type=ContentType.objects.get_for_model(Picture),
        key="1",
        fields=[["body", f'<img src="{picture.usual_url}">']],
    )

    response = editor.post(address_of(picture, "delete"), {"post": "yes"})

    assert "bản đang gõ hoặc bản chờ duyệt" in response.content.decode()
    assert Picture.objects.count() == 1


def test_unused_picture_goes_with_all_its_files(editor, folders, django_capture_on_commit_callbacks):
    picture = store_picture(upload(width=900, height=500))
    with django_capture_on_commit_callbacks(execute=True):
        replace_file(picture, upload(width=700, height=300), None)

    with django_capture_on_commit_callbacks(execute=True):
        editor.post(address_of(picture, "delete"), {"post": "yes"})

    assert Picture.objects.count() == 0
    assert stored_files(folders) == []


def test_roles_of_the_desk_delete_no_picture(client):
    user = UserFactory(is_staff=True)
    user.groups.set(Group.objects.filter(name="Trưởng ban biên tập"))
    client.force_login(user)
    picture = PictureFactory()

    assert client.get(address_of(picture)).status_code == 200
    assert client.post(address_of(picture, "delete"), {"post": "yes"}).status_code == 403


def test_photo_sent_ahead_becomes_the_picture_with_its_words(editor):
    state = editor.post(reverse("picture_upload"), {"upload": upload()}).json()["state"]
    key = editor.get(state).json()["id"]

    editor.post(reverse(ADD), {"file-kept": str(key), "alt": "Hội trường"})
    of_another = PictureFactory()
    refused = editor.post(reverse(ADD), {"file-kept": str(of_another.pk), "alt": "Khác"})

    assert Picture.objects.get(pk=key).alt == "Hội trường"
    assert refused.context["adminform"].form.errors["file"] == [
        "Ảnh vừa tải lên không còn trong thư viện. Hãy chọn lại tệp ảnh."
    ]
