"""Which places the directory can be narrowed to."""

from django.db.models import Exists, OuterRef, Q

from assocportal.common.vietnamese import short_date

from .models import Place


def choosable_places(slug=""):
    """Where organisations are, what these places were before, and whatever else the address asks for."""
    organisations = Place._meta.get_field("organisations").related_model.objects.listed()
    here = Exists(organisations.filter(place=OuterRef("pk")))
    became = Exists(organisations.filter(place__predecessors=OuterRef("pk")))
    return Place.objects.filter(Q(here) | Q(became) | Q(slug=slug)).order_by("name_sort", "pk")


def group_places(places):
    """For a list to choose from: what there is today, then what there was."""
    now, before = [], []
    for place in places:
        (before if place.valid_to else now).append((place.slug, name_in_list(place)))
    groups = [("Địa bàn hiện nay", now), ("Địa bàn trước đây", before)]
    return [(label, choices) for label, choices in groups if choices]


def name_in_list(place):
    """`Vũ Thư, huyện (đến 30/6/2025)`: the name first, by which one looks for it."""
    until = f" (đến {short_date(place.valid_to)})" if place.valid_to else ""
    return f"{place.name}, {place.get_kind_display()}{until}"
