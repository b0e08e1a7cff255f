from datetime import datetime, timedelta

import factory
from django.utils import timezone

from assocportal.common.publishing import State
from events.models import Event


def local(*numbers):
    """A moment as it is read off a clock in Vietnam: `local(2026, 6, 24, 8)`."""
    return timezone.make_aware(datetime(*numbers))


class EventFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Event
        skip_postgeneration_save = True

    title = factory.Sequence(lambda n: f"Hội nghị {n}")
    starts_at = factory.LazyFunction(lambda: timezone.now() + timedelta(days=7))
    ends_at = factory.LazyAttribute(lambda event: event.starts_at + timedelta(hours=3))
    state = State.APPROVED
    publish_at = timezone.make_aware(datetime(2022, 1, 1))

    @factory.post_generation
    def co_hosts(event, create, organisations):
        if create and organisations:
            event.co_hosts.set(organisations)
