import pytest
from django.template import RequestContext, Template
from django.test import RequestFactory

from tests.factories import ArticleFactory
from tests.news.hidden import HIDDEN

pytestmark = pytest.mark.django_db


def render(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return Template("{% load news_desk %}{% latest_published %}").render(RequestContext(request))


def test_block_shows_what_went_out_and_nothing_else(writer):
    article = ArticleFactory(title="Bài đã đăng")
    hidden = [make() for make in HIDDEN]

    html = render(writer)

    assert f'/admin/news/article/{article.pk}/change/">Bài đã đăng</a>' in html
    assert [row.title for row in hidden if row.title in html] == []


def test_block_is_not_there_while_nothing_is_out_or_without_the_right(writer, outsider):
    empty = render(writer)
    ArticleFactory()

    assert (empty.strip(), render(outsider).strip()) == ("", "")
