"""What the members' workspace shows of events."""

from .models import Event

SHOWN = 5


def events_for(user):
    """What comes and is meant for the public or for members."""
    return Event.objects.visible_to(user).upcoming().for_cards()[:SHOWN]
