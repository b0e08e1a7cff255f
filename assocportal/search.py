"""/tim-kiem/: one list of everything that can be found."""

import re
from datetime import datetime
from typing import NamedTuple

from django.core.paginator import Page, Paginator
from django.db.models.functions import Left
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from assocportal.common.lists import PAGE
from assocportal.common.search.asking import Answer, Way, ask
from assocportal.common.search.excerpts import LOOKED_THROUGH, Excerpt, make_excerpt, mark_text
from assocportal.common.search.marks import Marker
from assocportal.common.search.missed import note_missed
from assocportal.common.search.models import SearchEntry
from assocportal.common.search.query import LONGEST_QUERY
from assocportal.common.search.rebuilding import unfinished_models
from assocportal.common.vietnamese import group_digits

from .search_filters import Choice, name_kinds, offer_filters, offer_kinds, read_choice

A_PAGE = 20
SHOWN = ("pk", "kind", "title", "lead", "piece", "address", "dated_at")
NUMBER = re.compile(r"\+?0*([0-9]+)", re.ASCII)
LONGEST_NUMBER = 9


class Result(NamedTuple):
    """A hit as the page shows it."""

    kind: str
    title: SafeString
    address: str
    dated_at: datetime | None
    excerpt: Excerpt


@require_safe
def search(request):
    choice = read_choice(request.GET, request.user)
    answer = ask(choice.query, request.user, choice.filters, choice.is_by_date)
    if is_missed(choice, answer) and is_worth_noting(request):
        note_missed(answer.query.text)
    context = {
        "choice": choice,
        "query": choice.query,
        "answer": answer,
        "is_cut": len(" ".join(request.GET.get("q", "").split())) > LONGEST_QUERY,
        "crumbs": [("Tìm kiếm", None)],
    }
    return render(
        request, "search.html", context | (show_hits(request, choice, answer) if answer.hits else {})
    )


def is_missed(choice: Choice, answer: Answer) -> bool:
    """Not where a filter, and not the words, may be the reason."""
    return bool(answer.query) and not choice.is_narrowed and not (answer.hits and answer.way == Way.AS_TYPED)


def is_worth_noting(request) -> bool:
    """Not a program that looks ahead, an editor who looks what others saw, nor while entries are yet to be written."""
    is_asked = request.method == "GET" and "prefetch" not in request.headers.get("Sec-Purpose", "")
    return is_asked and PAGE not in request.GET and not request.user.is_staff and not unfinished_models()


def show_hits(request, choice, answer) -> dict:
    paginator = Paginator(answer.hits.rows, A_PAGE)
    page = paginator.page(nearest_page(request.GET.get(PAGE, ""), paginator.num_pages))
    return {
        "amount": say_amount(answer),
        "is_unmarked": answer.way == Way.UNMARKED,
        "is_any_word": answer.way == Way.ANY_WORD,
        "is_near": answer.way == Way.NEAR,
        "kinds": offer_kinds(choice, answer, request.user),
        "filters": offer_filters(choice, answer, request.user),
        "results": read_results(page, answer, request.user),
        "page_obj": page,
        "is_paginated": page.has_other_pages(),
        "is_end_of_counted": answer.hits.has_more and not page.has_next(),
    }


def say_amount(answer):
    amount = group_digits(len(answer.hits.rows))
    return f"hơn {amount}" if answer.hits.has_more else amount


def nearest_page(text: str, last: int) -> int:
    """Of no number, the first; Python reads no number of thousands of digits."""
    if not (number := NUMBER.fullmatch(text.strip())):
        return 1
    return last if len(number[1]) > LONGEST_NUMBER else min(max(int(number[1]), 1), last)


def read_results(page: Page, answer: Answer, user) -> list[Result]:
    """In the order of the hits; what was withdrawn meanwhile is left out."""
    keys = [hit.pk for hit in page]
    rows = (
        SearchEntry.objects.visible_to(user).filter(pk__in=keys).annotate(piece=Left("text", LOOKED_THROUGH))
    )
    found = {row.pk: row for row in rows.values_list(*SHOWN, named=True)}
    marker = Marker(answer.found_by)
    return [make_result(found[pk], found[pk].piece, marker) for pk in keys if pk in found]


def make_result(row, text: str, marker: Marker) -> Result:
    return Result(
        name_kinds().get(row.kind, ""),
        mark_text(row.title, marker),
        row.address,
        row.dated_at,
        make_excerpt([row.lead, text], marker),
    )
