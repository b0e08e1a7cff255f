import pytest

from assocportal.common.publishing import State
from events.cards import describe_card
from events.models import Event
from tests.factories import EventFactory, OrganisationUserFactory, UserFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db


def test_card_says_what_when_and_where():
    event = EventFactory(
        title="Hội thảo",
        kind=Event.Kind.WORKSHOP,
        starts_at=local(2026, 6, 24, 8),
        ends_at=None,
        venue="Tầng 2",
    )

    card = describe_card(event)

    assert (card["title"], card["kicker"], card["is_called_off"]) == ("Hội thảo", "Hội thảo", False)
    assert (card["day"], card["month"], card["year"]) == ("24", "Tháng 6", "2026")
    assert card["detail"] == "Sáng 24/6/2026, từ 08:00, Tầng 2"


@pytest.mark.parametrize(
    ("status", "kicker"),
    [(Event.Status.CANCELLED, "Hội nghị – đã hủy"), (Event.Status.POSTPONED, "Hội nghị – tạm hoãn")],
)
def test_card_says_that_an_event_was_called_off(status, kicker):
    card = describe_card(EventFactory(status=status))

    assert (card["kicker"], card["is_called_off"]) == (kicker, True)


def test_card_is_public_with_its_event(client):
    event = EventFactory()

    response = client.get(event.card_path)

    assert (response.status_code, response["Content-Type"]) == (200, "image/png")
    assert response["Cache-Control"] == "public, max-age=300"


@pytest.mark.parametrize(
    ("hide", "member_sees"),
    [
        ({"state": State.DRAFT}, 404),
        ({"audience": Event.Audience.INVITED}, 404),
        ({"audience": Event.Audience.MEMBERS}, 200),
    ],
    ids=["draft", "invited", "members"],
)
def test_card_of_an_event_for_some_is_kept_by_nobody(client, hide, member_sees):
    event = EventFactory(**hide)

    assert client.get(event.card_path).status_code == 404
    client.force_login(OrganisationUserFactory().user)
    assert client.get(event.card_path).status_code == member_sees
    client.force_login(UserFactory(is_staff=True, is_superuser=True))
    response = client.get(event.card_path)
    assert (response.status_code, response["Cache-Control"]) == (200, "no-store, private")


def test_calendar_file_keeps_its_address(client):
    event = EventFactory()

    assert client.get(f"/su-kien/{event.slug}.ics")["Content-Type"] == "text/calendar; charset=utf-8"
