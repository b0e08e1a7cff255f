"""The news wing's block on the desk's index page: what went out last."""

from django import template
from django.urls import reverse

from ..models import Article

register = template.Library()


@register.inclusion_tag("news/includes/desk_list.html", takes_context=True)
def latest_published(context, count=5):
    """Nothing at all for somebody who may not open articles."""
    user = context["request"].user
    if not (user.has_perm("news.view_article") or user.has_perm("news.change_article")):
        return {"is_hidden": True}
    return {
        "articles": Article.objects.published().newest_first().defer("lead", "body")[:count],
        "more_url": f"{reverse('admin:news_article_changelist')}?trang-thai=da-dang",
    }
