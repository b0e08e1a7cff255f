"""What an organisation or a person was honoured with, on their own pages: one query, the newest first."""

from urllib.parse import urlencode

from django import template
from django.urls import reverse

from ..honours.models import Honour

register = template.Library()
SHOWN = 8


@register.inclusion_tag("honours/includes/of_recipient.html")
def organisation_honours(organisation):
    return describe(Honour.objects.published().filter(organisation=organisation), "to-chuc", organisation)


@register.inclusion_tag("honours/includes/of_recipient.html")
def person_honours(person):
    return describe(Honour.objects.published().filter(person=person), "nguoi", person)


def describe(honours, name, row):
    """One more is read than is shown: whether there are further ones."""
    found = list(honours.in_order().select_related("form", "decision")[: SHOWN + 1])
    address = f"{reverse('honours:list')}?{urlencode({name: row.slug})}"
    return {"honours": found[:SHOWN], "has_more": len(found) > SHOWN, "address": address}
