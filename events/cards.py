"""The picture that is shared of an event: when it is stands out, and whether it was called off."""

from assocportal.common.printing.cards import Card
from assocportal.common.printing.views import CardView

from .models import Event


def describe_card(event) -> dict:
    first = event.first_day
    kicker = event.get_kind_display().capitalize()
    return Card(
        title=event.title,
        kicker=f"{kicker} – {event.phase.label.lower()}" if event.is_called_off else kicker,
        is_called_off=event.is_called_off,
        day=str(first.day),
        month=f"Tháng {first.month}",
        year=str(first.year),
        detail=", ".join(filter(None, [event.short_when, event.venue])),
    ).describe()


class EventCard(CardView):
    model = Event
    queryset = Event.objects.defer("programme")
    describe = staticmethod(describe_card)

    def is_public(self):
        return self.object.is_public
