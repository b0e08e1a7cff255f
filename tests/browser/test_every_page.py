"""Each kind of page: accessible in each look, as wide as the screen, true to its policy, still while it loads."""

import pytest

from .probes import (
    FEWER_LOOKS,
    KEEP_CHOICES,
    LOOKS,
    PAINTED,
    READ_THROUGH,
    find_policy_reports,
    find_shifts,
    find_violations,
    find_wide,
)
from .walk import Walk

NARROW = {
    "viewport": {"width": 320, "height": 640},
    "is_mobile": True,
    "has_touch": True,
    "reduced_motion": "reduce",
}
# 1280 px at 200 %
ZOOMED = {
    "viewport": {"width": 640, "height": 400},
    "device_scale_factor": 2,
    "reduced_motion": "reduce",
}


@pytest.fixture
def walk(transactional_db, open_page, page_errors, live_server):
    return Walk(open_page, page_errors, live_server.url)


@pytest.mark.parametrize(
    ("window", "looks"), [(NARROW, LOOKS), (ZOOMED, FEWER_LOOKS)], ids=["320 px", "200 %"]
)
def test_page_fits_the_screen_keeps_its_policy_and_is_accessible_in_every_look(walk, window, looks):
    def look_closely(page):
        page.evaluate(READ_THROUGH)
        return {**find_policy_reports(page), **find_wide(page), **find_violations(page, looks)}

    problems = walk.find_problems(look_closely, **window)

    assert not problems, problems


@pytest.mark.parametrize(
    ("name", "opener"),
    [("home", ".site-menu summary"), ("home", ".site-search summary"), ("article", "main a.zoom")],
)
def test_what_opens_over_a_page_is_accessible_in_every_look(walk, name, opener):
    page = walk.windows(**NARROW)["visitor"]
    page.goto(walk.visits[name].address)

    page.locator(opener).first.click()

    assert page.locator("details[open], dialog[open]").count()
    assert [found for found in find_violations(page).values() if found] == []


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_while_slow_pictures_come_and_choices_are_kept(walk, width):
    def watch(page):
        page.evaluate(PAINTED)
        page.pictures.let_go()
        page.evaluate(READ_THROUGH)
        return {"layout shift": find_shifts(page)}

    problems = walk.find_problems(
        watch, prepare=hold_pictures_and_keep_choices, wait_until="domcontentloaded",
        viewport={"width": width, "height": 800},
    )  # fmt: skip

    assert not problems, problems


def hold_pictures_and_keep_choices(page):
    page.pictures = HeldPictures(page)
    page.add_init_script(KEEP_CHOICES)


class HeldPictures:
    """Pictures arrive when the page has been painted without them."""

    def __init__(self, page):
        self.held, self.is_holding = [], True
        page.route("**/media/**", self.hold)
        page.on(
            "request", lambda request: self.hold_anew(request) if request.is_navigation_request() else None
        )

    def hold(self, route):
        if self.is_holding:
            self.held.append(route)
        else:
            route.continue_()

    def hold_anew(self, request):
        self.held, self.is_holding = [], True

    def let_go(self):
        self.is_holding = False
        for route in self.held:
            route.continue_()
