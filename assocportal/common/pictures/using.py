"""Keeps the record of where pictures are used: with every save, and for what was loaded past it, in the background.

Inside `written_once` the record is written in the same transaction, once. What went past `save()` is found by the walk.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.utils import timezone

from assocportal.common import schedule
from assocportal.common.written_once import put_off

from .models import Picture
from .sources import sources, sources_for
from .uses import PictureUse, PictureUseWalk

AT_ONCE = 500
EACH_MINUTE = 2_000  # rows of each model, so that a big archive does not hold up the other recurring work
WALKED_EVERY = timedelta(days=7)


def register() -> None:
    for source in sources():
        follow = _follow_below if source.is_below_owner else _follow
        uid = f"picture_uses.{source.model._meta.label}"
        post_save.connect(follow, sender=source.model, dispatch_uid=uid)
        post_delete.connect(follow, sender=source.model, dispatch_uid=uid)
    schedule.every(minutes=1, name="common.walk_picture_uses", run=walk_uses)


def _follow(sender, instance, raw=False, **kwargs):
    if not raw:
        note_uses(sender, instance.pk)


def _follow_below(instance, raw=False, **kwargs):
    model = None if raw else instance.content_type.model_class()
    if model:
        note_uses(model, instance.object_id)


def note_uses(model, key) -> None:
    if not put_off(write_waiting, (model, key)):
        record_uses(model, [key])


def write_waiting(waiting) -> None:
    keys = defaultdict(list)
    for model, key in waiting:
        keys[model].append(key)
    for model, several in keys.items():
        record_uses(model, several)


@transaction.atomic
def record_uses(model, keys: Iterable[int]) -> None:
    """Of rows of one model, as they are stored; of rows that are gone, none."""
    keys = list(keys)
    found = {use for source in sources_for(model) for use in source.uses_of(model, keys)}
    owner = ContentType.objects.get_for_model(model)
    kept = PictureUse.objects.filter(content_type=owner, object_id__in=keys)
    stored = {tuple(use): pk for pk, *use in kept.values_list("pk", "object_id", "picture_id", "place")}
    if gone := stored.keys() - found:
        PictureUse.objects.filter(pk__in=[stored[use] for use in gone]).delete()
    if new := found - stored.keys():
        _add(owner, new)


def _add(owner, uses):
    """A text may name a picture that is no more."""
    there = set(Picture.objects.filter(pk__in={use[1] for use in uses}).values_list("pk", flat=True))
    rows = [
        PictureUse(content_type=owner, object_id=key, picture_id=picture, place=place)
        for key, picture, place in sorted(uses)
        if picture in there
    ]
    PictureUse.objects.bulk_create(rows, ignore_conflicts=True)


# What was there before the record, or came past it


def walk_uses(most: int = EACH_MINUTE) -> int:
    """A stretch of each model's rows; once through, the walk begins again a week later."""
    return sum(_walk(source.model, most) for source in sources() if not source.is_below_owner)


def _walk(model, most):
    walk, _ = PictureUseWalk.objects.get_or_create(content_type=ContentType.objects.get_for_model(model))
    if walk.finished_at:
        if walk.finished_at > timezone.now() - WALKED_EVERY:
            return 0
        walk.last_key, walk.finished_at = 0, None
    rows = model._base_manager.filter(pk__gt=walk.last_key).order_by("pk")
    keys = list(rows.values_list("pk", flat=True)[:most])
    for start in range(0, len(keys), AT_ONCE):
        record_uses(model, keys[start : start + AT_ONCE])
    if len(keys) < most:
        walk.finished_at = timezone.now()
    walk.last_key = keys[-1] if keys else walk.last_key
    walk.save()
    return len(keys)


def walk_anew() -> int:
    """Everything, from the first row to the last."""
    PictureUseWalk.objects.update(last_key=0, finished_at=None)
    looked_at = 0
    while some := walk_uses():
        looked_at += some
    return looked_at
