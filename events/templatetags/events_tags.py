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


@register.inclusion_tag("events/includes/organisation_events.html")
def organisation_events(organisation):
    """What the organisation hosts or helps to host, newest first."""
    events = Event.objects.published().of_organisation(organisation).for_cards()
    return {"events": events.order_by("-starts_at", "-pk")[:ORGANISATION_EVENTS]}
