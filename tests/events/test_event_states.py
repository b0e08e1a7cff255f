import pytest
import time_machine

from events.models import Event
from tests.factories import EventFactory
from tests.factories.events import local

pytestmark = pytest.mark.django_db
NOON = local(2026, 6, 24, 12)


@pytest.fixture(autouse=True)
def _at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


@pytest.mark.parametrize(
    ("status", "sentence"),
    [(Event.Status.POSTPONED, "Sự kiện tạm hoãn."), (Event.Status.CANCELLED, "Sự kiện đã hủy.")],
)
def test_detail_says_first_that_the_event_was_called_off(client, status, sentence):
    event = EventFactory(status=status, online_link="https://hop.example.vn/so-ket")

    page = client.get(event.get_absolute_url()).content.decode()

    assert page.index(sentence) < page.index("<h1>")
    assert "hop.example.vn" not in page


@pytest.mark.parametrize(
    ("status", "mark", "label"),
    [(Event.Status.POSTPONED, "[Hoãn] ", "Tạm hoãn: "), (Event.Status.CANCELLED, "[Hủy] ", "Đã hủy: ")],
)
def test_detail_of_what_was_called_off_says_so_to_eyes_ears_and_tabs(client, status, mark, label):
    event = EventFactory(title="Hội thảo", starts_at=local(2026, 6, 26, 8), status=status, venue="Hội trường")

    page = client.get(event.get_absolute_url()).content.decode()

    assert f"<title>{mark}Hội thảo | " in page
    assert f'<h1><span class="visually-hidden">{label}</span>Hội thảo</h1>' in page
    assert "<s><time" in page
    assert 'class="date-block date-off"' in page
    assert "Cập nhật lịch của bạn (.ics)" in page
    assert ("calendar.google.com" in page, "google.com/maps" in page) == (False, False)


def test_detail_of_what_takes_place_strikes_nothing(client):
    page = client.get(EventFactory(title="Hội thảo").get_absolute_url()).content.decode()

    assert "<h1>Hội thảo</h1>" in page
    assert ("<s>" in page, "date-off" in page) == (False, False)


@pytest.mark.parametrize(
    ("starts_at", "words"),
    [
        (local(2026, 6, 24, 14), "Hôm nay"),
        (local(2026, 6, 25, 0, 5), "Ngày mai"),
        (local(2026, 6, 27, 8), "Còn 3 ngày"),
    ],
)
def test_detail_counts_the_days_that_are_left(client, starts_at, words):
    event = EventFactory(starts_at=starts_at)

    page = client.get(event.get_absolute_url()).content.decode()

    assert f'<span class="countdown">{words}</span>' in page


def test_detail_of_a_past_event_counts_nothing_and_offers_its_file_only(client):
    event = EventFactory(starts_at=local(2026, 6, 23, 8))

    page = client.get(event.get_absolute_url()).content.decode()

    assert "countdown" not in page
    assert "Thêm vào lịch (.ics)" in page
    assert "Google Calendar" not in page
