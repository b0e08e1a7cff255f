"""With script switched off every page is read and used as with it; what only script can do is not shown."""

import pytest

from .sample import LONG_TITLE
from .walk import Walk

PHONE = {"viewport": {"width": 320, "height": 640}, "java_script_enabled": False}
DESKTOP = {"viewport": {"width": 1280, "height": 800}, "java_script_enabled": False}
# A button outside a form does nothing by itself; one that opens a popover or a dialog by its attributes does.
DEAD_BUTTONS = "button[type=button]:not([popovertarget], [commandfor])"


@pytest.fixture
def walk(transactional_db, open_page, page_errors, live_server):
    return Walk(open_page, page_errors, live_server.url)


@pytest.fixture
def open_visit(walk):
    def open_one(name, window=PHONE):
        page = walk.windows(**window)["visitor"]
        page.goto(walk.visits[name].address)
        return page

    return open_one


def read(page):
    """Everything of a page that somebody without script looks for."""
    heading, main = page.locator("h1").first, page.locator("main")
    broken = "images => images.filter((image) => image.getClientRects().length && !image.naturalWidth).length"
    return {
        "no heading": [] if heading.text_content().strip() else ["h1"],
        "nothing to read": [] if main.inner_text().strip() else ["main"],
        "dead control": [each.inner_text() for each in page.locator(DEAD_BUTTONS).all() if each.is_visible()],
        "needs script": [
            each.inner_text() for each in page.locator("[data-needs-script]").all() if each.is_visible()
        ],
        "picture missing": [number for number in [page.locator("img").evaluate_all(broken)] if number],
        "wide": [
            width
            for width in [page.evaluate("document.scrollingElement.scrollWidth")]
            if width > page.viewport_size["width"]
        ],
    }


def test_every_page_is_readable(walk):
    problems = walk.find_problems(read, **PHONE)

    assert not problems, problems


@pytest.mark.parametrize("window", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_search_form_leads_to_the_search_page(open_visit, window):
    page = open_visit("article", window)
    words = page.locator(".site-header [name=q]")

    if not words.is_visible():
        page.locator(".site-search summary").click()
    words.fill("tổng kết")
    words.press("Enter")

    page.wait_for_url("**/tim-kiem/?q=*")
    assert page.locator("main [name=q]").input_value() == "tổng kết"


def test_menu_leads_to_each_section_and_below_it(open_visit):
    page = open_visit("home")
    page.locator(".site-menu summary").first.click()
    addresses = page.locator(".site-menu a").evaluate_all("links => links.map((link) => link.pathname)")

    assert {"/gioi-thieu/", "/tin-tuc/", "/hoi-thanh-vien/", "/su-kien/", "/so-lieu/"} <= set(addresses)

    page.locator(".site-menu").get_by_role("link", name="Sự kiện").click()
    page.wait_for_url("**/su-kien/")


def test_pagination_leads_on_and_back(open_visit):
    page = open_visit("news")
    pages = page.get_by_role("navigation", name="Các trang")

    pages.locator("[rel=next]").click()
    page.wait_for_url("**/tin-tuc/?trang=2")
    pages.locator("[rel=prev]").click()

    page.wait_for_url(lambda address: address.endswith(("/tin-tuc/", "/tin-tuc/?trang=1")))


def test_article_is_read_from_the_list_and_its_figure_opened(open_visit):
    page = open_visit("news")

    page.get_by_role("link", name=LONG_TITLE).first.click()
    page.wait_for_url("**/tin-tuc/2022/06/*/")
    page.locator("main a.zoom").first.click()

    page.wait_for_url("**/media/pictures/**.jpg")


def test_directory_is_filtered(open_visit):
    page = open_visit("directory")

    page.get_by_text("Lọc theo loại, lĩnh vực").click()
    page.get_by_label("Loại tổ chức").select_option("trung-tam")
    page.get_by_role("button", name="Lọc danh bạ").click()

    page.wait_for_url("**/hoi-thanh-vien/?*loai=trung-tam*")
    assert page.locator("main .empty").is_visible()
