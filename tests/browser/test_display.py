"""What a reader chose of the looks stays on the device, and nothing jumps for it."""

import pytest

from tests.factories import ArticleFactory

from .conftest import DESKTOP, PHONE

PRESSED = "buttons => buttons.filter((b) => b.ariaPressed === 'true').map((b) => b.innerText)"
SHIFT = """() => new Promise((done) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const entry of list.getEntries()) sum += entry.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 300);
})"""


@pytest.fixture
def portal(transactional_db):
    ArticleFactory(title="Sơ kết công tác 6 tháng đầu năm")


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


def test_pressed_button_is_read_under_the_mouse_too(open_page, portal):
    page = open_page(DESKTOP)
    open_display(page)
    button = page.get_by_role("button", name="Tương phản cao")

    button.click()

    colours = button.evaluate("one => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]")
    assert colours == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


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

    assert (colour(page), colour(page, "--color-text")) == ("#fff", "#000")


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
