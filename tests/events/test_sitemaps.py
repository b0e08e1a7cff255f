import pytest

from assocportal.common.publishing import State
from events.models import Event
from events.sitemaps import EventSitemap
from tests.factories import EventFactory

pytestmark = pytest.mark.django_db


def test_sitemap_holds_public_events_with_their_last_change():
    event = EventFactory(title="Hội nghị sơ kết")
    EventFactory(state=State.DRAFT)
    EventFactory(audience=Event.Audience.MEMBERS)

    sitemap = EventSitemap()

    assert [(sitemap.location(row), sitemap.lastmod(row)) for row in sitemap.items()] == [
        ("/su-kien/hoi-nghi-so-ket/", event.updated_at)
    ]
