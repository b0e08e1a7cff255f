import pytest

from assocportal.common.proofreading.links import check_links
from assocportal.common.publishing import State
from tests.factories import ArticleFactory, CategoryFactory, EventFactory

from .drafting import draft

pytestmark = pytest.mark.django_db


def sentences(*hrefs):
    return [
        each.sentence
        for each in check_links(draft("".join(f'<p><a href="{href}">x</a></p>' for href in hrefs)))
    ]


def test_links_that_lead_nowhere_are_found():
    hidden = ArticleFactory(title="Bài nháp", state=State.DRAFT)
    withdrawn = EventFactory(title="Hội nghị", state=State.WITHDRAWN)

    assert sentences(
        "/tin-tuc/2022/06/khong-co/",
        "/khong-co/",
        hidden.get_absolute_url(),
        withdrawn.get_absolute_url(),
        "/admin/news/article/1/change/",
    ) == [
        "Liên kết dẫn đến địa chỉ không có trên cổng thông tin.",
        "Liên kết dẫn đến địa chỉ không có trên cổng thông tin.",
        "Liên kết dẫn đến “Bài nháp (nháp)” mà người đọc không mở được.",
        "Liên kết dẫn đến “Hội nghị (gỡ)” mà người đọc không mở được.",
        "Liên kết dẫn vào bàn biên tập; người đọc không mở được.",
    ]


def test_links_that_lead_somewhere_are_left_alone():
    article = ArticleFactory(slug="cu")
    old = article.get_absolute_url()
    article.slug = "moi"
    article.save()
    ours = (
        article.get_absolute_url() + "?a=1#b",
        old,
        article.pdf_path,
        CategoryFactory().get_absolute_url(),
    )

    assert (
        sentences(*ours, "/", "/tin-tuc/2022/", "#ghi-chu", "mailto:a@b.vn", "tel:0203", "https://vusta.vn/x")
        == []
    )


@pytest.mark.parametrize("href", ["http://https://vusta.vn", "https://vusta", "http://vusta,vn/tin"])
def test_misspelt_address_is_found(href):
    assert sentences(href) == [f"Địa chỉ liên kết viết sai: {href}"]


def test_links_cost_the_same_however_many_they_are(django_assert_num_queries):
    for number in (1, 3):
        links = [article.get_absolute_url() for article in ArticleFactory.create_batch(number)]
        with django_assert_num_queries(2):
            assert sentences(*links) == []
