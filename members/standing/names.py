"""What an organisation was called before, and on a day."""

from datetime import date, datetime, timedelta
from typing import NamedTuple

from django.apps import apps
from django.utils import timezone


class FormerName(NamedTuple):
    name: str
    last_day: date


def settle_former_names(key: int) -> None:
    """Keeps beside the organisation of this key what it was called before: it is found and named by that."""
    organisation = apps.get_model("members", "Organisation")._base_manager.filter(pk=key).first()
    if organisation is None:
        return
    renamings = list(organisation.status_events.renamings())
    names = [name for event in renamings for name in (event.former_name, event.former_short_name) if name]
    settled = {
        "former_names": "\n".join(dict.fromkeys(names)),
        "renamings": [[f"{event.happened_on}", event.former_name] for event in renamings],
    }
    if any(getattr(organisation, name) != value for name, value in settled.items()):
        vars(organisation).update(settled)
        organisation.save(update_fields=[*settled])


def find_name(organisation, day: date | datetime | None) -> str:
    """The name on that day; on the day of a renaming already the new one. Without a day, today's."""
    if isinstance(day, datetime):
        day = timezone.localdate(day)
    later = (name for renamed_on, name in organisation.renamings if day and renamed_on > day.isoformat())
    return next(later, organisation.name)


def list_former_names(organisation) -> list[FormerName]:
    """The latest first, each with the last day on which it was the name."""
    return [
        FormerName(name, date.fromisoformat(renamed_on) - timedelta(days=1))
        for renamed_on, name in reversed(organisation.renamings)
    ]
