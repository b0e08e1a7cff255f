"""Events on the desk's index: what is coming, drafts included."""

from django import template

from ..models import Event

register = template.Library()
SHOWN = 6


@register.inclusion_tag("events/includes/coming_events_desk.html", takes_context=True)
def coming_events_desk(context):
    user = context["request"].user
    may_view = user.has_perm("events.view_event") or user.has_perm("events.change_event")
    events = Event.objects.upcoming().for_cards()[:SHOWN] if may_view else []
    return {"events": events}
