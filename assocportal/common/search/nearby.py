"""“Có phải bạn tìm …”: queries of words that the portal knows, near in spelling to those that found nothing."""

from .models import SearchEntryQuerySet
from .query import Query


def find_near(query: Query, entries: SearchEntryQuerySet) -> list[str]:
    """At most three, best first, each of which finds something among `entries`."""
    return []
