"""What the page of a search shows, read from its HTML; and rows to be found."""

import re
from datetime import timedelta
from html import unescape

from django.utils import timezone

from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

FACTORIES = {
    "bai-viet": (ArticleFactory, "title"),
    "su-kien": (EventFactory, "title"),
    "to-chuc": (OrganisationFactory, "name"),
    "trang": (PageFactory, "title"),
}
LUA = "/tim-kiem/?q=l%C3%BAa"


def look(client, query, **more):
    response = client.get("/tim-kiem/", {"q": query, **more})
    assert response.status_code == 200
    return response.content.decode()


def read_titles(html):
    titles = re.findall(r'class="card-title"><a [^>]*>(.*?)</a>', html)
    return [unescape(re.sub("</?mark>", "", title)) for title in titles]


def found(client, query, **more):
    """The titles of the results, in their order."""
    return read_titles(look(client, query, **more))


def read_chips(html, label):
    """Name, address and whether it is chosen, of each chip of a row."""
    row = re.search(rf'<nav [^>]*aria-label="{label}">(.*?)</nav>', html, re.DOTALL)
    chips = re.findall(r'<a class="chip" href="([^"]*)"([^>]*)>(.*?)</a>', row[1]) if row else []
    return [(unescape(name), unescape(address), "aria-current" in more) for address, more, name in chips]


def read_filters(html):
    """The names that each folded filter offers."""
    groups = re.findall(r'<p id="loc-\d">(.*?)</p>(.*?)</nav>', html, re.DOTALL)
    return {
        name: [unescape(chip) for chip in re.findall(r'class="chip"[^>]*>(.*?)</a>', row)]
        for name, row in groups
    }


def make_one_of_each(title):
    for factory, field in FACTORIES.values():
        factory(**{field: title})


def make_articles(count, **more):
    now = timezone.now()
    return [
        ArticleFactory(title=f"Lúa số {number}", publish_at=now - timedelta(hours=number + 1), **more)
        for number in range(count)
    ]
