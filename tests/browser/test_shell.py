"""The head of every page as people use it: by keyboard, by touch, without script, and as they left it."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from assocportal.common.models import MenuItem, RelatedLink, Union
from tests.factories import ArticleFactory, PageFactory

from .conftest import DESKTOP, PHONE

pytestmark = pytest.mark.urls("tests.test_shell")
MENU_BUTTON = ".site-menu > .opener summary"
NARROW = {"width": 320, "height": 640}
LONG_NAME = (
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang – Cơ quan thường trực và các đơn vị trực thuộc"
)
# What begins left of the screen makes nothing scroll: it is lost.
BEFORE_THE_EDGE = (
    "all => all.filter((one) => one.getBoundingClientRect().left < 0).map((one) => one.outerHTML)"
)
LOOKS = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "contrast": {"contrast": "more"},
    "dark contrast": {"color_scheme": "dark", "contrast": "more"},
}


@pytest.fixture
def portal(transactional_db):
    Union.objects.create(
        official_name=LONG_NAME, short_name="Liên hiệp hội Lạc Giang", email="vanphong@lacgiang.example"
    )
    ArticleFactory(title="Sơ kết công tác 6 tháng đầu năm")
    news = MenuItem.objects.create(label="Tin tức", address="/tin-tuc/")
    page = PageFactory(
        title="Chức năng, nhiệm vụ và quyền hạn của Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh"
    )
    MenuItem.objects.create(page=page, parent=news)
    MenuItem.objects.create(label="Sự kiện", address="/su-kien/")
    RelatedLink.objects.create(name=LONG_NAME, url="https://vusta.vn/")


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_menu_on_a_phone_opens_by_keyboard(open_page, portal, has_script):
    page = open_page(PHONE, java_script_enabled=has_script)
    page.goto("/trang-khong/")
    section = page.get_by_label("Các mục chính").get_by_role("link", name="Sự kiện")
    assert not section.is_visible()

    page.locator(MENU_BUTTON).press("Enter")
    section.press("Enter")

    page.wait_for_url("**/su-kien/")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_second_level_opens_by_keyboard(open_page, portal, viewport, has_script):
    page = open_page(viewport, java_script_enabled=has_script)
    page.goto("/trang-khong/")
    if viewport is PHONE:
        page.locator(MENU_BUTTON).press("Enter")
    below = page.get_by_label("Các mục chính").get_by_role("link", name="Chức năng, nhiệm vụ")
    assert not below.is_visible()

    page.locator(".menu summary").press("Space")
    below.press("Enter")

    page.wait_for_url("**/gioi-thieu/*/")


@pytest.mark.parametrize(
    ("viewport", "summary", "panel"),
    [
        (PHONE, MENU_BUTTON, ".menu-panel"),
        (PHONE, ".site-search summary", ".search-box"),
        (DESKTOP, ".menu summary", ".menu ul"),
        (DESKTOP, ".display summary", ".display-panel"),
    ],
)
def test_escape_closes_and_gives_the_focus_back(open_page, portal, viewport, summary, panel):
    page = open_page(viewport)
    page.goto("/trang-khong/")
    page.locator(summary).press("Enter")
    page.locator(panel).wait_for()

    page.keyboard.press("Escape")

    assert not page.locator(panel).is_visible()
    assert page.locator(summary).evaluate("summary => summary === document.activeElement")


@pytest.mark.parametrize("go_away", ["click", "tab", "neighbour"])
def test_panel_over_the_page_closes_when_one_goes_elsewhere(open_page, portal, go_away):
    page = open_page(DESKTOP)
    page.goto("/tin-tuc/")
    page.locator(".menu summary").click()
    panel = page.locator(".menu ul")
    panel.wait_for()

    if go_away == "click":
        page.locator("h1").click()
    elif go_away == "tab":
        panel.locator("a").last.focus()
        page.keyboard.press("Tab")
    else:
        page.locator(".display summary").click()

    assert not panel.is_visible()


def test_menu_on_a_desktop_is_always_open(open_page, portal):
    page = open_page(DESKTOP)
    page.goto("/tin-tuc/")

    current = page.locator(".site-menu a[aria-current]")

    assert current.all_inner_texts() == ["Tin tức"]
    assert not page.get_by_text("Danh mục").is_visible()


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_search_is_reached_and_asks(open_page, portal, viewport, has_script):
    page = open_page(viewport, java_script_enabled=has_script)
    page.goto("/trang-khong/")
    if viewport is PHONE:
        page.locator(".site-search summary").press("Enter")

    page.get_by_label("Từ cần tìm").fill("đoàn thể")
    page.keyboard.press("Enter")

    page.wait_for_url("**/tim-kiem/?q=*")


@pytest.mark.parametrize("look", LOOKS)
def test_head_and_foot_are_accessible_in_every_look(open_page, portal, look):
    page = open_page(NARROW, **LOOKS[look])
    page.goto("/tin-tuc/")
    for summary in (
        ".site-search summary",
        MENU_BUTTON,
        ".menu summary",
        ".display summary",
    ):
        page.locator(summary).click()

    found = Axe().run(page).response["violations"]

    assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found] == []


@pytest.mark.parametrize("size", ["", "largest"])
def test_head_and_foot_fit_every_screen(open_page, portal, size):
    page = open_page(DESKTOP)
    page.goto("/robots.txt")
    page.evaluate("size => localStorage.setItem('textSize', size)", size)
    widths = (320, 390, 640, 768, 960, 1280, 1920)

    found, cut = [], []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/trang-khong/")
        page.locator(".opener").evaluate_all("all => all.forEach((opener) => (opener.open = true))")
        found.append(page.evaluate("document.documentElement.scrollWidth"))
        cut += page.locator(":is(header, footer) :is(a, button, summary, input)").evaluate_all(
            BEFORE_THE_EDGE
        )

    assert (found, cut) == (list(widths), [])


def test_targets_under_a_finger_are_large_enough(open_page, portal):
    page = open_page(NARROW, has_touch=True, is_mobile=True)
    page.goto("/trang-khong/")
    for summary in (
        ".site-search summary",
        MENU_BUTTON,
        ".menu summary",
        ".display summary",
    ):
        page.locator(summary).click()

    small = page.locator(":is(header, footer) :is(a, button, summary, input)").evaluate_all(
        "all => all.filter((e) => e.getBoundingClientRect().height < 44 && e.checkVisibility()).map((e) => e.outerHTML)"
    )

    assert small == []
