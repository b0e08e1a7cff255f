"""Which places are one and the same land, whatever it was called and whoever governed it."""

from .models import Place


def places_with_successors(place):
    """The place, all that it became and all that it was before."""
    found = {place.pk}
    for relation in ("predecessors", "successors"):
        step = {place.pk}
        while (
            step := set(Place.objects.filter(**{f"{relation}__in": step}).values_list("pk", flat=True))
            - found
        ):
            found |= step
    return Place.objects.filter(pk__in=found)
