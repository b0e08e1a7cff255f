"""An event as schema.org describes one, for search machines."""

from django.utils import timezone

from assocportal.common.addresses import absolute
from assocportal.common.places import describe_address
from assocportal.common.structured_data import describe_union

from .models import Event

SCHEMA = "https://schema.org/"
STATUS = {Event.Status.POSTPONED: "EventPostponed", Event.Status.CANCELLED: "EventCancelled"}
ATTENDANCE = {
    (True, False): "OfflineEventAttendanceMode",
    (False, True): "OnlineEventAttendanceMode",
    (True, True): "MixedEventAttendanceMode",
}


def describe_event(event, hosts=(), listed=frozenset()):
    """Nothing for what is not for everybody. `listed`: keys of those hosts that have a page of their own."""
    if not event.is_public:
        return None
    data = {
        "@type": "Event",
        "name": event.title,
        "url": absolute(event.get_absolute_url()),
        "image": absolute(event.card_path),
        "description": " ".join(
            [event.description, *(f"{purpose.rstrip('.')}." for purpose in event.purpose_list)]
        ),
        "eventStatus": SCHEMA + STATUS.get(event.status, "EventScheduled"),
        "organizer": [describe_host(host, event.first_day, listed) for host in hosts] or describe_union(),
    }
    return data | describe_times(event) | describe_place(event)


def describe_times(event):
    """An end that nobody typed is not told: the portal's guess is for its own lists."""
    if event.has_no_hours:
        return {"startDate": f"{event.first_day}", "endDate": f"{event.last_day}"}
    times = {"startDate": timezone.localtime(event.starts_at).isoformat()}
    if event.ends_at and event.ends_at > event.starts_at:
        times["endDate"] = timezone.localtime(event.finishes_at).isoformat()
    return times


def describe_place(event):
    """The link to join is told where the page shows it."""
    places = []
    if event.venue:
        places.append({"@type": "Place", "name": event.venue, "address": describe_address(event.venue)})
    if event.online_link:
        link = absolute(event.get_absolute_url()) if event.is_called_off else event.online_link
        places.append({"@type": "VirtualLocation", "url": link})
    if not places:
        return {}
    mode = ATTENDANCE[bool(event.venue), bool(event.online_link)]
    return {"eventAttendanceMode": SCHEMA + mode, "location": places if len(places) > 1 else places[0]}


def describe_host(organisation, day, listed):
    host = {"@type": "Organization", "name": organisation.name_on(day)}
    if organisation.pk in listed:
        host["url"] = absolute(organisation.get_absolute_url())
    return host
