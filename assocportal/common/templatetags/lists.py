"""The ways through a list that is longer than one page."""

from dataclasses import dataclass

from django import template

from assocportal.common.lists import path_of_page

register = template.Library()
AROUND, AT_ENDS = 1, 1


@dataclass(frozen=True)
class PageLink:
    number: int | None  # None: the pages that are left out here
    path: str = ""
    is_current: bool = False


@register.simple_tag(takes_context=True)
def page_links(context, page):
    """1 … 7 8 9 … 250, each with its address; what was searched or filtered for stays in it."""
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=AROUND, on_ends=AT_ENDS)
    return [page_link(context["request"], page, number) for number in numbers]


@register.simple_tag(takes_context=True)
def page_path(context, number):
    return path_of_page(context["request"], number)


def page_link(request, page, number):
    if number == page.paginator.ELLIPSIS:
        return PageLink(None)
    return PageLink(number, path_of_page(request, number), number == page.number)
