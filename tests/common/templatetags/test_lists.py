from django.core.paginator import Paginator
from django.template import RequestContext, Template
from django.test import RequestFactory

PAGINATION = "{% include 'includes/pagination.html' with is_paginated=True %}"


def render(number, pages, query=""):
    request = RequestFactory().get(f"/tim-kiem/{query}")
    context = RequestContext(
        request, {"request": request, "page_obj": Paginator(range(pages), 1).page(number)}
    )
    return Template(PAGINATION).render(context)


def links(html):
    """(address, what it says, whether it is this page) of each, and … where pages are left out."""
    found = []
    for item in html.split("<li")[1:]:
        if "</a>" not in item:
            found.append("…")
            continue
        text = item.partition("</a>")[0].rpartition(">")[2]
        label = item.partition('aria-label="')[2].partition('"')[0]
        found.append((item.partition('href="')[2].partition('"')[0], label or text))
    return found


def test_pagination_names_the_pages_around_and_at_both_ends():
    assert links(render(8, 250)) == [
        ("/tim-kiem/?trang=7", "Trang trước"),
        ("/tim-kiem/", "Trang 1"),
        "…",
        ("/tim-kiem/?trang=7", "Trang 7"),
        ("/tim-kiem/?trang=8", "Trang 8"),
        ("/tim-kiem/?trang=9", "Trang 9"),
        "…",
        ("/tim-kiem/?trang=250", "Trang 250"),
        ("/tim-kiem/?trang=9", "Trang sau"),
    ]


def test_pagination_marks_the_page_one_is_on_and_the_neighbours():
    html = render(2, 3)

    assert html.count("aria-current") == 1
    assert '<a href="/tim-kiem/?trang=2" aria-label="Trang 2" aria-current="page">2</a>' in html
    assert '<a href="/tim-kiem/" rel="prev">Trang trước</a>' in html
    assert '<a href="/tim-kiem/?trang=3" rel="next">Trang sau</a>' in html


def test_pagination_has_no_way_beyond_the_ends():
    assert "Trang trước" not in render(1, 3)
    assert "Trang sau" not in render(3, 3)


def test_pagination_keeps_what_was_searched_for():
    html = render(1, 2, "?q=s%C3%A1ng+t%E1%BA%A1o+%22a%26b%22&loai=tin&trang=1")

    assert links(html)[1] == (
        "/tim-kiem/?q=s%C3%A1ng+t%E1%BA%A1o+%22a%26b%22&amp;loai=tin&amp;trang=2",
        "Trang 2",
    )


def test_list_of_one_page_has_no_pagination():
    request = RequestFactory().get("/tin-tuc/")

    assert Template("{% include 'includes/pagination.html' %}").render(RequestContext(request)).strip() == ""
