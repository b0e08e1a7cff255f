from datetime import datetime, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from assocportal.common.models import SearchEntry
from assocportal.common.publishing import State
from news.models import Article, Category
from tests.common.search.entries_of_rows import entry_of, is_fresh, statements_on_entries
from tests.factories import ArticleFactory, CategoryFactory, PictureFactory, TagFactory

from .desk_form import errors, fill, send
from .hidden import draft, submitted, withdrawn

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"
LIST = "/admin/news/article/"


def change_address(article):
    return reverse("admin:news_article_change", args=[article.pk])


# Who may


def test_writer_hands_in_and_cannot_publish(client, writer, category):
    client.force_login(writer)

    offered = [button.step for button in client.get(ADD).context["workflow"]["buttons"]]
    handed_in = send(client, ADD, title="Bài", category=category.pk, _step="gui-duyet")
    refused = send(client, ADD, title="Bài khác", category=category.pk, _step="duyet")

    assert offered == ["gui-duyet"]
    assert handed_in.status_code == 302
    assert errors(refused) == {"category": ["Tài khoản này không được làm bước “duyệt” với mục này."]}
    assert list(Article.objects.values_list("title", "state")) == [("Bài", State.SUBMITTED)]


@pytest.mark.parametrize("make", [withdrawn])
def test_writer_cannot_touch_what_was_decided(client, writer, make):
    article = make()
    client.force_login(writer)

    page = client.get(change_address(article))
    response = client.post(
        change_address(article), {"title": "Đổi", "state": State.DRAFT, "category": article.category.pk}
    )

    assert page.status_code == 200
    assert response.status_code == 403
    stored = Article.objects.get(pk=article.pk)
    assert (stored.title, stored.state) == (article.title, article.state)


@pytest.mark.parametrize("make", [draft, submitted, ArticleFactory])
def test_nobody_deletes_an_article(desk, make):
    article = make()

    response = desk.post(reverse("admin:news_article_delete", args=[article.pk]), {"post": "yes"})

    assert response.status_code == 403
    assert Article.objects.filter(pk=article.pk).exists()
    assert "delete_selected" not in desk.get(LIST).content.decode()


def test_form_writes_its_article_to_the_search_once(desk):
    category, other, tag = CategoryFactory(), CategoryFactory(), TagFactory(name="biển")
    address = reverse("admin:news_article_add")
    changes = {"title": "Bài", "category": category.pk, "categories": [other.pk], "tags": [tag.pk]}

    def send_form():
        assert send(desk, address, **changes).status_code == 302

    written = [sql for sql in statements_on_entries(send_form) if sql.startswith("WITH")]

    assert len(written) == 1
    assert is_fresh(Article)
    assert entry_of(Article.objects.get()).categories == sorted([category.pk, other.pk])


def test_actions_of_the_list_reach_the_search(desk):
    articles = [submitted(), submitted()]

    run_action(desk, "publish_selected", *articles)
    assert SearchEntry.objects.published().of_model(Article).count() == 2

    run_action(desk, "withdraw_selected", *articles)
    assert not SearchEntry.objects.published().exists()
    assert is_fresh(Article)


def run_action(client, name, *articles):
    return client.post(LIST, {"action": name, "_selected_action": [article.pk for article in articles]})


def test_publisher_publishes_and_withdraws_from_the_list(desk, client):
    article = submitted(publish_at=None)

    run_action(desk, "publish_selected", article)
    published = client.get(Article.objects.get().get_absolute_url()).status_code
    run_action(desk, "withdraw_selected", article)
    desk.logout()
    gone = client.get(Article.objects.get().get_absolute_url()).status_code

    assert (published, gone) == (200, 410)


@pytest.mark.parametrize("action", ["publish_selected", "withdraw_selected"])
def test_writer_can_neither_publish_nor_withdraw_from_the_list(client, writer, action):
    article = ArticleFactory() if action == "withdraw_selected" else submitted()
    client.force_login(writer)

    run_action(client, action, article)

    assert Article.objects.get().state == article.state


def test_outsider_sees_nothing_of_the_articles(client, outsider):
    article = ArticleFactory()
    client.force_login(outsider)

    answers = [client.get(address).status_code for address in (LIST, ADD, change_address(article))]

    assert answers == [403, 403, 403]


