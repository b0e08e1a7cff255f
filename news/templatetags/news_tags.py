"""The news wing's blocks for any page: the home page, an event's, an organisation's."""

from django import template
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.urls import reverse

from ..models import Article, Category

register = template.Library()
BLOCK = "news/includes/article_block.html"


@register.inclusion_tag("news/includes/lead_articles.html", takes_context=True)
def lead_articles(context, count=4):
    """The editors' choice; where it is not enough, the newest."""
    articles = list(cards().featured()[:count])
    if len(articles) < count:
        chosen = [article.pk for article in articles]
        articles += cards().exclude(pk__in=chosen).newest_first()[: count - len(articles)]
    remember(context, articles)
    return {"articles": articles}


@register.inclusion_tag(BLOCK, takes_context=True)
def latest_articles(context, count=6, card=None):
    """The newest, without those that stand elsewhere on the same page; `card`: another template for each."""
    articles = list(cards().exclude(pk__in=shown(context)).newest_first()[:count])
    remember(context, articles)
    return {
        "title": "Tin mới",
        "articles": articles,
        "more_url": reverse("news:list"),
        "more_text": "Tất cả tin tức",
        "card": card,
    }


@register.inclusion_tag(BLOCK)
def event_articles(event, count=6):
    return {"title": "Tin về sự kiện này", "articles": cards().filter(event=event).newest_first()[:count]}


@register.inclusion_tag(BLOCK)
def organisation_articles(organisation, count=6):
    articles = cards().filter(organisations=organisation).newest_first()[:count]
    return {"title": "Tin về tổ chức này", "articles": articles}


@register.inclusion_tag("news/includes/category_blocks.html", takes_context=True)
def category_blocks(context, count=4):
    """The newest of each category on the home page that do not stand above: two queries, however many categories."""
    newest = (
        Article.objects.published()
        .filter(category=OuterRef("pk"))
        .exclude(pk__in=shown(context))
        .newest_first()
    )
    categories = list(
        Category.objects.filter(is_on_home=True).annotate(keys=ArraySubquery(newest.values("pk")[:count]))
    )
    articles = cards().in_bulk([key for category in categories for key in category.keys])
    for category in categories:
        category.newest = [articles[key] for key in category.keys if key in articles]
    return {"categories": [category for category in categories if category.newest]}


def cards():
    return Article.objects.published().for_cards()


def shown(context):
    """Keys of what this page has shown so far; kept at the request, which all its templates share."""
    return getattr(context.get("request"), "shown_articles", set())


def remember(context, articles):
    if request := context.get("request"):
        request.shown_articles = shown(context) | {article.pk for article in articles}
