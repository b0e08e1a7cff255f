import pytest
from django.contrib.auth.models import Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from assocportal.common.models import AlbumPicture, Picture
from assocportal.common.pictures import albums_admin
from news.models import Article
from tests.factories import AlbumPictureFactory, ArticleFactory, EventFactory, PictureFactory, UserFactory
from tests.news.desk_form import fill
from tests.picture_files import draw, encode, upload

pytestmark = pytest.mark.django_db

PREFIX = "common-albumpicture-content_type-object_id"
UPLOAD = f"{PREFIX}-upload"
WRITING = [
    f"{verb}_article" for verb in ("view", "add", "change", "publish", "publish_everywhere", "edit_others")
]
ALBUM = [f"{verb}_albumpicture" for verb in ("view", "add", "change", "delete")]


def log_in(client, *codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    client.force_login(user)
    return user


@pytest.fixture
def editor(client):
    return log_in(client, *WRITING, *ALBUM, "add_picture", "view_picture")


@pytest.fixture
def article():
    return ArticleFactory()


def address(row):
    return reverse(f"admin:{row._meta.app_label}_{row._meta.model_name}_change", args=[row.pk])


def save(client, row, **changes):
    return client.post(address(row), fill(client, address(row), **changes), follow=True)


def said(response):
    return [str(message) for message in response.context["messages"] if message.level_tag == "error"]


def photo(name, width):
    return upload(name, encode(draw(width, 10), name.rpartition(".")[2]))


def widths(row):
    return [item.picture.width for item in row.album.select_related("picture")]


def test_several_photos_go_to_the_end_of_the_album_in_the_order_chosen(client, editor, article):
    AlbumPictureFactory(owner=article, order=7, picture=PictureFactory(width=1))
    files = [photo("b.jpg", 20), photo("a.png", 30), photo("c.gif", 40), photo("d.heic", 50)]

    response = save(client, article, **{UPLOAD: files})

    assert said(response) == []
    assert widths(article) == [1, 20, 30, 40, 50]
    assert list(article.album.values_list("order", flat=True)) == [7, 8, 9, 10, 11]
    assert set(Picture.objects.filter(width__gt=1).values_list("uploaded_by", flat=True)) == {editor.pk}


@pytest.mark.parametrize("factory", [ArticleFactory, EventFactory])
def test_album_stands_under_the_forms_of_its_owners(admin_client, factory):
    owner = factory()

    save(admin_client, owner, **{UPLOAD: [photo("a.jpg", 20)]})

    assert widths(owner) == [20]


@pytest.fixture
def admin_client(client):
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    return client


def test_bad_files_are_refused_by_name_and_the_good_ones_stay(client, editor, article):
    files = [photo("mot.jpg", 20), upload("hai.jpg", b"<html>"), upload("ba.jpg", b""), photo("bon.jpg", 40)]
    files += [upload("dai.png", encode(draw(1, 17_000), "png"))]

    response = save(client, article, **{UPLOAD: files})

    assert said(response) == [
        "Tệp “hai.jpg” không phải là ảnh dùng được. Chỉ nhận ảnh JPEG, PNG, WebP, AVIF, GIF hoặc HEIC.",
        "Tệp “ba.jpg” trống. Hãy chọn tệp ảnh khác.",
        "Ảnh “dai.png”: Ảnh quá dài so với bề ngang. Hãy cắt ảnh thành nhiều phần rồi tải lên lại.",
    ]
    assert widths(article) == [20, 40]
    assert Picture.objects.count() == 2


def test_photos_survive_a_form_that_fails_for_another_reason(client, editor, article):
    failed = save(client, article, title="", **{UPLOAD: [photo("a.jpg", 20), photo("b.jpg", 30)]})

    assert (failed.status_code, widths(article)) == (200, [])
    rows = failed.context["inline_admin_formsets"][0].formset
    values = {f"{form.prefix}-{name}": form[name].value() for form in rows for name in ("picture", "order")}
    sent = fill(client, address(article), **values, **{f"{PREFIX}-TOTAL_FORMS": "2"})
    client.post(address(article), sent)

    assert widths(article) == [20, 30]
    assert Picture.objects.count() == 2


def test_new_article_takes_its_album_along(client, editor):
    category = ArticleFactory().category
    add = reverse("admin:news_article_add")

    sent = fill(client, add, title="Bài mới", category=category.pk, **{UPLOAD: [photo("a.jpg", 20)]})
    client.post(add, sent)

    assert widths(Article.objects.get(title="Bài mới")) == [20]


def test_words_and_order_of_a_picture_are_changed_and_the_picture_is_not(client, editor, article):
    item = AlbumPictureFactory(owner=article)
    row = {f"{PREFIX}-0-caption": "Lời", f"{PREFIX}-0-alt": "Mô tả", f"{PREFIX}-0-order": "3"}

    save(client, article, **row, **{f"{PREFIX}-0-picture": PictureFactory().pk})

    stored = AlbumPicture.objects.get()
    assert (stored.caption, stored.alt, stored.order) == ("Lời", "Mô tả", 3)
    assert stored.picture_id == item.picture_id


def test_picture_leaves_the_album_and_stays_in_the_library(client, editor, article):
    item = AlbumPictureFactory(owner=article)

    save(client, article, **{f"{PREFIX}-0-DELETE": "on"})

    assert AlbumPicture.objects.count() == 0
    assert Picture.objects.filter(pk=item.picture_id).exists()


@pytest.mark.parametrize("lacking", ["add_picture", "add_albumpicture"])
def test_upload_needs_both_rights(client, article, lacking):
    log_in(client, *({*WRITING, *ALBUM, "add_picture"} - {lacking}))
    page = client.get(address(article)).content.decode()

    response = save(client, article, **{UPLOAD: [photo("a.jpg", 20)]})

    assert UPLOAD not in page
    assert said(response) == [
        "Tài khoản này không được thêm ảnh vào album. Các tệp đã chọn không được tải lên."
    ]
    assert (AlbumPicture.objects.count(), Picture.objects.count()) == (0, 0)


def test_who_works_without_albums_sees_none_and_uploads_none(client, article):
    log_in(client, *WRITING, "add_picture")

    page = client.get(address(article)).content.decode()
    save(client, article, **{UPLOAD: [photo("a.jpg", 20)]})

    assert PREFIX not in page
    assert Picture.objects.count() == 0


def test_who_may_only_look_is_offered_no_upload(client, article):
    log_in(client, *({*WRITING, *ALBUM, "add_picture"} - {"change_article"}))

    page = client.get(address(article)).content.decode()
    refused = client.post(address(article), {UPLOAD: [photo("a.jpg", 20)]})

    assert UPLOAD not in page
    assert refused.status_code == 403
    assert Picture.objects.count() == 0


def test_album_has_an_end(client, editor, article, monkeypatch):
    monkeypatch.setattr(albums_admin, "MOST_PICTURES", 2)

    response = save(client, article, **{UPLOAD: [photo(f"{n}.jpg", 20 + n) for n in range(3)]})

    assert said(response) == ["Album có nhiều nhất 100 ảnh. Ảnh “2.jpg” chưa được thêm vào."]
    assert widths(article) == [20, 21]


def test_form_shows_the_album_at_the_same_cost_with_one_and_three(client, editor, article):
    counts = []
    client.get(address(article))  # who has it open is noted once
    for number in (1, 2):
        for _ in range(number):
            AlbumPictureFactory(owner=article)
        with CaptureQueriesContext(connection) as queries:
            page = client.get(address(article)).content.decode()
        counts.append(len(queries))

    assert counts[0] == counts[1]
    assert page.count('class="album-thumbnail"') == 3
    assert "gõ <strong>[album]</strong> riêng một dòng" in page
