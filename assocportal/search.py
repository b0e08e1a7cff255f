"""/tim-kiem/: articles, events, organisations and pages by the words of their titles."""

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.db.models import F, QuerySet
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from assocportal.common.lists import KeyPaginator
from assocportal.common.models import Page
from assocportal.common.search.titles import clean_query, has_marks, matches_title
from assocportal.common.vietnamese import fold, group_digits
from events.models import Event
from members.models import Organisation
from news.models import Article

A_PAGE = 20
EVERY_ARTICLE = 10_000_000
COUNTED = 1000  # beyond, the page says "hơn 1.000" and nothing is counted


@dataclass(frozen=True)
class Kind:
    """`shown`: how many stand on the page where all kinds stand together; `layout`: the class of their list."""

    key: str
    name: str
    card: str
    shown: int
    find: Callable[[str, object], QuerySet]
    layout: str = "card-grid"


def find_organisations(query, user):
    named = matches_title(query, "name") | matches_title(query, "short_name")
    return Organisation.objects.visible_to(user).filter(named).for_cards()


def find_pages(query, user):
    return Page.objects.visible_to(user).filter(matches_title(query)).defer("body")


def find_events(query, user):
    found = Event.objects.visible_to(user).filter(matches_title(query))
    return found.for_cards().order_by("-starts_at", "-pk")


def find_articles(query, user):
    articles = Article.objects.visible_to(user)
    # Cut, and in an order that no index has, so that the words' own index is asked for all of them: else the planner,
    # who takes rare words for common ones, goes through the newest and spells each title anew, for seconds.
    named = articles.filter(matches_title(query)).order_by(F("pk") + 0).values("pk")[:EVERY_ARTICLE]
    return articles.filter(pk__in=named).for_cards().newest_first()


# Few first: whoever looks for an association should not have to leaf through what was written about it.
KINDS = (
    Kind("to-chuc", "tổ chức", "members/includes/organisation_card.html", 3, find_organisations),
    Kind("trang", "trang giới thiệu", "pages/includes/page_card.html", 3, find_pages),
    Kind("su-kien", "sự kiện", "events/includes/event_card.html", 3, find_events),
    Kind("bai-viet", "bài viết", "news/includes/article_card.html", 10, find_articles, "card-list"),
)


@dataclass
class Group:
    """What was found of one kind."""

    kind: Kind
    rows: QuerySet
    address: str
    count: int

    @property
    def first_rows(self):
        return self.rows[: self.kind.shown] if self.count else ()

    @property
    def has_more(self):
        return self.count > self.kind.shown

    @property
    def amount(self):
        return say_amount([self])


@require_safe
def search(request):
    query = clean_query(request.GET.get("q", ""))
    groups = [look_for(kind, query, request.user) for kind in KINDS] if query else []
    chosen = next((group for group in groups if group.kind.key == request.GET.get("loai")), None)
    context = {
        "query": query,
        "groups": groups,
        "chosen": chosen,
        "has_found": any(group.count for group in groups),
        "amount": say_amount(groups),
        "everything": address_of(query),
        "plain_address": address_of(fold(query)) if has_marks(query) else "",
        "crumbs": [("Tìm kiếm", None)],
    }
    return render(request, "search.html", context | (page_of(chosen, request) if chosen else {}))


def look_for(kind, query, user):
    rows = kind.find(query, user)
    return Group(kind, rows, address_of(query, loai=kind.key), count_up_to(rows, COUNTED + 1))


def count_up_to(rows, most):
    return rows.order_by().values("pk")[:most].count()


def say_amount(groups):
    amount = group_digits(sum(min(group.count, COUNTED) for group in groups))
    return f"hơn {amount}" if any(group.count > COUNTED for group in groups) else amount


def address_of(query, **more):
    return f"{reverse('search')}?{urlencode({'q': query, **more})}"


def page_of(group, request):
    paginator = KeyPaginator(group.rows, A_PAGE)
    paginator.count = min(group.count, COUNTED)
    page = paginator.get_page(request.GET.get("trang"))
    return {"paginator": paginator, "page_obj": page, "is_paginated": page.has_other_pages()}
