"""When a page that is made of rows was last true anew: the last change of a row, or the last who came or left."""

from django.utils import timezone


def latest_day(changed_at, sittings):
    days = [timezone.localdate(changed_at)] if changed_at else []
    for sitting in sittings:
        for seat in sitting.ledger:
            days += [day for day in (seat.starts_on, seat.ends_on) if day and day <= sitting.day]
    return max(days, default=None)
