"""The home page and the lists keep their shape, whatever editors enter; their pictures are no larger than needed."""

import pytest

from assocportal.common.pictures.library import store_picture
from tests.factories import (
    ArticleFactory,
    CategoryFactory,
    EventFactory,
    OrganisationFactory,
    PublishedFigureFactory,
)
from tests.picture_files import upload

ONE_WORD = "Liênhiệphội" * 27
ADDRESSES = ["/", "/tin-tuc/", "/hoi-thanh-vien/", "/su-kien/", "/so-lieu/"]
SHAPES = ((900, 1500), (1500, 250))
WIDTHS = [320, 390, 640, 768, 960, 1280, 1920]
# each picture in the page: how wide it stands, which rendition the browser chose, and between which it could choose
SHOWN = """() => [...document.querySelectorAll("main img")].map((img) => [
  img.getBoundingClientRect().width, img.currentSrc,
  img.srcset.split(",").map((part) => parseInt(part.trim().split(" ")[1]))])"""
WATCH_SHIFTS = """window.shift = 0; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });"""
ARRIVED = """() => Promise.all(
  [...document.images].filter((img) => img.offsetParent).map((img) => img.decode()))"""


def make_news(covers):
    for category in CategoryFactory.create_batch(3):
        for cover in covers:
            ArticleFactory(title=ONE_WORD, category=category, cover=cover, lead=ONE_WORD)
    ArticleFactory(title="Bài không ảnh, không sapo", lead="", is_featured=True, featured_order=2)
    ArticleFactory(title=ONE_WORD, category=CategoryFactory(is_announcements=True))


@pytest.fixture
def portal(transactional_db):
    """Every block filled with the worst that may come: one long word, an upright picture, a panorama."""
    upright, panorama = (store_picture(upload(width=width, height=height)) for width, height in SHAPES)
    make_news([None, panorama, upright])
    ArticleFactory(title=ONE_WORD, cover=upright, is_featured=True, featured_order=1)
    organisation = OrganisationFactory(name=ONE_WORD[:250])
    EventFactory(title=ONE_WORD, host=organisation, venue=ONE_WORD[:250])
    PublishedFigureFactory(
        label=ONE_WORD[:200], unit=ONE_WORD[:60], value="999999999999.99", qualifier="khoang"
    )


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_keeps_its_shape_with_the_worst_input(portal, page, address):
    page.add_init_script(WATCH_SHIFTS)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)

        overflow = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        assert (width, overflow, page.evaluate("shift")) == (width, 0, 0)


@pytest.mark.parametrize("address", ["/", "/tin-tuc/"])
def test_pictures_are_fetched_no_larger_than_they_stand(portal, page, address):
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto(address)
        # all of them, also those that the browser would leave for later
        page.evaluate("document.querySelectorAll('img').forEach((img) => (img.loading = 'eager'))")
        # not wait_for_function: where it has to ask twice it evaluates a string, which the policy forbids
        page.evaluate(ARRIVED)

        for shown, source, renditions in page.evaluate(SHOWN):
            if shown:
                enough = min((each for each in renditions if each >= shown), default=max(renditions))
                assert (width, shown, source.rpartition("/")[2].partition(".")[0]) == (
                    width,
                    shown,
                    str(enough),
                )


def test_pages_of_a_list_are_reached_by_keyboard(transactional_db, page):
    ArticleFactory.create_batch(41)
    page.goto("/tin-tuc/?trang=2")

    page.get_by_role("link", name="Trang 1", exact=True).focus()
    names = []
    for _ in range(3):
        page.keyboard.press("Tab")
        names.append(page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/tin-tuc/?trang=3")

    assert names == ["Trang 2", "Trang 3", "Trang sau"]
