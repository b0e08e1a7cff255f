import io
from datetime import timedelta

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from docx import Document
from pypdf import PdfReader

from assocportal.common.models import AlbumPicture, Attachment
from assocportal.common.printing import typesetting
from assocportal.common.publishing import State
from tests.document_files import PDF
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, UserFactory

pytestmark = pytest.mark.django_db
KINDS = ("pdf", "docx", "png")
TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "png": "image/png",
}


@pytest.fixture
def article():
    return ArticleFactory(title="Bài", category=CategoryFactory(name="Tin hoạt động"))


def address(article, kind):
    return f"{article.get_absolute_url().removesuffix('/')}.{kind}"


def words_of(client, article):
    """The lines of the Word file, which PDF shares."""
    return [each.text for each in Document(io.BytesIO(client.get(article.docx_path).content)).paragraphs]


def editor(*codenames):
    user = UserFactory(is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return user


@pytest.mark.parametrize("kind", KINDS)
def test_article_is_given_as_a_file(client, article, kind):
    response = client.get(address(article, kind))

    assert (response.status_code, response["Content-Type"]) == (200, TYPES[kind])
    assert response["Cache-Control"] == "public, max-age=300"
    assert response["Last-Modified"]


def test_files_to_keep_have_the_articles_name_and_stay_out_of_searches(client, article):
    responses = {kind: client.get(address(article, kind)) for kind in KINDS}

    assert responses["pdf"]["Content-Disposition"] == 'attachment; filename="bai.pdf"'
    assert responses["docx"]["Content-Disposition"] == 'attachment; filename="bai.docx"'
    assert [responses[kind].get("X-Robots-Tag") for kind in KINDS] == ["noindex", "noindex", None]
    assert "Content-Disposition" not in responses["png"]


@pytest.mark.parametrize("kind", KINDS)
def test_head_is_answered(client, article, kind):
    response = client.head(address(article, kind))

    assert (response.status_code, response.content, response["Content-Type"]) == (200, b"", TYPES[kind])


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_drawn_for_whoever_has_it(client, article, kind, monkeypatch):
    etag = client.get(address(article, kind))["ETag"]
    for name in ("pdf.typeset", "cards.typeset", "word.describe_file"):
        monkeypatch.setattr(f"assocportal.common.printing.{name}", None)

    response = client.get(address(article, kind), headers={"if-none-match": etag})

    assert (response.status_code, response.content) == (304, b"")


@pytest.mark.parametrize("kind", KINDS)
def test_changed_article_is_drawn_anew(client, article, kind):
    etag = client.get(address(article, kind))["ETag"]
    article.title = "Tên khác"
    article.save()

    assert client.get(address(article, kind), headers={"if-none-match": etag}).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "hide",
    [
        {"state": State.DRAFT},
        {"state": State.WITHDRAWN},
        {"publish_at": timezone.now() + timedelta(days=1)},
        {"expire_at": timezone.now() - timedelta(days=1)},
    ],
    ids=["draft", "withdrawn", "scheduled", "expired"],
)
def test_what_is_not_public_is_given_to_its_editors_only(client, kind, hide):
    article = ArticleFactory(title="Bài", **hide)

    assert client.get(address(article, kind)).status_code == 404
    client.force_login(editor())
    assert client.get(address(article, kind)).status_code == 404
    client.force_login(editor("change_article", "edit_others_article"))
    response = client.get(address(article, kind))
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store, private")
    assert response["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize("kind", KINDS)
def test_wrong_month_leads_to_the_right_one(client, article, kind):
    response = client.get(f"/tin-tuc/2019/01/bai.{kind}")

    assert (response.status_code, response["Location"]) == (301, f"/tin-tuc/2022/06/bai.{kind}")


def test_wrong_month_of_a_draft_is_remembered_by_nobody(client):
    ArticleFactory(title="Bài", state=State.DRAFT)
    client.force_login(editor("change_article", "edit_others_article"))

    response = client.get("/tin-tuc/2019/01/bai.pdf")

    assert (response.status_code, response["Cache-Control"]) == (302, "no-store, private")


def test_file_that_is_not_offered_does_not_exist(client, article):
    assert client.get("/tin-tuc/2022/06/bai.odt").status_code == 404
    assert client.get("/tin-tuc/2022/06/khong-co.pdf").status_code == 404
    assert client.post(article.pdf_path).status_code == 405


def test_everything_of_an_article_is_printed_in_order(client):
    cover = PictureFactory(caption="Toàn cảnh", credit="Minh Anh")
    article = ArticleFactory(
        kicker="Sơ kết",
        title="Bài",
        lead="Sáng 24/6.",
        body="<h2>Mục</h2><p>Đoạn.</p>",
        cover=cover,
        byline="Duy Tùng",
        source_name="Báo tỉnh",
        source_url="https://bao.example/bai",
        source_published_at=timezone.make_aware(timezone.datetime(2022, 6, 24, 8, 15)),
        correction_note="Bản đăng đầu ghi nhầm ngày.",
        corrected_at=timezone.make_aware(timezone.datetime(2022, 6, 25)),
    )
    AlbumPicture.objects.create(owner=article, picture=PictureFactory(caption="Đại biểu", alt=""))
    Attachment.objects.create(owner=article, file=SimpleUploadedFile("bao-cao.pdf", PDF), title="Báo cáo")

    assert words_of(client, article) == [
        "Sơ kết",
        "Bài",
        "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56",
        "Báo tỉnh – Sáng 24/6.",
        "[Ảnh: Các đại biểu trong hội trường]",
        "Toàn cảnh (Ảnh: Minh Anh)",
        "Mục",
        "Đoạn.",
        "Duy Tùng",
        "Nguồn: Báo tỉnh, đăng lúc 08:15, 24/6/2022",
        "Đính chính (thứ bảy, ngày 25 tháng 6 năm 2022): Bản đăng đầu ghi nhầm ngày.",
        "Album ảnh",
        "[Ảnh: Đại biểu]",
        "Đại biểu",
        "Tệp đính kèm",
        "Báo cáo",
        "Bản trên mạng: http://127.0.0.1:8000/tin-tuc/2022/06/bai/",
    ]


def test_cover_that_stands_in_the_text_is_printed_once(client):
    cover = PictureFactory(caption="Toàn cảnh")
    article = ArticleFactory(body=f'<p><img src="{cover.usual_url}"></p>', cover=cover)

    assert [line for line in words_of(client, article) if "Ảnh" in line] == [
        "[Ảnh: Các đại biểu trong hội trường]"
    ]


def test_internal_attachment_is_not_named(client, article):
    Attachment.objects.create(
        owner=article, file=SimpleUploadedFile("a.pdf", PDF), title="Nội bộ", visibility="noi-bo"
    )

    assert "Nội bộ" not in words_of(client, article)


def test_pdf_is_in_vietnamese_and_carries_the_title(client, article):
    pdf = PdfReader(io.BytesIO(client.get(article.pdf_path).content))

    assert pdf.metadata.title == "Bài"
    assert "Trang 1/1" in pdf.pages[0].extract_text()
    assert "Tin hoạt động" in pdf.pages[0].extract_text()


@pytest.mark.parametrize("kind", KINDS)
def test_article_with_many_pictures_costs_no_more_queries(client, kind):
    counts = []
    for number in (1, 3):
        pictures = [PictureFactory() for _ in range(number)]
        body = "".join(f'<p><img src="{picture.usual_url}"></p>' for picture in pictures)
        article = ArticleFactory(body=body)
        for picture in pictures:
            AlbumPicture.objects.create(owner=article, picture=picture)
        client.get(address(article, kind))
        with CaptureQueriesContext(connection) as queries:
            client.get(address(article, kind))
        counts.append(len(queries))

    assert counts[0] == counts[1]


def test_shared_picture_needs_no_long_text(client, article):
    with CaptureQueriesContext(connection) as queries:
        client.get(article.card_path)

    assert not any('"body"' in query["sql"] for query in queries)


@pytest.fixture
def drawn_by_another():
    """One draws, one waits: as two more visitors would."""
    places = [typesetting._places.acquire(blocking=False) for _ in range(2)]
    yield
    for _ in filter(None, places):
        typesetting._places.release()


@pytest.mark.parametrize("kind", KINDS)
def test_third_who_wants_a_file_is_put_off(client, article, kind, drawn_by_another):
    response = client.get(address(article, kind))

    assert (response.status_code, response["Retry-After"]) == (503, "5")
    assert response.text == "Cổng thông tin đang tạo những tệp khác. Hãy thử lại sau vài giây."
    assert response["Cache-Control"] == "no-store"
    assert "Content-Disposition" not in response


def test_who_was_put_off_gets_the_file_later(client, article):
    for _ in range(5):
        assert client.get(article.pdf_path).status_code == 200


def test_who_has_the_file_waits_for_nobody(client, article, request):
    etag = client.get(article.pdf_path)["ETag"]
    request.getfixturevalue("drawn_by_another")

    assert client.get(article.pdf_path, headers={"if-none-match": etag}).status_code == 304


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_text_without_end_is_not_drawn(client, kind):
    article = ArticleFactory(body=f"<p>{'hội nghị ' * 70_000}</p>")

    assert client.get(address(article, kind)).status_code == 404
    assert client.get(article.card_path).status_code == 200


def test_hundreds_of_pictures_are_not_drawn(client):
    figure = f'<figure><img src="{PictureFactory().usual_url}"></figure>'
    article = ArticleFactory(body=figure * 201)

    assert client.get(article.pdf_path).status_code == 404


def test_place_of_the_album_is_no_word_of_the_file(client, article):
    article.body = "<p>Trước.</p><p>[album]</p><p>[Video]</p><p>Sau.</p>"
    article.save()

    words = words_of(client, article)

    assert ("Trước." in words, "Sau." in words) == (True, True)
    assert [word for word in words if "[" in word] == []
