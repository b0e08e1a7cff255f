import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from assocportal.common.models import MenuItem
from tests.factories import ArticleFactory, OrganisationFactory, PageFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/tim-kiem/goi-y/"


def test_answer_lists_titles_addresses_and_kinds_in_vietnamese(client):
    page = PageFactory(title="Hội là gì")
    article = ArticleFactory(title="Hội mùa")

    answer = client.get(ADDRESS, {"q": "hội"})

    assert answer.json() == [
        {"title": "Hội thành viên", "address": "/hoi-thanh-vien/", "kind": "mục"},
        {"title": "Hội là gì", "address": page.get_absolute_url(), "kind": "trang giới thiệu"},
        {"title": "Hội mùa", "address": article.get_absolute_url(), "kind": "bài viết"},
    ]
    assert answer["Content-Type"] == "application/json"
    assert answer["Cache-Control"] == "private, max-age=60"
    assert answer["X-Robots-Tag"] == "noindex"
    assert "connect-src 'self'" in answer["Content-Security-Policy"]


def test_sections_are_those_of_the_menu_where_there_is_one(client):
    news = MenuItem.objects.create(label="Tin mới", address="/tin-tuc/")
    MenuItem.objects.create(label="Tin hội", address="/tin-tuc/chuyen-muc/hoi/", parent=news)
    hidden = PageFactory(title="Tin mật", state="nhap")
    MenuItem.objects.create(page=hidden)

    assert [row["title"] for row in client.get(ADDRESS, {"q": "tin"}).json()] == ["Tin mới", "Tin hội"]


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
def test_nothing_can_be_sent(client, method):
    assert getattr(client, method)(ADDRESS).status_code == 405


@pytest.mark.parametrize(
    "query",
    ["", "q=", "q=%00", "q=%ED%A0%80", "q=%FF%FE", "q=%27%29%3B--", "q=" + "a" * 10_000, "p=x"],
)
def test_any_query_is_answered_with_a_list(client, query):
    ArticleFactory(title="Hội mùa")
    answer = client.get(f"{ADDRESS}?{query}")

    assert (answer.status_code, answer.json()) == (200, [])


def test_titles_are_data_not_markup(client):
    OrganisationFactory(name="<script>alert(1)</script> Hội")

    answer = client.get(ADDRESS, {"q": "alert"})

    assert answer.json()[0]["title"] == "<script>alert(1)</script> Hội"
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_number_of_queries_is_the_same_at_one_and_three_rows(client):
    def queries():
        with CaptureQueriesContext(connection) as captured:
            client.get(ADDRESS, {"q": "hội"})
        return len(captured)

    OrganisationFactory(name="Hội A")
    client.get(ADDRESS, {"q": "hội"})
    before = queries()
    OrganisationFactory(name="Hội B")
    OrganisationFactory(name="Hội C")

    assert queries() == before
