"""Links in rich text to our own pages: stored with the row they mean, shown with the address that the row has now."""

import re
from html import escape, unescape

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q

from .own_addresses import find_marks, own_path, read_mark
from .printing.paths import beside, split_file
from .search.models import SearchEntry
from .vietnamese import normalize_text

SPACES = re.compile(r"[ \t\r\n\f]+")
SAFE_HREF = re.compile(r"https?://|mailto:|tel:|/(?![/\\])|#", re.IGNORECASE)
# Only what clean_html writes, in the one way it writes it.
IDENTIFIED = re.compile(r'<a href="(?P<href>[^"]*)" data-row="(?P<mark>[^"]*)"')


class LinkLookup:
    """The rows that a text's links lead to, all fetched together; no query where no link leads to a page of ours."""

    def __init__(self):
        self.marks = {}

    def load(self, root):
        links = (_read_link(node) for node in root.find_all("a"))
        paths = {own_path(href) for href, mark in links if href and not mark} - {None} - self.marks.keys()
        if paths:
            self.marks |= dict.fromkeys(paths) | find_marks(paths)

    def attributes(self, node):
        """None where the address leads nowhere safe: the words stay, the link goes."""
        href, mark = _read_link(node)
        if not href:
            return None
        if mark := mark or self.marks.get(own_path(href)):
            return {"href": href, "data-row": mark}
        return {"href": href} | ({"rel": "noopener"} if _is_external(href) else {})


def read_href(node) -> str:
    href = SPACES.sub("", normalize_text(node.attributes.get("href", "")))
    return f"https://{href}" if href.lower().startswith("www.") else href


def _read_link(node):
    """A mark comes from a text that was stored; the editor drops it, so that a changed address is read anew."""
    href = read_href(node)
    if not SAFE_HREF.match(href):
        return None, None
    mark = node.attributes.get("data-row", "")
    return href, mark if mark and own_path(href) and read_mark(mark) else None


def _is_external(href):
    ours = settings.PORTAL_URL.geturl()
    return href.lower().startswith("http") and href != ours and not href.startswith(f"{ours}/")


def with_present_links(html: str) -> str:
    """For readers: each link to a row that the public may see, with the address that it has now."""
    return _with_addresses(html, SearchEntry.objects.published())


def with_present_links_of_all(html: str) -> str:
    """For the editor's form, where a link to a draft has its present address too."""
    return _with_addresses(html, SearchEntry.objects.all())


def without_marks(html: str) -> str:
    return IDENTIFIED.sub(lambda match: f'<a href="{match["href"]}"', html)


def _with_addresses(html, entries):
    marks = {match["mark"] for match in IDENTIFIED.finditer(html or "")}
    if not marks:
        return html
    addresses = _find_addresses(marks, entries)
    return IDENTIFIED.sub(lambda match: f'<a href="{_present_href(match, addresses)}"', html)


def _find_addresses(marks, entries):
    """One query for all; a row that is hidden or gone has none here, and its link stays as it was typed."""
    rows = {read: mark for mark in marks if (read := read_mark(mark))}
    types = {model: ContentType.objects.get_for_model(model).pk for model, _ in rows}
    asked = Q(pk__in=())
    for model, type_key in types.items():
        asked |= Q(content_type=type_key, object_id__in=[key for other, key in rows if other is model])
    by_row = {(types[model], key): mark for (model, key), mark in rows.items()}
    found = entries.filter(asked).values_list("content_type", "object_id", "address")
    return {by_row[type_key, key]: address for type_key, key, address in found}


def _present_href(match, addresses):
    address = addresses.get(match["mark"])
    if address is None:
        return match["href"]
    href = unescape(match["href"])
    path = own_path(href) or href
    _, ending = split_file(path)
    return escape(beside(address, ending) if ending else address) + match["href"].partition(escape(path))[2]
