import pytest
import time_machine
from django.urls import reverse

from assocportal.common.publishing import State
from assocportal.common.union import current_union
from events.models import Event
from tests.factories import EventFactory, OrganisationFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
NOON = local(2026, 6, 24, 12)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def visit(client, name, *args, **query):
    return client.get(reverse(f"events:{name}", args=args), query)


def test_ics_of_one_event(client):
    event = EventFactory(title="Hội nghị sơ kết")

    response = visit(client, "ics", event.slug)

    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="hoi-nghi-so-ket.ics"'
    assert response.content.startswith(b"BEGIN:VCALENDAR\r\n")
    assert response.content.count(b"BEGIN:VEVENT") == 1


def test_ics_of_members_events_is_for_members(client, member):
    event = EventFactory(audience=Event.Audience.MEMBERS)
    visitor = visit(client, "ics", event.slug)
    client.force_login(member)

    response = visit(client, "ics", event.slug)

    assert (visitor.status_code, response.status_code) == (404, 200)
    assert "no-store" in response["Cache-Control"]


def test_ics_of_a_draft_is_for_nobody(client, editor):
    event = EventFactory(state=State.DRAFT)
    client.force_login(editor)

    assert visit(client, "ics", event.slug).status_code == 404


def test_all_ics_holds_every_public_event_what_was_and_what_comes(client, editor):
    EventFactory(title="Sang năm", starts_at=local(2027, 6, 24, 8))
    EventFactory(title="Đầu năm", starts_at=local(2026, 1, 5, 8))
    EventFactory(title="Hai năm trước", starts_at=local(2024, 6, 24, 8))
    EventFactory(title="Cho hội", audience=Event.Audience.MEMBERS)
    EventFactory(title="Nháp", state=State.DRAFT)
    client.force_login(editor)

    response = client.get("/su-kien/lich.ics")

    lines = response.content.decode().split("\r\n")
    assert f"X-WR-CALNAME:Sự kiện – {current_union().short_name}" in lines
    assert [line for line in lines if line.startswith("SUMMARY")] == [
        "SUMMARY:Hai năm trước",
        "SUMMARY:Đầu năm",
        "SUMMARY:Sang năm",
    ]
    assert response["Content-Disposition"] == 'attachment; filename="lich-su-kien.ics"'


def test_all_ics_costs_the_same_with_one_and_three(client, django_assert_num_queries):
    for expected in (1, 3):
        while Event.objects.count() < expected:
            EventFactory(host=OrganisationFactory())
        with django_assert_num_queries(2):
            response = client.get("/su-kien/lich.ics")
        assert response.content.count(b"BEGIN:VEVENT") == expected
