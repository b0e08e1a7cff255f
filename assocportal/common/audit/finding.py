"""Searching a record of a million entries: by an index of words without marks, and never counted to its end."""

from django.contrib.postgres.search import SearchQuery, SearchVectorField
from django.db.models import F, Func, Value
from django.utils.functional import cached_property

from assocportal.common.accounts import User
from assocportal.common.lists import KeyPaginator
from assocportal.common.search.comparing import MOST_WORDS, has_words
from assocportal.common.vietnamese import fold

from .models import AuditEntry

MOST_LISTED = 10_000
MOST_FOUND = 1_000
MOST_RARE = 5_000
MOST_WALKED = 20_000
MOST_PEOPLE = 50
# the same words, in a form that no index holds
WORDS_WITHOUT_INDEX = Func(
    F("words"), Value(""), arg_joiner=" || ", template="(%(expressions)s)", output_field=SearchVectorField()
)


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
    """Frequent words are met on a walk through the newest entries; only rarer ones are worth asking the index for.

    The planner would often guess wrong: it knows neither how frequent a beginning of words is nor where it stands.
    """
    newest = newest_of(entries).alias(walked=WORDS_WITHOUT_INDEX).filter(walked=query)
    if newest.order_by().values("pk")[: MOST_FOUND + 1].count() > MOST_FOUND:
        return newest
    rare = AuditEntry.objects.order_by().filter(words=query).values_list("pk", flat=True)[: MOST_RARE + 1]
    keys = list(rare)
    return entries.filter(pk__in=keys) if len(keys) <= MOST_RARE else entries.filter(words=query)


def newest_of(entries):
    bound = entries.order_by("-at", "-pk").values_list("at", flat=True)[MOST_WALKED : MOST_WALKED + 1].first()
    return entries.filter(at__gte=bound) if bound else entries
