"""The news wing's blocks on the desk's index page: what an editor works on today."""

from django import template
from django.urls import reverse

from assocportal.common.publishing import State

from ..models import Article

register = template.Library()
TEMPLATE = "news/includes/desk_list.html"


@register.inclusion_tag(TEMPLATE, takes_context=True)
def my_drafts(context, count=5):
    articles = Article.objects.filter(
        created_by=context["request"].user, state__in=[State.DRAFT, State.RETURNED]
    ).order_by("-updated_at", "-pk")
    return desk_list(
        context, "Bài đang viết của tôi", "Không có bài nào viết dở.", articles[:count], "cua-toi=1"
    )


@register.inclusion_tag(TEMPLATE, takes_context=True)
def waiting_articles(context, count=5):
    articles = Article.objects.filter(state=State.SUBMITTED).order_by("updated_at", "pk")
    return desk_list(
        context, "Bài chờ duyệt", "Không có bài nào chờ duyệt.", articles[:count], "trang-thai=cho-duyet"
    )


@register.inclusion_tag(TEMPLATE, takes_context=True)
def scheduled_articles(context, count=5):
    articles = Article.objects.scheduled().order_by("publish_at", "pk")
    return desk_list(
        context, "Bài hẹn giờ", "Không có bài nào hẹn giờ.", articles[:count], "trang-thai=hen-gio"
    )


@register.inclusion_tag(TEMPLATE, takes_context=True)
def latest_published(context, count=5):
    articles = Article.objects.published().newest_first()
    return desk_list(
        context, "Vừa đăng", "Chưa có bài nào được đăng.", articles[:count], "trang-thai=da-dang"
    )


def desk_list(context, title, empty_sentence, articles, query):
    """Nothing at all for somebody who may not open articles."""
    user = context["request"].user
    if not (user.has_perm("news.view_article") or user.has_perm("news.change_article")):
        return {"is_hidden": True}
    more_url = f"{reverse('admin:news_article_changelist')}?{query}"
    return {
        "title": title,
        "articles": articles.defer("body"),
        "empty_sentence": empty_sentence,
        "more_url": more_url,
    }
