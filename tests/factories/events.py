from datetime import datetime, timedelta

import factory
from django.utils import timezone

from assocportal.common.publishing import State
from events.models import Event


class EventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Event

    title = factory.Sequence(lambda n: f"Hội nghị {n}")
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda event: event.starts_at + timedelta(hours=3))
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 1, 1))
