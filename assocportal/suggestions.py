"""/tim-kiem/goi-y/: what the search box proposes while one types, for its script."""

from collections.abc import Iterator

from django.http import JsonResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from assocportal.common.navigation import current_menu
from assocportal.common.search.suggestions import SECTION, suggest

from .search_filters import name_kinds

# Where editors arranged no menu: the sections of templates/includes/standard_sections.html that are always there.
STANDARD_SECTIONS = (("Tin tức", "news:list"), ("Hội thành viên", "members:list"), ("Sự kiện", "events:list"))
KEPT_FOR = 60  # seconds: who deletes a letter and types it again is answered by the browser


@require_safe
@cache_control(private=True, max_age=KEPT_FOR)
def suggestions(request):
    names = {SECTION: "mục"} | name_kinds()
    found = suggest(request.GET.get("q", ""), request.user, sections=list_sections())
    rows = [{"title": row.title, "address": row.address, "kind": names[row.kind]} for row in found]
    return JsonResponse(rows, safe=False, headers={"X-Robots-Tag": "noindex"})


def list_sections() -> Iterator[tuple[str, str]]:
    menu = current_menu()
    yield from ((item.text, item.url) for item in menu)
    yield from ((child.text, child.url) for item in menu for child in item.shown_children)
    if not menu:
        yield from ((name, reverse(view)) for name, view in STANDARD_SECTIONS)
