from datetime import datetime
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from assocportal.common.publishing import State
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PictureFactory,
    TagFactory,
)

from .hidden import HIDDEN, scheduled

pytestmark = pytest.mark.django_db


class Text(HTMLParser):
    """What a reader sees, in the order of the page."""

    def __init__(self, page):
        super().__init__()
        self.pieces = []
        self.feed(page)

    def handle_data(self, data):
        if data.strip():
            self.pieces.append(" ".join(data.split()))


def read(client, article):
    response = client.get(article.get_absolute_url())
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def report():
    """With all that an article can have."""
    article = ArticleFactory(
        kicker="Liên hiệp hội",
        title="Triển khai nhiệm vụ năm 2022",
        lead="Ngày 19/1/2022, Liên hiệp hội tổng kết công tác.",
        body="<p>Dự hội nghị có đại diện các sở.</p>",
        byline="Thu Hương",
        source_name="LacGiangPortal",
        source_url="https://lacgiang.example/tin/1",
        source_published_at=timezone.make_aware(datetime(2022, 1, 19, 8, 15)),
        category=CategoryFactory(name="Hoạt động"),
        event=EventFactory(title="Hội nghị tổng kết"),
        cover=PictureFactory(),
        cover_caption="Các đại biểu tham dự hội nghị.",
    )
    article.tags.add(TagFactory(name="tổng kết"))
    article.organisations.add(OrganisationFactory(name="Hội Đông y"))
    article.categories.add(CategoryFactory(name="Thi đua"))
    return article


def test_page_shows_everything_in_its_order(client, report):
    ArticleFactory(title="Bài cùng chuyên mục", category=report.category)

    pieces = Text(read(client, report)).pieces

    expected = [
        "Trang chủ",
        "Tin tức",
        "Liên hiệp hội",
        "Triển khai nhiệm vụ năm 2022",
        "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56",
        "Hoạt động",
        "LacGiangPortal –",
        "Ngày 19/1/2022, Liên hiệp hội tổng kết công tác.",
        "Các đại biểu tham dự hội nghị.",
        "Dự hội nghị có đại diện các sở.",
        "Thu Hương",
        "Nguồn:",
        "LacGiangPortal",
        "08:15, 19/1/2022",
        "Hội nghị tổng kết",
        "Hội Đông y",
        "tổng kết",
        "Thi đua",
        "Tin liên quan",
        "Bài cùng chuyên mục",
    ]
    position = pieces.index("Trang chủ", pieces.index("Tin tức") if "Tin tức" in pieces[:1] else 0)
    for piece in expected:
        assert piece in pieces[position:], piece
        position = pieces.index(piece, position) + 1


def test_page_says_what_it_is_to_machines(client, report):
    page = read(client, report)

    assert "<title>Triển khai nhiệm vụ năm 2022" in page
    for line in (
        '<link rel="canonical" href="http://127.0.0.1:8000/tin-tuc/2022/06/trien-khai-nhiem-vu-nam-2022/">',
        '<meta property="og:title" content="Triển khai nhiệm vụ năm 2022">',
        '<meta property="og:description" content="Ngày 19/1/2022, Liên hiệp hội tổng kết công tác.">',
        '<meta property="og:type" content="article">',
        'href="/tin-tuc/chuyen-muc/hoat-dong/rss/"',
        '<time datetime="2022-06-24T16:00:56+07:00">',
    ):
        assert line in page
    assert page.count("<h1>") == 1
    assert "noindex" not in page
    assert 'rel="external noopener"' in page


def test_page_of_the_barest_article_leaves_out_what_is_missing(client):
    article = ArticleFactory(lead="", body="", title="Thông báo")

    page = read(client, article)

    for absent in (
        "article-byline",
        "Nguồn:",
        "Về sự kiện",
        "Về các tổ chức",
        "Cùng trong",
        "<figure",
        'class="lead"',
    ):
        assert absent not in page
    assert 'content="Thông báo"' in page


def test_cover_is_not_shown_again_when_the_text_holds_it(client):
    picture = PictureFactory(caption="Chú thích riêng của ảnh")
    figure = (
        f'<figure data-picture="{picture.pk}"><img src="{picture.usual_url}" alt="">'
        "<figcaption>Trong bài</figcaption></figure>"
    )
    article = ArticleFactory(cover=picture, body=f"<p>Đầu</p>{figure}<p>Cuối</p>")
    other = ArticleFactory(cover=picture, body="<p>Không có ảnh</p>")

    assert read(client, article).split("</article>")[0].count("<picture>") == 1
    assert read(client, other).split("</article>")[0].count("<picture>") == 1
    assert "Chú thích riêng của ảnh" in read(client, other)


