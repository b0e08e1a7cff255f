"""Events on the pages of other rooms: the home page and an organisation's own."""

from django import template

from ..models import Event

register = template.Library()
ORGANISATION_EVENTS = 6


@register.inclusion_tag("events/includes/upcoming_events.html")
def upcoming_events(number, besides=None):
    """`besides`: the event whose own page this is."""
    events = Event.objects.published().upcoming().for_cards()
    return {"events": events.exclude(pk=besides.pk if besides else None)[:number]}


@register.inclusion_tag("events/includes/other_events.html")
def other_events(event, number=4):
    """Beside one event's page; no empty column where nothing else is coming."""
    return upcoming_events(number, besides=event)


@register.inclusion_tag("events/includes/organisation_events.html")
def organisation_events(organisation):
    """What the organisation hosts or helps to host: what comes, then what was."""
    events = Event.objects.published().of_organisation(organisation).for_cards().coming_first()
    coming, past = [], []
    for event in events[:ORGANISATION_EVENTS]:
        (past if event.is_over else coming).append(event)
    blocks = [("Sự kiện sắp tới", coming), ("Sự kiện đã diễn ra", past)]
    return {"blocks": [(title, rows) for title, rows in blocks if rows]}
