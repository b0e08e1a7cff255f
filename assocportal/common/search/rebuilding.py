"""Entries written anew: after the rules changed, where there are none yet, and where their rows are gone.

A walk goes through the rows of a model by key and keeps how far it has come, so that whoever goes on after a kill,
command or `tick`, goes on there. Each step is a transaction of its own; readers wait for nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import monotonic

from django.db import connection, transaction
from django.db.models import Exists, OuterRef
from django.utils import timezone

from .frequencies import count_lexemes
from .indexing import Searchable, index_keys, searchable_models
from .models import RULES, SearchEntry, SearchWalk
from .rows import related_names, relation_of

STEP = 200
SECONDS_AT_ONCE = 4  # of each minute, in which those wait who save one of the rows just gone through
VECTOR_INDEX = "common_searchentry_vector"


@dataclass(frozen=True)
class Progress:
    passed: int  # rows gone through by this step
    written: int
    removed: int


def start_anew(model, of_all: bool = True) -> None:
    """`of_all`: also the entries that follow today's rules."""
    SearchWalk.objects.update_or_create(
        model=model._meta.label_lower,
        defaults={"upto": 0, "rules": RULES, "is_of_all": of_all, "finished_at": None},
    )


def unfinished_models() -> list[type]:
    """Where a walk stands in the middle, was never made, or was made by older rules.

    What others name comes first: whoever renames an organisation locks it, then its events, and `tick` does likewise.
    """
    done = SearchWalk.objects.filter(finished_at__isnull=False, rules=RULES)
    done = set(done.values_list("model", flat=True))
    unfinished = (model for model in searchable_models() if model._meta.label_lower not in done)
    return sorted(unfinished, key=_depth)


def _depth(model) -> int:
    """How many others stand below it: an event names its host, and that its place."""
    named = {relation_of(model, name)[0].related_model for name in related_names(model)}
    return max((1 + _depth(other) for other in named - {model} if issubclass(other, Searchable)), default=0)


def go_on(models: Iterable[type]) -> Iterator[Progress]:
    """Step by step to the end of these walks."""
    for model in models:
        while progress := take_step(model):
            yield progress


def go_on_for_a_while() -> None:
    """What `tick` does: nothing, nearly always."""
    until, written = monotonic() + SECONDS_AT_ONCE, 0
    for progress in go_on(unfinished_models()):
        written += progress.written
        if monotonic() > until:
            break
    if written:
        count_lexemes()


@transaction.atomic
def take_step(model) -> Progress | None:
    """None once all is done. Two who walk at the same time take turns."""
    walk = _stand(model)
    if walk.finished_at:
        return None
    rows = model._base_manager.filter(pk__gt=walk.upto).order_by("pk")
    keys = list(rows.values_list("pk", flat=True)[:STEP])
    last = keys[-1] if len(keys) == STEP else None
    written = index_keys(model, _to_write(walk, model, keys), anew=walk.is_of_all)
    removed = _remove_orphans(model, walk.upto, last)
    walk.upto, walk.finished_at = last or walk.upto, None if last else timezone.now()
    walk.save()
    return Progress(len(keys), written, removed)


def _stand(model):
    """Where the walk stands, locked; at the start, where the last one went by older rules."""
    SearchWalk.objects.get_or_create(model=model._meta.label_lower)
    walk = SearchWalk.objects.select_for_update().get(model=model._meta.label_lower)
    if walk.rules != RULES:
        walk.upto, walk.rules, walk.is_of_all, walk.finished_at = 0, RULES, False, None
    return walk


def _to_write(walk, model, keys):
    if walk.is_of_all:
        return keys
    entries = SearchEntry.objects.of_model(model).filter(object_id__in=keys, rules=RULES)
    return set(keys) - set(entries.values_list("object_id", flat=True))


def _remove_orphans(model, after, last):
    """Entries whose rows went past `delete()`, up to where the step ends."""
    entries = SearchEntry.objects.of_model(model).filter(object_id__gt=after)
    if last:
        entries = entries.filter(object_id__lte=last)
    orphans = entries.exclude(Exists(model._base_manager.filter(pk=OuterRef("object_id"))))
    return orphans.delete()[0]


def settle_index() -> None:
    """What was written lately waits in a list that every search reads through: into the index with it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list(%s::regclass)", [VECTOR_INDEX])
