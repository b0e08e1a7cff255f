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
PRESSED = "buttons => buttons.filter((b) => b.ariaPressed === 'true').map((b) => b.innerText)"
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""
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


def colour(page, name="--color-surface"):
    return page.evaluate(
        "name => getComputedStyle(document.documentElement).getPropertyValue(name).trim()", name
    )


def text_size(page):
    return page.evaluate("getComputedStyle(document.documentElement).fontSize")


def open_display(page, address="/tin-tuc/"):
    page.goto(address)
    page.get_by_text("Hiển thị").click()


def pressed(page):
    return page.locator(".display button").evaluate_all(PRESSED)


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


def test_theme_contrast_and_text_size_stay_after_a_reload(open_page, portal):
    page = open_page(DESKTOP)
    open_display(page)
    before = (colour(page), text_size(page), pressed(page))

    page.get_by_role("button", name="Tối").click()
    page.get_by_role("button", name="Chữ lớn hơn").click()
    dark = (colour(page), text_size(page), pressed(page))
    page.get_by_role("button", name="Tương phản cao").click()
    open_display(page)

    assert before == ("#fff", "16px", ["Theo máy", "A"])
    assert dark == ("#10191d", "19px", ["Tối"])
    assert (colour(page), text_size(page)) == ("#000", "19px")
    assert pressed(page) == ["Tối", "Tương phản cao"]
    assert page.locator(".display output").inner_text() == "lớn"


def test_choices_are_taken_back(open_page, portal):
    page = open_page(DESKTOP)
    open_display(page)
    for name in ("Tối", "Tương phản cao", "Chữ nhỏ hơn", "Cỡ chữ vừa", "Tương phản cao", "Theo máy"):
        page.get_by_role("button", name=name).click()

    open_display(page)

    assert (colour(page), text_size(page), pressed(page)) == ("#fff", "16px", ["Theo máy", "A"])
    assert page.evaluate("localStorage.length") == 0


def test_text_size_stops_at_its_ends(open_page, portal):
    page = open_page(DESKTOP)
    open_display(page)
    seen = []

    for name in ("Chữ lớn hơn", "Chữ nhỏ hơn"):
        button = page.get_by_role("button", name=name)
        for _ in range(5):
            button.click(force=True)
        seen.append((text_size(page), button.get_attribute("aria-disabled")))

    assert seen == [("22px", "true"), ("15px", "true")]


def test_reader_may_refuse_what_the_machine_asks_for(open_page, portal):
    page = open_page(DESKTOP, color_scheme="dark", contrast="more")
    open_display(page)
    asked = (colour(page), pressed(page))

    page.get_by_role("button", name="Sáng").click()
    page.get_by_role("button", name="Tương phản cao").click()
    page.reload()

    assert asked == ("#000", ["Theo máy", "A", "Tương phản cao"])
    assert (colour(page), colour(page, "--color-text")) == ("#fff", "#17262c")
    assert page.locator("meta[name=theme-color]").get_attribute("content") == "#07404e"


def test_paper_is_always_white(open_page, portal):
    page = open_page(DESKTOP)
    open_display(page)
    page.get_by_role("button", name="Tối").click()

    page.emulate_media(media="print")

    assert colour(page, "--color-accent") == "#0c6073"


def test_nonsense_in_the_store_is_ignored(open_page, portal):
    page = open_page(DESKTOP)
    page.goto("/robots.txt")
    page.evaluate(
        "() => { localStorage.theme = 'auto'; localStorage.textSize = '900%'; localStorage.contrast = '' }"
    )

    open_display(page)

    assert (colour(page), text_size(page), pressed(page)) == ("#fff", "16px", ["Theo máy", "A"])


def test_browser_that_keeps_nothing_still_shows_what_was_chosen(open_page, portal):
    page = open_page(DESKTOP)
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('không') } })"
    )
    open_display(page)

    page.get_by_role("button", name="Tối").click()

    assert (colour(page), pressed(page)) == ("#10191d", ["Tối", "A"])


def test_nothing_jumps_when_a_page_opens_as_it_was_left(open_page, portal):
    page = open_page(PHONE)
    page.goto("/robots.txt")
    page.evaluate("() => { localStorage.theme = 'dark'; localStorage.textSize = 'largest' }")

    page.goto("/tin-tuc/")

    assert page.evaluate(SHIFT) == 0


def test_controls_that_need_a_script_are_missing_without_one(open_page, portal):
    page = open_page(DESKTOP, java_script_enabled=False)
    page.goto("/tin-tuc/")

    assert page.locator("header").get_by_role("link", name="Đăng nhập").is_visible()
    assert not page.get_by_text("Hiển thị").is_visible()


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

    found = []
    for width in widths:
        page.set_viewport_size({"width": width, "height": 800})
        page.goto("/trang-khong/")
        page.locator(".opener").evaluate_all("all => all.forEach((opener) => (opener.open = true))")
        found.append(page.evaluate("document.documentElement.scrollWidth"))

    assert found == list(widths)


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
