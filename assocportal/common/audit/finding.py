"""Searching a record of a million entries: by an index of words without marks, and never counted to its end."""

from django.contrib.postgres.search import SearchQuery
from django.utils.functional import cached_property

from assocportal.common.accounts import User
from assocportal.common.lists import KeyPaginator
from assocportal.common.search.comparing import MOST_WORDS, has_words
from assocportal.common.vietnamese import fold

from .models import AuditEntry

MOST_LISTED = 10_000
MOST_FOUND = 1_000
MOST_RARE = 5_000
MOST_PEOPLE = 50


class NewestPaginator(KeyPaginator):
    """The newest ten thousand: whoever looks further back chooses dates."""

    @cached_property
    def count(self):
        return self.object_list.order_by().values("pk")[:MOST_LISTED].count()


def find_keys(entries, text: str) -> tuple[list[int], bool]:
    """Of the newest thousand that tell of these words, or were done by or to somebody of this name; are there more?"""
    words = fold(text).split()[:MOST_WORDS]
    if not words:
        return [], False
    ways = [
        told_in(
            entries,
            SearchQuery(" & ".join(f"{word}:*" for word in words), search_type="raw", config="simple"),
        )
    ]
    people = User.objects.filter(has_words(["full_name", "email"], text)).values_list("pk", flat=True)[
        :MOST_PEOPLE
    ]
    if people := list(people):
        ways.append(entries.filter(actor__in=people))
        ways.append(entries.filter(model="common.user", object_id__in=[str(key) for key in people]))
    first, *others = (way.order_by("-at", "-pk").values_list("at", "pk")[: MOST_FOUND + 1] for way in ways)
    found = sorted(set(first.union(*others, all=True) if others else first), reverse=True)
    return [key for _, key in found[:MOST_FOUND]], len(found) > MOST_FOUND


def told_in(entries, query):
    """Rare words by their index alone, frequent ones on a walk from the newest: the planner would often guess wrong."""
    rare = AuditEntry.objects.order_by().filter(words=query).values_list("pk", flat=True)[: MOST_RARE + 1]
    keys = list(rare)
    return entries.filter(pk__in=keys) if len(keys) <= MOST_RARE else entries.filter(words=query)
