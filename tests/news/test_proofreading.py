import pytest
from django.contrib import admin
from django.urls import reverse, reverse_lazy

from assocportal.common.models import Union
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory

from .desk_form import fill, send

pytestmark = pytest.mark.django_db
ADD = reverse_lazy("admin:news_article_check_new")
WHOLE = {"title": "Hội nghị tổng kết", "lead": "Sapo.", "category": "1", "body": "<p>Liên hiệp hội họp.</p>"}
REPOST = {
    "source_name": "Báo tỉnh",
    "source_url": "https://bao.example/bai",
    "source_published_at_0": "24/06/2022",
}


def codes(**values):
    findings = admin.site.get_model_admin(Article).find_findings(WHOLE | values)
    return [(each.code, each.place.field) for each in findings]


def site_of_class(site_class):
    Union.objects.create(official_name="Liên hiệp hội", short_name="LHH", site_class=site_class)


def test_whole_article_is_left_alone():
    assert codes() == []


def test_missing_parts_are_found_at_their_fields():
    cover = PictureFactory(caption="")

    assert codes(lead="", category="", cover=str(cover.pk)) == [
        ("thieu-chuyen-muc", "category"),
        ("thieu-sapo", "lead"),
        ("thieu-chu-thich", "cover_caption"),
    ]


def test_repost_on_an_internal_site_is_the_first_finding():
    site_of_class("noi-bo")

    assert codes(**REPOST, lead="") == [("dang-lai-o-trang-noi-bo", "source_name"), ("thieu-sapo", "lead")]


@pytest.mark.parametrize("missing", ["source_name", "source_url", "source_published_at_0"])
def test_repost_on_a_licensed_site_names_its_source_whole(missing):
    site_of_class("tong-hop")
    assert codes(**REPOST) == []

    assert codes(**REPOST | {missing: ""}) == [("thieu-nguon", missing)]


@pytest.mark.parametrize(
    ("line", "is_found"),
    [
        ("(Nguồn: Báo Lạc Giang)", True),
        ("Theo báo Nhân Dân", True),
        ("Theo TTXVN", True),
        ("Theo Báo cáo của Sở Nội vụ, có 30 hội.", False),
        ("Theo báo cáo, có 30 hội.", False),
        ("Nguồn: ảnh tư liệu", False),
        ("Nguồn lực được huy động.", False),
    ],
)
def test_text_that_says_where_it_comes_from_asks_for_the_source(line, is_found):
    assert codes(body=f"<p>a</p><p>{line}</p>") == [("thieu-nguon", "body")] * is_found


# At the desk


def test_check_answers_of_what_is_typed_and_stores_nothing(desk):
    article = ArticleFactory(state=State.DRAFT, body="<p>a</p>", lead="Sapo.")
    address = reverse("admin:news_article_check", args=[article.pk])
    typed = WHOLE | {"body": "<p>Có 1,541 hội viên.</p>"}

    page = desk.post(address, typed)
    part = desk.post(address, typed, headers={"X-Fragment": "1"})

    for response in (page, part):
        assert "Số viết kiểu tiếng Anh: “1,541”." in response.content.decode()
    assert "<html" in page.content.decode()
    assert "<html" not in part.content.decode()
    assert Article.objects.get().body == "<p>a</p>"
    assert desk.get(address).status_code == 405


def test_check_of_a_new_article_needs_the_right_to_add_one(client, writer, outsider):
    for user, status in ((writer, 200), (outsider, 403)):
        client.force_login(user)
        assert client.post(ADD, WHOLE).status_code == status
    client.logout()
    assert client.post(ADD, WHOLE).status_code == 302


def test_check_of_an_article_needs_the_right_to_change_it(client, writer):
    address = reverse("admin:news_article_check", args=[ArticleFactory().pk])
    client.force_login(writer)

    assert client.post(address, WHOLE).status_code == 403
    assert "checks-panel" not in client.get(address.replace("kiem-tra", "change")).content.decode()


def test_publishing_goes_on_and_mentions_what_was_found(desk):
    article = ArticleFactory(state=State.DRAFT, lead="", body="<p>Có 1,541 hội viên.</p>")
    address = reverse("admin:news_article_change", args=[article.pk])

    response = desk.post(address, fill(desk, address, _step="duyet"), follow=True)

    said = [str(message) for message in response.context["messages"]]
    assert any(f'<a href="{address}#kiem-tra">2 điều nên xem</a>' in message for message in said)
    article.refresh_from_db()
    assert article.is_published


def test_saving_without_publishing_mentions_nothing(desk):
    category = CategoryFactory()

    send(
        desk,
        reverse("admin:news_article_add"),
        title="Bài",
        category=category.pk,
        body="<p>Có 1,541 hội.</p>",
    )

    page = desk.get(reverse("admin:index")).content.decode()
    assert "điều nên xem" not in page
