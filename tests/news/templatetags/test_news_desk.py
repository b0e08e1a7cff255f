import pytest
from django.template import RequestContext, Template
from django.test import RequestFactory

from assocportal.common.publishing import State
from tests.factories import ArticleFactory
from tests.news.hidden import draft, scheduled, submitted, withdrawn

pytestmark = pytest.mark.django_db

TAGS = ("my_drafts", "waiting_articles", "scheduled_articles", "latest_published")


def render(tag, user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return Template("{% load news_desk %}{% " + tag + " %}").render(RequestContext(request))


def test_each_list_shows_its_own(writer):
    draft(created_by=writer)
    ArticleFactory(title="Bài bị trả lại", state=State.RETURNED, created_by=writer)
    ArticleFactory(title="Nháp của người khác", state=State.DRAFT)
    ArticleFactory(title="Bài đã đăng")
    for make in (submitted, scheduled, withdrawn):
        make(created_by=writer)
    titles = [
        "Bài còn nháp",
        "Bài bị trả lại",
        "Nháp của người khác",
        "Bài đã đăng",
        "Bài chờ duyệt",
        "Bài hẹn giờ",
        "Bài đã gỡ",
    ]

    shown = {
        tag: [title for title in titles if f'/change/">{title}</a>' in render(tag, writer)] for tag in TAGS
    }

    assert shown == {
        "my_drafts": ["Bài còn nháp", "Bài bị trả lại"],
        "waiting_articles": ["Bài chờ duyệt"],
        "scheduled_articles": ["Bài hẹn giờ"],
        "latest_published": ["Bài đã đăng"],
    }


def test_empty_lists_say_so(writer):
    sentences = [
        "Không có bài nào viết dở.",
        "Không có bài nào chờ duyệt.",
        "Không có bài nào hẹn giờ.",
        "Chưa có bài nào được đăng.",
    ]

    assert [sentence in render(tag, writer) for tag, sentence in zip(TAGS, sentences, strict=True)] == [
        True
    ] * 4


@pytest.mark.parametrize("tag", TAGS)
def test_lists_are_not_there_for_somebody_without_the_right(outsider, tag):
    ArticleFactory()

    assert render(tag, outsider).strip() == ""
