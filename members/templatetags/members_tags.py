from django import template

from ..models import Organisation
from ..reporting.models import ReportingPeriod

register = template.Library()
MOST_NAMES = 60


@register.inclusion_tag("members/includes/organisation_strip.html")
def organisation_strip():
    """The member organisations as a strip of names, for the home page; of very many the first."""
    return {
        "organisations": Organisation.objects.counted().current().named()[:MOST_NAMES],
        "totals": Organisation.objects.totals(),
    }


@register.inclusion_tag("reporting/includes/key_figures.html")
def key_figures():
    """The numbers that editors chose for the home page, of the last published period that has any."""
    return {"period": ReportingPeriod.objects.published().with_key_figures().newest_first().first()}
