"""Versions wait for the end of the change they tell of: each row gets one, which knows all that became of it."""

from collections import defaultdict
from dataclasses import replace
from typing import NamedTuple

from django.db import transaction
from django.utils import timezone
from simple_history.models import HistoricalRecords

from assocportal.common.written_once import is_put_off, put_off

from .parts import owner_columns, owners_of
from .writing import Change, keep_first, write_changes


class Waiting(NamedTuple):
    """What is known only while the change is made: who makes it, and why."""

    model: type
    key: int
    reason: str
    user: int | None
    part: str = ""


def note_change(model, key, part="", row=None) -> None:
    waiting = Waiting(model, key, *reason_and_user(row), part)
    if not put_off(write_waiting, waiting):
        write_waiting([waiting])


def keep_first_once(model, key) -> None:
    """The row as it stands in the database, where none of its versions is kept yet."""
    if not is_put_off(write_waiting, Waiting(model, key, *reason_and_user())):
        keep_first(model, [key])


def keep_first_of(model, keys) -> None:
    """The same for many rows at once, before they are written past `save()`."""
    keep_first(model, keys)


def write_waiting(waiting: list[Waiting]) -> None:
    """First what hangs on others: a change of theirs is one of the row they hang on."""
    changes: dict[type, dict[int, Change]] = defaultdict(dict)
    for one in waiting:
        _add(changes[one.model], Change(one.key, one.reason, one.user, one.part))
    now = timezone.now()
    with transaction.atomic(savepoint=False):
        for model in [model for model in changes if owner_columns(model)]:
            of_model = changes.pop(model)
            for version in write_changes(model, of_model.values(), now):
                for owner, key, part in owners_of(model, [version]):
                    change = of_model[version.pk]
                    _add(changes[owner], replace(change, key=key, parts=part))
        for model, of_model in changes.items():
            write_changes(model, of_model.values(), now)


def _add(changes, change):
    """Several changes of one row are one version, with all their reasons."""
    before = changes.get(change.key)
    changes[change.key] = before.and_then(change) if before else change


def reason_and_user(row=None) -> tuple[str, int | None]:
    """Of the row itself, where somebody set them as the library's docs say; else of the block, else of the request."""
    reason, by = getattr(HistoricalRecords.context, "because", None) or ("", None)
    logged_in = getattr(getattr(HistoricalRecords.context, "request", None), "user", None)
    user = getattr(row, "_history_user", None) or by or logged_in
    return getattr(row, "_change_reason", None) or reason, getattr(user, "pk", None)
