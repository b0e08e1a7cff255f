"""Links that lead nowhere: to no page of ours, to a row that readers may not open, to a misspelt address."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from urllib.parse import urlsplit

from ..html_links import read_href
from ..own_addresses import find_marks, is_page, name_row, own_path, read_mark
from ..redirects import find_redirects
from .draft import Draft, find_text_blocks
from .findings import Finding, Place, Severity

DESK = "/admin/"
HOST = re.compile(r"[\w-]+(\.[\w-]+)+(:\d+)?")


def check_links(draft: Draft) -> Iterator[Finding]:
    links = [(place, href) for passage in draft.rich for place, href in _read_links(passage)]
    paths = {path for _, href in links if (path := own_path(href))}
    wrong = find_wrong_paths(paths)
    for place, href in links:
        path = own_path(href)
        sentence, severity = wrong.get(path, ("", None)) if path else (why_misspelt(href), Severity.MEND)
        if sentence:
            yield Finding("lien-ket", sentence, place, severity)


def find_wrong_paths(paths: Collection[str]) -> dict[str, tuple[str, Severity]]:
    """What is wrong with each of these; nothing of those that readers may open."""
    marks = find_marks(paths)
    hidden = _find_hidden(marks)
    redirected = {redirect.old_path for redirect in find_redirects(set(paths) - marks.keys())}
    found = {path: _judge(path, marks.get(path), hidden, redirected) for path in paths}
    return {path: judgement for path, judgement in found.items() if judgement}


def _judge(path, mark, hidden, redirected):
    if path.startswith(DESK):
        return "Liên kết dẫn vào bàn biên tập; người đọc không mở được.", Severity.MEND
    if mark in hidden:
        return f"Liên kết dẫn đến “{hidden[mark]}” mà người đọc không mở được.", Severity.MEND
    if mark or path in redirected:
        return None
    if name_row(path) or not is_page(path):
        return "Liên kết dẫn đến địa chỉ không có trên cổng thông tin.", Severity.MEND
    return None


def _find_hidden(marks):
    """By mark the name and state of those rows that the public may not open."""
    keys = defaultdict(set)
    for mark in set(marks.values()):
        model, key = read_mark(mark)
        keys[model].add(key)
    return {
        f"{model._meta.label_lower}:{row.pk}": f"{row} ({row.state_now})"
        for model, wanted in keys.items()
        for row in model._default_manager.filter(pk__in=wanted).exclude(
            pk__in=model._default_manager.published().filter(pk__in=wanted).values("pk")
        )
    }


def why_misspelt(href: str) -> str:
    """Only what cannot be an address; whether somebody answers there is not asked."""
    if not href.lower().startswith(("http:", "https:")):
        return ""
    try:
        host = urlsplit(href).netloc.rpartition("@")[2]
    except ValueError:
        host = ""
    if HOST.fullmatch(host) and href.lower().count("http://") + href.lower().count("https://") == 1:
        return ""
    if "?" in href and HOST.fullmatch(host):  # an address that carries another, as archives and searches do
        return ""
    return f"Địa chỉ liên kết viết sai: {href[:80]}"


def _read_links(passage):
    for number, element in enumerate(find_text_blocks(passage.root)):
        seen = defaultdict(int)
        for link in element.find_all("a"):
            words = link.text.strip()
            place = Place(passage.field, number, words, seen[words])
            seen[words] += 1
            if href := read_href(link):
                yield place, href
