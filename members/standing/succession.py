"""What became of organisations that are no more, followed from each to the next until one that lives."""

from collections.abc import Iterable

from django.apps import apps
from django.db import connection
from django.db.models.expressions import RawSQL

from .kinds import LEAVING, MOVES

STEPS = """
WITH RECURSIVE step(from_id, to_id) AS (
    SELECT e.organisation_id, s.organisation_id FROM members_statusevent e
        JOIN members_statusevent_successors s ON s.statusevent_id = e.id
        WHERE e.organisation_id = ANY(%s)
    UNION
    SELECT e.organisation_id, s.organisation_id FROM step
        JOIN members_statusevent e ON e.organisation_id = step.to_id
        JOIN members_statusevent_successors s ON s.statusevent_id = e.id
)
"""
LAST = f"{STEPS} SELECT to_id FROM step WHERE to_id NOT IN (SELECT from_id FROM step)"  # noqa: S608 - own names only
EVERY = f"{STEPS} SELECT to_id FROM step"  # noqa: S608 - own names only


def find_successors(organisation):
    """Those that the public may see, at the ends of all chains."""
    organisations = apps.get_model("members", "Organisation").objects
    last = RawSQL(LAST, [[organisation.pk]])  # noqa: S611 - own names only
    return organisations.published().named().filter(pk__in=last)


def comes_before(organisation, successors: Iterable) -> bool:
    """Whether one of these is that organisation, or has become it already: it cannot succeed it as well."""
    keys = [successor.pk for successor in successors]
    if organisation.pk is None or not keys:
        return False
    with connection.cursor() as cursor:
        cursor.execute(EVERY, [keys])
        return organisation.pk in {*keys, *(key for (key,) in cursor)}


def find_end(organisation):
    """The event by which it left or was no more, if nothing brought it back since."""
    moves = [event for event in organisation.status_events.all() if event.kind in MOVES]
    last = max(moves, key=lambda event: (event.happened_on, event.pk), default=None)
    return last if last and last.kind in LEAVING else None
