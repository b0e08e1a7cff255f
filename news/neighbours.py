"""What a reader of an article may read next: its neighbours in the category, and what is about the same things.

Each list is cut where an index finds it, so that the cost stays the same however many articles there are.
"""

from django.db.models import Exists, OuterRef, Q, Value

from .models import Article

# What a link needs: its text, its address, its place in the order.
LINK = ("pk", "title", "slug", "address_month", "publish_at")


def find_neighbours(article):
    """The public articles right before and right after this one in its main category: one query."""
    others = Article.objects.published().filter(category=article.category_id)
    before = others.filter(_stands("lt", article)).order_by("-publish_at", "-pk")
    after = others.filter(_stands("gt", article)).order_by("publish_at", "pk")
    sides = [side.values_list(*LINK, Value(index))[:1] for index, side in enumerate((before, after))]
    found = {
        index: Article(**dict(zip(LINK, row, strict=True)))
        for *row, index in sides[0].union(sides[1], all=True)
    }
    return found.get(0), found.get(1)


def _stands(side, article):
    """On that side in the total order of time and key; the time alone once more, for the index."""
    nearer = Q(**{f"publish_at__{side}": article.publish_at}) | Q(**{f"pk__{side}": article.pk})
    return Q(**{f"publish_at__{side}e": article.publish_at}) & nearer


def find_related(article, organisations, tags, count=4):
    """Of the same event, then organisations, then tags, then category, each newest first: two queries."""
    keys = _first_keys(_bonds(article, organisations, tags), count)
    cards = Article.objects.published().for_cards().in_bulk(keys)
    return [cards[key] for key in keys if key in cards]


def _bonds(article, organisations, tags):
    others = Article.objects.published().exclude(pk=article.pk)
    if article.event_id:
        yield others.filter(event=article.event_id)
    for field, rows in (("organisation", organisations), ("tag", tags)):
        if rows:
            through = getattr(Article, f"{field}s").through.objects
            yield others.filter(Exists(through.filter(article=OuterRef("pk"), **{f"{field}__in": rows})))
    yield others.filter(category=article.category_id)


def _first_keys(bonds, count):
    """The first different keys, strongest bond first. Of no bond can more than `count` be needed."""
    first, *further = (
        bond.newest_first().values_list(Value(-weakness), "publish_at", "pk")[:count]
        for weakness, bond in enumerate(bonds)
    )
    ranked = sorted(first.union(*further, all=True) if further else first, reverse=True)
    return list(dict.fromkeys(key for *_, key in ranked))[:count]
