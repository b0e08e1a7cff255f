"""The news wing's blocks on the desk's index page: what an editor works on today."""

from django import template
from django.urls import reverse
from django.utils import timezone

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
    query = "trang-thai=cho-duyet"
    return desk_list(context, "Bài chờ duyệt", "Không có bài nào chờ duyệt.", articles[:count], query)


@register.inclusion_tag(TEMPLATE, takes_context=True)
def scheduled_articles(context, count=5):
    articles = Article.objects.filter(state=State.APPROVED, publish_at__gt=timezone.now()).order_by(
        "publish_at", "pk"
    )
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
    if not context["request"].user.has_perm("news.view_article"):
        return {"is_hidden": True}
    address = reverse("admin:news_article_changelist")
    more_url = f"{address}?{query}" if query else address
    return {
        "title": title,
        "articles": articles.defer("body"),
        "empty_sentence": empty_sentence,
        "more_url": more_url,
    }
