"""Pages of a preview."""

from django.core.paginator import Page, Paginator

from ..lists import PAGE


def paginate(request, rows, on_a_page: int) -> Page:
    page = Paginator(rows, on_a_page).get_page(request.GET.get(PAGE))
    query = request.GET.copy()
    query.pop(PAGE, None)
    page.rest = f"&{query.urlencode()}" if query else ""
    return page
