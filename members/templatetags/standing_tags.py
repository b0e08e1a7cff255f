"""What became of organisations, and what they were called: for their own page and for those of others."""

from django import template

from ..standing.kinds import ENDING
from ..standing.names import list_former_names
from ..standing.succession import find_end, find_successors

register = template.Library()


@register.filter
def named_on(organisation, day):
    """`{{ organisation|named_on:article.publish_at }}`: as it was called on that day."""
    return organisation.name_on(day) if organisation else ""


@register.inclusion_tag("members/includes/former_names.html")
def former_names(organisation):
    return {"former_names": list_former_names(organisation)}


@register.inclusion_tag("members/includes/successors.html")
def successors(organisation):
    """Nothing for one that belongs; of one that is no more, where to look instead. Asks twice at most."""
    end = find_end(organisation)
    is_ended = bool(end) and end.kind in ENDING
    return {"end": end, "successors": list(find_successors(organisation)) if is_ended else []}
