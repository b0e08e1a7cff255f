"""The news wing's blocks for any page: the home page, an event's, an organisation's."""

from itertools import groupby
from operator import attrgetter

from django import template
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Func, OuterRef
from django.urls import reverse

from ..covers import hurry_first_cover
from ..models import Article, Category

register = template.Library()
BLOCK = "news/includes/article_block.html"


class Unnest(Func):
    function = "unnest"
    set_returning = True


@register.inclusion_tag("news/includes/lead_articles.html", takes_context=True)
def lead_articles(context, count=4):
    """The editors' choice; where it is not enough, the newest."""
    found = cards().featured()[:count].union(cards().newest_first()[:count])
    articles = sorted(found, key=place_among_leads)[:count]
    hurry_first_cover(articles)
    remember(context, articles)
    return {"articles": articles, "others": articles[1:]}


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


@register.inclusion_tag("news/includes/announcements.html", takes_context=True)
def announcements(context, count=5):
    """The newest of the categories that are announcements, as titles with their dates."""
    categories = Category.objects.filter(is_announcements=True)
    found = newest_of(categories, count, context)
    articles = sorted(found, key=attrgetter("publish_at", "pk"), reverse=True)[:count]
    remember(context, articles)
    named = {article.category_id: article.category for article in found}
    return {"articles": articles, "categories": list(named.values())}


@register.inclusion_tag(BLOCK)
def event_articles(event, count=6):
    return {"title": "Tin về sự kiện này", "articles": cards().filter(event=event).newest_first()[:count]}


@register.inclusion_tag(BLOCK)
def organisation_articles(organisation, count=6):
    articles = cards().filter(organisations=organisation).newest_first()[:count]
    return {"title": "Tin về tổ chức này", "articles": articles}


@register.inclusion_tag("news/includes/category_blocks.html", takes_context=True)
def category_blocks(context, count=4):
    """The newest of each category on the home page that do not stand above; announcements have their own box."""
    categories = Category.objects.filter(is_on_home=True, is_announcements=False)
    articles = newest_of(categories, count, context)
    remember(context, articles)
    blocks = [(category, list(group)) for category, group in groupby(articles, attrgetter("category"))]
    # three columns of one, two or four blocks would leave holes
    return {"blocks": blocks, "is_few": len(blocks) in (1, 2, 4)}


def place_among_leads(article):
    """As the database orders the two parts, of which it promises no order once they are one answer."""
    return (
        not article.is_featured,
        article.is_featured and article.featured_order,
        -article.publish_at.timestamp(),
        -article.pk,
    )


def newest_of(categories, count, context):
    """The newest of each of these categories, in the categories' order: one query, however many they are."""
    newest = Article.objects.published().filter(category=OuterRef("pk")).exclude(pk__in=shown(context))
    keys = ArraySubquery(newest.newest_first().values("pk")[:count])
    chosen = categories.order_by().annotate(key=Unnest(keys)).values("key")
    in_order = ("category__order", "category__name", "-publish_at", "-pk")
    return list(cards().filter(pk__in=chosen).order_by(*in_order))


def cards():
    return Article.objects.published().for_cards()


def shown(context):
    """Keys of what this page has shown so far; kept at the request, which all its templates share."""
    return getattr(context.get("request"), "shown_articles", set())


def remember(context, articles):
    if request := context.get("request"):
        request.shown_articles = shown(context) | {article.pk for article in articles}
