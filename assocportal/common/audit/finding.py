"""Searching a record of a million entries: by an index of words without marks, and never counted to its end."""

from django.contrib.postgres.search import SearchQuery, SearchVector
from django.db.models import Q
from django.utils.functional import cached_property

from assocportal.common.accounts import User
from assocportal.common.lists import KeyPaginator
from assocportal.common.search.comparing import MOST_WORDS, has_words
from assocportal.common.vietnamese import fold

MOST_LISTED = 10_000
MOST_PEOPLE = 50


class NewestPaginator(KeyPaginator):
    """The newest ten thousand: whoever looks further back chooses dates."""

    @cached_property
    def count(self):
        return self.object_list.order_by().values("pk")[:MOST_LISTED].count()


def search_entries(entries, text: str):
    """By what they tell, by the name of who did it, and by the name of the account it was done to."""
    words = fold(text).split()[:MOST_WORDS]
    if not words:
        return entries.none()
    query = SearchQuery(" & ".join(f"{word}:*" for word in words), search_type="raw", config="simple")
    people = list(
        User.objects.filter(has_words(["full_name", "email"], text)).values_list("pk", flat=True)[
            :MOST_PEOPLE
        ]
    )
    condition = Q(words=query)
    if people:
        condition |= Q(actor__in=people) | Q(model="common.user", object_id__in=[str(key) for key in people])
    return entries.alias(words=SearchVector("folded", config="simple")).filter(condition)
