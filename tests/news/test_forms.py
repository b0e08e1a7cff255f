from datetime import datetime
from io import BytesIO

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from PIL import Image

from assocportal.common.models import Picture
from news.models import Article
from tests.common.workflow.cast import make_article, make_cast
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PictureFactory,
    TagFactory,
)
from tests.picture_files import upload

from .desk_form import FormReader, errors, fill, send

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"


def change_address(article):
    return reverse("admin:news_article_change", args=[article.pk])


def figure(picture):
    return (
        f'<figure data-picture="{picture.pk}"><img src="{picture.usual_url}" alt="Hội trường">'
        "<figcaption>Các đại biểu.</figcaption></figure>"
    )


def test_report_is_entered_and_published(desk, publisher, category):
    further, tag = CategoryFactory(name="Thi đua"), TagFactory(name="tổng kết")
    event, organisation = EventFactory(), OrganisationFactory()

    response = send(
        desk,
        ADD,
        kicker="Liên hiệp hội",
        title="Triển khai nhiệm vụ năm 2022",
        lead="Ngày 19/1/2022 tổng kết công tác.",
        body="<p>Dự hội nghị có các sở.</p><script>alert(1)</script>",
        byline="Thu Hương",
        category=category.pk,
        categories=[further.pk],
        tags=[tag.pk],
        event=event.pk,
        organisations=[organisation.pk],
        is_featured="on",
        featured_order="2",
        _step="duyet",
        publish_at_0="05/06/2022",
        publish_at_1="16:00:56",
    )

    assert response.status_code == 302, errors(response)
    article = Article.objects.get()
    assert article.publish_at == timezone.make_aware(datetime(2022, 6, 5, 16, 0, 56))
    assert article.body == "<p>Dự hội nghị có các sở.</p>"
    assert (article.kicker, article.byline, article.slug) == (
        "Liên hiệp hội",
        "Thu Hương",
        "trien-khai-nhiem-vu-nam-2022",
    )
    assert [item.name for item in article.categories.order_by("pk")] == ["Hoạt động", "Thi đua"]
    assert (list(article.tags.all()), list(article.organisations.all())) == ([tag], [organisation])
    assert (article.event, article.is_featured, article.created_by) == (event, True, publisher)
    assert desk.get("/tin-tuc/2022/06/trien-khai-nhiem-vu-nam-2022/").status_code == 200


def test_file_is_attached_to_an_article(desk, category):
    file = SimpleUploadedFile(
        "bao-cao.pdf", b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF", "application/pdf"
    )
    prefix = "common-attachment-content_type-object_id"
    row = {f"{prefix}-0-title": "Báo cáo", f"{prefix}-0-file": file, f"{prefix}-0-visibility": "cong-khai"}

    response = send(desk, ADD, title="Bài", category=category.pk, **row, **{f"{prefix}-TOTAL_FORMS": "1"})

    assert response.status_code == 302, response.context["errors"]
    assert [attachment.title for attachment in Article.objects.get().attachments.all()] == ["Báo cáo"]


def test_approving_without_a_time_publishes_at_once(desk, category):
    send(desk, ADD, title="Tin nóng", category=category.pk, _step="duyet")

    assert [article.title for article in Article.objects.published()] == ["Tin nóng"]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"title": ""}, {"title": ["Hãy nhập tiêu đề bài viết."]}),
        ({"category": ""}, {"category": ["Hãy chọn chuyên mục chính."]}),
        (
            {
                "publish_at_0": "05/06/2022",
                "publish_at_1": "08:00",
                "expire_at_0": "04/06/2022",
                "expire_at_1": "08:00",
            },
            {"expire_at": ["Giờ hết hạn phải sau giờ đăng."]},
        ),
        (
            {"source_url": "javascript:alert(1)"},
            {"source_url": ["Đường dẫn phải bắt đầu bằng http:// hoặc https://."]},
        ),
        ({"slug": "Bình luận"}, {"slug": ["“binh-luan” là tên một chuyên trang, hãy chọn địa chỉ khác."]}),
        ({"slug": "bai-da-co"}, {"slug": ["Địa chỉ này đã có. Hãy chọn địa chỉ khác hoặc để trống."]}),
    ],
)
def test_wrong_value_is_explained_beside_its_field_and_what_was_typed_is_kept(
    desk, category, typed, expected
):
    ArticleFactory(slug="bai-da-co")
    report = {
        "title": "Tiêu đề đã gõ",
        "category": category.pk,
        "lead": "Sapo đã gõ",
        "body": "<p>Bài đã gõ</p>",
    }

    response = send(desk, ADD, **report | typed)

    assert errors(response) == expected
    page = response.content.decode()
    for text in ("Sapo đã gõ", "Bài đã gõ", *(text for text in typed.values() if text)):
        assert text in page
    assert Article.objects.count() == 1


