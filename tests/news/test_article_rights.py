"""By category and by authorship: who may do what with an article, at the desk's form and list."""

import pytest
from django.urls import reverse

from assocportal.common.publishing import State
from news.models import Article
from tests.factories import ArticleFactory, CategoryFactory

from .conftest import WRITING, make_staff
from .desk_form import errors, send
from .hidden import draft, submitted

pytestmark = pytest.mark.django_db

ADD = "/admin/news/article/add/"


def change_address(article):
    return reverse("admin:news_article_change", args=[article.pk])


def listed(client):
    return [article.title for article in client.get("/admin/news/article/").context["cl"].result_list]


def test_saving_sends_no_state_of_its_own(desk, category):
    response = send(desk, ADD, title="Bài", category=category.pk, state=State.APPROVED, _publish="1")

    assert response.status_code == 302
    assert Article.objects.get().state == State.DRAFT


def test_editor_of_a_category_publishes_there_and_nowhere_else(client, category):
    user = make_staff(*WRITING, "publish_article", "edit_others_article")
    category.editors.add(user)
    other = CategoryFactory()
    client.force_login(user)

    [approve] = [
        button for button in client.get(ADD).context["workflow"]["buttons"] if button.step == "duyet"
    ]
    published = send(client, ADD, title="Bài", category=category.pk, _step="duyet")
    refused = send(client, ADD, title="Bài khác", category=other.pk, _step="duyet")

    assert approve.limits == ("category", [category.pk])
    assert published.status_code == 302
    assert list(errors(refused)) == ["category"]
    assert Article.objects.get().is_published


def test_published_article_is_not_moved_where_its_editor_may_not_publish(client, category):
    user = make_staff(*WRITING, "publish_article", "edit_others_article")
    category.editors.add(user)
    article, other = ArticleFactory(category=category), CategoryFactory()
    client.force_login(user)

    refused = send(client, change_address(article), category=other.pk, lead="Sapo đã gõ")

    assert errors(refused) == {
        "category": ["Mục này đang đăng; tài khoản này không đăng được ở nơi vừa chọn."]
    }
    assert "Sapo đã gõ</textarea>" in refused.content.decode()
    article.refresh_from_db()
    assert article.category == category


def test_contributor_meets_own_articles_and_what_is_out(client):
    user = make_staff(*WRITING)
    own, out, hidden = draft(created_by=user), ArticleFactory(title="Bài đã đăng"), submitted()
    client.force_login(user)

    answers = [client.get(change_address(article)).status_code for article in (own, out, hidden)]

    assert sorted(listed(client)) == ["Bài còn nháp", "Bài đã đăng"]
    assert answers == [200, 200, 302]
    assert client.post(change_address(out), {"title": "Đổi"}).status_code == 403
