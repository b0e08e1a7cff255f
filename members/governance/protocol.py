"""The order in which a body is introduced. Numbers go in tens, so that somebody fits between two others."""

from .models import Seat

STEP = 10


def place_in_protocol(seat):
    """A seat that nobody numbered, in a body where others are: after those of its rank and above."""
    if seat.order:
        return
    peers = Seat.objects.filter(body=seat.body_id, order__gt=0).on(seat.starts_on).exclude(pk=seat.pk)
    orders = list(peers.values_list("role", "order"))
    above = [order for role, order in orders if role <= seat.role]
    if above:
        seat.order = max(above) + 1
    elif orders:
        seat.order = max(min(order for _, order in orders) - 1, 1)