def test_date_that_is_none_is_refused_in_vietnamese(desk, category):
    response = send(
        desk, ADD, title="Bài", category=category.pk, publish_at_0="31/02/2022", publish_at_1="lúc tám giờ"
    )

    assert errors(response) == {
        "publish_at": [
            "Hãy nhập ngày hợp lệ theo thứ tự ngày/tháng/năm, ví dụ 24/06/2022.",
            "Hãy nhập giờ hợp lệ, ví dụ 16:00.",
        ]
    }
    assert "31/02/2022" in response.content.decode()
    assert "lúc tám giờ" in response.content.decode()


def test_repeated_title_is_allowed(desk, category):
    for _ in range(2):
        send(desk, ADD, title="Thông báo", category=category.pk)

    assert sorted(Article.objects.values_list("slug", flat=True)) == ["thong-bao", "thong-bao-2"]


def test_typed_address_is_made_fit_by_the_server(desk, category):
    send(desk, ADD, title="Bài", category=category.pk, slug="Đại hội khóa V")

    assert Article.objects.get().slug == "dai-hoi-khoa-v"


def test_form_opened_and_saved_changes_nothing(desk, category):
    article = ArticleFactory(
        category=category, body=f"<p>Đầu</p>{figure(PictureFactory())}", byline="Thu Hương"
    )
    article.categories.add(CategoryFactory(name="Thi đua"))
    before = Article.objects.values().get(pk=article.pk)

    response = send(desk, change_address(article))

    assert response.status_code == 302, errors(response)
    after = Article.objects.values().get(pk=article.pk)
    changed = {name for name in before if before[name] != after[name]}
    # the cover that nobody chose is the text's first picture
    assert changed == {"updated_at", "cover_id"}
    assert [item.name for item in article.categories.order_by("pk")] == ["Hoạt động", "Thi đua"]


def test_changed_main_category_takes_the_place_of_the_old_one(desk, category):
    article = ArticleFactory(category=category)

    send(desk, change_address(article), category=CategoryFactory(name="Thi đua").pk)

    assert [item.name for item in article.categories.all()] == ["Thi đua"]


def test_cover_is_the_first_picture_of_the_text_unless_chosen(desk, category):
    first, second, chosen = PictureFactory.create_batch(3)
    body = f"<p>Đầu</p>{figure(first)}{figure(second)}"

    send(desk, ADD, title="Để trống", category=category.pk, body=body)
    send(desk, ADD, title="Đã chọn", category=category.pk, body=body, cover=chosen.pk)

    assert dict(Article.objects.values_list("title", "cover")) == {"Để trống": first.pk, "Đã chọn": chosen.pk}


def test_cover_is_the_first_picture_as_the_editor_sends_it(desk, category):
    picture = PictureFactory()
    body = f'<p>Đầu</p><figure><img src="{picture.usual_url}" alt=""><figcaption>Lời</figcaption></figure>'

    send(desk, ADD, title="Bài", category=category.pk, body=body)

    assert Article.objects.get().cover == picture


def test_cover_is_uploaded_with_the_form(desk, publisher, category):
    content = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(content, "JPEG")
    file = SimpleUploadedFile("anh.jpg", content.getvalue(), "image/jpeg")

    response = desk.post(ADD, fill(desk, ADD, title="Bài", category=category.pk, cover_upload=file))

    assert response.status_code == 302, errors(response)
    cover = Article.objects.get().cover
    assert (cover.width, cover.height, cover.uploaded_by) == (640, 480, publisher)


def test_cover_is_not_uploaded_without_the_right_to_add_pictures(client, publisher, category):
    publisher.user_permissions.remove(Permission.objects.get(codename="add_picture"))
    client.force_login(publisher)

    response = client.post(ADD, fill(client, ADD, title="Bài", category=category.pk, cover_upload=upload()))

    assert list(errors(response)) == ["cover_upload"]
    assert not Picture.objects.exists()


def test_uploaded_cover_survives_a_mistake_elsewhere(desk, category):
    content = BytesIO()
    Image.new("RGB", (640, 480), "navy").save(content, "JPEG")
    file = SimpleUploadedFile("anh.jpg", content.getvalue(), "image/jpeg")

    refused = desk.post(ADD, fill(desk, ADD, title="", category=category.pk, cover_upload=file))
    corrected = FormReader(refused.content.decode()).values | {"title": "Bài"}
    desk.post(ADD, corrected)

    assert Article.objects.get().cover.width == 640


def test_cover_that_is_no_picture_is_refused_beside_its_field(desk, category):
    file = SimpleUploadedFile("anh.jpg", b"MZ this is a program", "image/jpeg")

    response = desk.post(ADD, fill(desk, ADD, title="Bài", category=category.pk, cover_upload=file))

    assert list(errors(response)) == ["cover_upload"]


@pytest.mark.parametrize(("part", "is_named"), [("other contributor", False), ("editor elsewhere", True)])
def test_title_of_a_draft_is_told_to_those_alone_whom_the_desk_shows_it(client, part, is_named):
    people, category = make_cast()
    draft = make_article("draft", category=category, created_by=people["author"], title="Chuyện kín")
    client.force_login(people[part])

    page = send(client, ADD, title="", category=category.pk, merged_into=draft.pk)

    assert page.status_code == 200
    assert ("Chuyện kín" in page.content.decode()) == is_named
