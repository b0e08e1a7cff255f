"""A visitor with a phone and no script: finds an event, sees where it is, puts it into a calendar."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from assocportal.common.models import Union
from assocportal.common.pictures.library import store_picture
from events.models import Event
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory
from tests.picture_files import upload

NARROW = {"width": 320, "height": 700}
UNBROKEN = "Ẫ" * 300


@pytest.fixture
def event(transactional_db):
    Union.objects.create(
        official_name="Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang",
        short_name="Liên hiệp hội Lạc Giang",
        address="Số 18 đường Tri Thức, phường Trung Tâm, tỉnh Lạc Giang",
    )
    return EventFactory(
        title="Hội thảo chuyển đổi số trong các hội thành viên",
        starts_at=timezone.now() + timedelta(days=3),
        venue="Hội trường tầng 4, số 18 đường Tri Thức",
        host=OrganisationFactory(name="Hội Tin học tỉnh Lạc Giang"),
        programme="<table><tbody><tr><th><p>Giờ</p></th><th><p>Nội dung</p></th></tr></tbody></table>",
    )


def test_visitor_finds_an_event_and_adds_it_to_a_calendar_without_script(open_page, event):
    page = open_page(NARROW, java_script_enabled=False, accept_downloads=True)

    page.goto("/su-kien/")
    page.get_by_role("link", name=event.title).click()
    page.wait_for_url(f"**{event.get_absolute_url()}")
    place = page.get_by_role("link", name="Xem trên Google Maps")
    web_calendar = page.get_by_role("link", name="Thêm vào Google Calendar")
    with page.expect_download() as download:
        page.get_by_role("link", name="Thêm vào lịch (.ics)").click()

    assert page.get_by_text("Còn 3 ngày").is_visible()
    assert page.get_by_text(event.long_when).is_visible()
    assert parse_qs(urlsplit(place.get_attribute("href")).query)["query"] == [
        "Hội trường tầng 4, số 18 đường Tri Thức, tỉnh Lạc Giang"
    ]
    assert parse_qs(urlsplit(web_calendar.get_attribute("href")).query)["text"] == [event.title]
    assert "BEGIN:VEVENT" in Path(download.value.path()).read_text()


@pytest.mark.parametrize("status", [Event.Status.POSTPONED, Event.Status.CANCELLED])
def test_date_of_what_was_called_off_is_struck_through_on_a_phone(open_page, event, status):
    event.status = status
    event.save()
    page = open_page(NARROW)

    page.goto(event.get_absolute_url())

    struck = "element => getComputedStyle(element).textDecorationLine"
    assert page.locator(".event-head .notice").is_visible()
    assert page.locator(".event-head .date-day").evaluate(struck) == "line-through"
    assert page.locator(".facts s").evaluate(struck) == "line-through"


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_pages_of_extreme_rows_fit_a_narrow_phone_and_stay_accessible(open_page, event, colour_scheme):
    host = OrganisationFactory(name="W" * 250, website=f"https://{'a' * 60}.{'b' * 60}.example/")
    host.contacts.create(kind="thu-dien-tu", value=f"{'c' * 60}@example.vn", is_public=True)
    extreme = EventFactory(
        title=UNBROKEN,
        venue="V" * 250,
        host=host,
        co_hosts=[host],
        status=Event.Status.CANCELLED,
        ends_at=None,
    )
    month = f"/su-kien/lich/{extreme.first_day:%Y/%m}/"
    page = open_page(NARROW, color_scheme=colour_scheme)

    found = {}
    for address in ("/su-kien/", month, extreme.get_absolute_url(), host.get_absolute_url()):
        page.goto(address)
        violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
        found[address] = (page.evaluate("document.documentElement.scrollWidth"), violations)

    assert found == dict.fromkeys(found, (NARROW["width"], []))


def test_paper_gives_what_is_said_about_an_event_its_whole_width(open_page, event):
    ArticleFactory(title="Tin về hội thảo", event=event, cover=store_picture(upload(width=600, height=400)))
    page = open_page()
    page.goto(event.get_absolute_url())

    page.emulate_media(media="print")

    width = "one => one.getBoundingClientRect().width"
    card = page.locator(".card", has_text="Tin về hội thảo")
    assert card.locator(".card-text").evaluate(width) == card.evaluate(width)
