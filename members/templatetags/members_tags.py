from django import template

from ..models import Organisation

register = template.Library()


@register.inclusion_tag("members/includes/organisation_strip.html")
def organisation_strip():
    """The member organisations as a strip of names, for the home page."""
    return {
        "organisations": Organisation.objects.counted().named(),
        "totals": Organisation.objects.totals(),
    }
