import re

import pytest
import time_machine
from django.template import Context, Template
from django.test import RequestFactory

from assocportal.common.publishing import State
from tests.factories import EventFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(local(2026, 6, 24, 12), tick=False):
        yield


def render_for(user):
    request = RequestFactory().get("/admin/")
    request.user = user
    return Template("{% load events_desk %}{% coming_events_desk %}").render(Context({"request": request}))


def test_desk_shows_coming_events_drafts_included(editor):
    draft = EventFactory(title="Hội thảo nháp", state=State.DRAFT, starts_at=local(2026, 6, 25, 14))
    EventFactory(title="Hôm qua", starts_at=local(2026, 6, 23, 8))

    html = render_for(editor)

    assert re.findall(r'<a href="(/admin/events/event/\d+/change/)">([^<]+)</a>', html) == [
        (f"/admin/events/event/{draft.pk}/change/", "Hội thảo nháp")
    ]
    assert re.findall(r"<span[^>]*>([^<]+)</span>|<time[^>]*>([^<]+)</time>", html) == [
        ("Sắp diễn ra", ""),
        ("nháp", ""),
        ("", "Chiều 25/6/2026, 14:00 – 17:00"),
    ]


def test_desk_shows_no_empty_block(editor):
    assert render_for(editor).strip() == ""


def test_desk_shows_events_to_nobody_else(clerk):
    EventFactory(title="Hội thảo")

    assert render_for(clerk).strip() == ""