def test_text_of_editors_is_escaped_outside_the_body(client):
    article = ArticleFactory(title="<b>1 & 2</b>", lead='"<script>', byline="<i>")

    page = read(client, article)

    assert "<h1>&lt;b&gt;1 &amp; 2&lt;/b&gt;</h1>" in page
    assert '"<script>' not in page
    assert "<i>" not in page


def test_event_and_organisations_that_are_not_public_are_not_named(client):
    article = ArticleFactory(event=EventFactory(title="Cuộc họp kín", audience="duoc-moi"))
    article.organisations.add(OrganisationFactory(name="Hội chưa duyệt", state=State.DRAFT))
    article.organisations.add(OrganisationFactory(name="Sở Nội vụ", kind="ben-ngoai"))

    page = read(client, article)

    assert [name for name in ("Cuộc họp kín", "Hội chưa duyệt", "Sở Nội vụ") if name in page] == []


def test_related_and_latest_show_neither_itself_nor_anything_twice(client):
    category = CategoryFactory()
    article = ArticleFactory(category=category)
    others = [ArticleFactory(category=category) for _ in range(2)] + [ArticleFactory()]

    page = read(client, article)

    side = page[page.index("<aside") :]
    assert article.title not in side
    assert [side.count(f">{other.title}</a>") for other in others] == [1, 1, 1]


@pytest.mark.parametrize("make", HIDDEN)
def test_hidden_article_is_not_found_by_the_public_nor_by_a_colleague_without_the_right(
    client, outsider, make
):
    article = make()

    public = client.get(article.get_absolute_url())
    client.force_login(outsider)
    colleague = client.get(article.get_absolute_url())

    assert (public.status_code, colleague.status_code) == (404, 404)
    assert article.title not in public.content.decode()


@pytest.mark.parametrize("make", HIDDEN)
def test_hidden_article_is_previewed_by_whoever_may_edit_it(client, writer, make):
    article = make()
    client.force_login(writer)

    response = client.get(article.get_absolute_url())

    page = response.content.decode()
    assert "Bản xem trước – chưa đăng" in page
    assert article.title in page
    assert "no-store" in response["Cache-Control"]
    assert '<meta name="robots" content="noindex">' in page


def test_published_article_is_no_preview_for_the_editor(client, writer):
    client.force_login(writer)

    response = client.get(ArticleFactory().get_absolute_url())

    assert "Bản xem trước" not in response.content.decode()
    assert not response.has_header("Cache-Control")


def test_article_appears_by_the_clock(client, time_machine):
    article = scheduled()
    before = client.get(article.get_absolute_url()).status_code

    time_machine.move_to(article.publish_at)

    assert (before, client.get(article.get_absolute_url()).status_code) == (404, 200)


def test_wrong_month_leads_to_the_right_one_for_ever(client):
    ArticleFactory(title="Hội nghị sơ kết")

    response = client.get("/tin-tuc/2021/01/hoi-nghi-so-ket/")

    assert (response.status_code, response.url) == (301, "/tin-tuc/2022/06/hoi-nghi-so-ket/")


def test_wrong_month_tells_nobody_of_a_hidden_article(client, writer):
    scheduled(publish_at=timezone.make_aware(datetime(2099, 1, 1)))

    public = client.get("/tin-tuc/2021/01/bai-hen-gio/")
    client.force_login(writer)
    preview = client.get("/tin-tuc/2021/01/bai-hen-gio/")

    assert public.status_code == 404
    assert (preview.status_code, preview["Cache-Control"]) == (302, "no-store, private")


def test_changed_slug_leads_to_the_new_address(client):
    article = ArticleFactory(title="Hội nghị sơ kết")
    old_address = article.get_absolute_url()
    article.slug = "so-ket-6-thang"
    article.save()

    response = client.get(old_address)

    assert (response.status_code, response.url) == (301, "/tin-tuc/2022/06/so-ket-6-thang/")


def test_page_offers_public_files_only(client):
    article = ArticleFactory()
    for title, visibility in (("Báo cáo tổng kết", "cong-khai"), ("Danh sách nội bộ", "noi-bo")):
        file = SimpleUploadedFile("tep.pdf", b"%PDF-1.7\n%%EOF")
        article.attachments.create(title=title, visibility=visibility, file=file, size=1, extension="pdf")

    page = read(client, article)

    assert "Báo cáo tổng kết" in page
    assert "Danh sách nội bộ" not in page


def test_page_costs_the_same_with_one_and_with_three_of_everything(client, report):
    def count_queries():
        with CaptureQueriesContext(connection) as queries:
            read(client, report)
        return len(queries)

    ArticleFactory(category=report.category)
    at_one = count_queries()
    for _ in range(2):
        ArticleFactory(category=report.category, cover=PictureFactory())
        report.tags.add(TagFactory())
        report.organisations.add(OrganisationFactory())
        report.categories.add(CategoryFactory())

    assert count_queries() == at_one
