"""The search box of every list and of every field that completes names, at the editors' desk.

What is searchable is found through its entry: in title or lead, else anywhere, whatever its state. Other rows are
few: the words of their `search_fields` are compared as they stand, without marks or with them.
"""

import re

from django.contrib.admin.utils import lookup_spawns_duplicates
from django.db.models import Q

from .beginnings import read_beginnings
from .comparing import MOST_WORDS, has_words
from .finding import COUNTED, Finder
from .indexing import Searchable
from .lexemes import TITLE
from .models import SearchEntry
from .query import Query, clean_query, read_query
from .synonyms import kept_synonyms
from .tiers import begun

PREFIXES = "^=@"  # what Django lets stand before the name of a field
BIGGEST_KEY = 2**63 - 1
ADDRESS = re.compile("[a-z0-9-]*[a-z][a-z0-9-]*")

SAYS_MORE = (
    "Có hơn 1.000 mục như vậy; ở đây là 1.000 mục mới nhất. Hãy gõ thêm chữ hoặc chọn bộ lọc để thu hẹp."
)
SAYS_TEXT = "Tiêu đề và phần mở đầu không có các chữ này; đây là những mục có trong nội dung."
SAYS_UNMARKED = "Không thấy đúng dấu như đã gõ; đây là kết quả khi bỏ dấu."


class DeskSearch:
    """Mixin of ModelAdmin. What should be said of the result it leaves at `request.search_note`."""

    def get_paginator(self, request, *args, **kwargs):
        """What was found is counted already: the list has no row more and none less."""
        paginator = super().get_paginator(request, *args, **kwargs)
        if hasattr(request, "found"):
            paginator.count = request.found
        return paginator

    search_help_text = "Gõ có dấu hay không dấu đều được, không cần đúng thứ tự các chữ."

    def get_search_results(self, request, queryset, search_term):
        names = [name.lstrip(PREFIXES) for name in self.get_search_fields(request)]
        text = clean_query(search_term)
        if not (text and names):
            return queryset, False
        if issubclass(self.model, Searchable):
            keys, request.search_note = find_keys(queryset, text)
            request.found = len(keys)
            return queryset.filter(pk__in=keys), False
        spawns = any(lookup_spawns_duplicates(self.opts, name) for name in names)
        return queryset.filter(has_words(names, text)), spawns


def find_keys(queryset, text: str) -> tuple[set[int], str]:
    """Of the newest hits in this list as it is filtered, and a sentence about them where there is one to say."""
    named = named_so(queryset, text)
    query = read_query(text, kept_synonyms())
    ways = list(ways_of(query))
    place, hits = Finder(entries_of(queryset), most=COUNTED).find_first([way for way, _ in ways])
    if hits:
        note = SAYS_MORE if hits.has_more else "" if named else ways[place][1]
        return {*named, *(hit.object_id for hit in hits.rows)}, note
    return set(named or (in_address(queryset, query) if query else [])), ""


def ways_of(query: Query):
    """As typed, then whatever the marks; each in title and lead, then anywhere. With what to say of such hits."""
    for spelling in [query, query.spelt(False)][: 1 + query.has_marks] if query else ():
        beginnings = read_beginnings(TITLE, spelling.terms[-1])
        says = SAYS_UNMARKED if spelling is not query else ""
        yield (spelling, begun(spelling, beginnings, True)), says
        yield (spelling, begun(spelling, beginnings, False)), says or SAYS_TEXT


def entries_of(queryset):
    """Joined with the list's rows only where these were filtered: that costs."""
    entries = SearchEntry.objects.of_model(queryset.model)
    if queryset.query.has_filters():
        entries = entries.filter(object_id__in=queryset.order_by().values("pk"))
    return entries


def named_so(queryset, text) -> list[int]:
    """By the number that the desk's addresses show, or by the page's own address, whole or from its beginning."""
    condition = Q()
    if text.isascii() and text.isdigit() and int(text) <= BIGGEST_KEY:
        condition |= Q(pk=int(text))
    slug = text.rstrip("/").rpartition("/")[2]
    if has_slug(queryset.model) and ADDRESS.fullmatch(slug):
        condition |= Q(slug__startswith=slug) if "-" in slug else Q(slug=slug)
    if not condition:
        return []
    return list(queryset.filter(condition).order_by().values_list("pk", flat=True)[:COUNTED])


def in_address(queryset, query: Query) -> list[int]:
    """The last resort: words of an address that the title no longer has. Read from the addresses' index alone."""
    if not has_slug(queryset.model):
        return []
    rows = queryset.model._base_manager.order_by()
    for plain in list(dict.fromkeys(term.word.plain for term in query.terms))[:MOST_WORDS]:
        rows = rows.filter(slug__regex=f"(^|-){plain}")
    slugs = list(rows.values_list("slug", flat=True)[:COUNTED])
    return list(queryset.filter(slug__in=slugs).order_by().values_list("pk", flat=True)) if slugs else []


def has_slug(model) -> bool:
    """Some pages stand at the number of their row."""
    return any(field.name == "slug" for field in model._meta.concrete_fields)