# The list


def listed(client, **query):
    response = client.get(LIST, query)
    assert response.status_code == 200
    return [article.title for article in response.context["cl"].result_list]


def test_list_is_searched_and_filtered(desk, publisher, category):
    mine = ArticleFactory(title="Sơ kết 6 tháng", category=category, created_by=publisher)
    ArticleFactory(title="Tổng kết năm", byline="Thu Hương", is_featured=True)
    draft()

    found = [
        listed(desk, q="sơ kết"),
        listed(desk, q="thu hương"),
        listed(desk, **{"cua-toi": "1"}),
        listed(desk, category__id__exact=category.pk),
        listed(desk, is_featured__exact="1"),
        listed(desk, **{"trang-thai": "nhap"}),
    ]

    assert found == [
        [mine.title],
        ["Tổng kết năm"],
        [mine.title],
        [mine.title],
        ["Tổng kết năm"],
        ["Bài còn nháp"],
    ]


def test_search_does_not_look_through_the_archive_once_more_for_its_years(desk):
    ArticleFactory(title="Tổng kết")

    whole, found = desk.get(LIST), desk.get(LIST, {"q": "tổng kết"})

    assert (whole.context["cl"].date_hierarchy, found.context["cl"].date_hierarchy) == ("publish_at", None)
    assert [article.title for article in found.context["cl"].result_list] == ["Tổng kết"]


def test_list_costs_the_same_at_any_length_and_reads_no_bodies(desk, django_assert_max_num_queries):
    def count_queries():
        with django_assert_max_num_queries(20) as queries:
            desk.get(LIST)
        assert not [query for query in queries if '"news_article"."body"' in query["sql"]]
        return len(queries)

    ArticleFactory()
    at_one = count_queries()
    for hours in range(2):
        ArticleFactory(publish_at=timezone.make_aware(datetime(2022, 6, 24)) + timedelta(hours=hours))

    assert count_queries() == at_one


def test_form_links_to_the_page(desk):
    article = ArticleFactory()

    link = desk.get(change_address(article)).context["absolute_url"]

    assert desk.get(link).url.endswith(article.get_absolute_url())


# Categories and tags


def test_categories_are_ordered_in_their_list(admin_desk):
    first, second = CategoryFactory(name="A", order=1), CategoryFactory(name="B", order=2)

    response = admin_desk.post(
        "/admin/news/category/",
        fill(admin_desk, "/admin/news/category/") | {"form-0-order": "9", "_save": "1"},
    )

    assert response.status_code == 302
    assert list(Category.objects.all()) == [second, first]


def test_category_in_use_is_not_deleted(admin_desk):
    used, empty = ArticleFactory().category, CategoryFactory()

    answers = [
        admin_desk.post(
            reverse("admin:news_category_delete", args=[category.pk]), {"post": "yes"}
        ).status_code
        for category in (used, empty)
    ]

    assert answers == [403, 302]
    assert list(Category.objects.all()) == [used]


def test_tag_gets_its_address_from_the_server(admin_desk):
    send(admin_desk, "/admin/news/tag/add/", name="đổi mới sáng tạo")

    assert admin_desk.get("/tin-tuc/the/doi-moi-sang-tao/").status_code == 200


def test_tag_that_exists_is_refused_in_vietnamese(admin_desk):
    TagFactory(name="tập huấn")

    response = send(admin_desk, "/admin/news/tag/add/", name="tập huấn")

    assert errors(response) == {"name": ["Thẻ này đã có."]}


@pytest.mark.parametrize("typed", ["Tổng kết", "tong ket", "Tong kết 2021"])
def test_list_finds_a_title_typed_with_or_without_marks(desk, typed):
    found = ArticleFactory(title="Hội nghị tổng kết năm 2021")
    ArticleFactory(title="Sơ kết sáu tháng")

    response = desk.get(LIST, {"q": typed})

    assert list(response.context["cl"].result_list) == [found]


def test_form_shows_the_cover_in_use(desk):
    article = ArticleFactory(cover=PictureFactory(alt="Hội trường"))

    html = desk.get(change_address(article)).content.decode()

    assert f'name="cover" value="{article.cover_id}" class="vForeignKeyRawIdAdminField picture-key"' in html
