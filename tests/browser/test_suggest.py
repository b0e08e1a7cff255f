"""What the search boxes propose while one types: by keyboard, by mouse, by touch, without an answer, without script."""

import pytest

from assocportal.common.models import Union
from tests.common.search.vocabulary import learn_words
from tests.factories import ArticleFactory, OrganisationFactory, PageFactory

from .conftest import DESKTOP, PHONE
from .probes import LISTEN, find_policy_reports, find_violations, find_wide

LONG = "Hội nghị tổng kết công tác, ký giao ước thi đua và triển khai nhiệm vụ trọng tâm " + "liênhiệphội" * 4
ADDRESS = "**/tim-kiem/goi-y/**"
VIEWPORTS = pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])


@pytest.fixture
def portal(transactional_db):
    Union.objects.create(official_name="Liên hiệp các Hội", short_name="Liên hiệp hội")
    OrganisationFactory(name="Hội Nghề cá")
    PageFactory(title="Hội nghị trực tuyến")
    ArticleFactory(title="Hội nghị sơ kết")
    ArticleFactory(title=LONG)
    learn_words()


def open_box(page, path="/"):
    page.goto(path)
    if path != "/":
        return page.locator("main input[name=q]")
    opener = page.locator(".site-search summary")
    if opener.is_visible():
        opener.press("Enter")
    return page.locator(".site-search input")


def options(page):
    return page.get_by_role("option")


def type_and_wait(page, box, text="hội ngh"):
    box.clear()
    box.press_sequentially(text)
    options(page).first.wait_for()


@VIEWPORTS
@pytest.mark.parametrize("path", ["/", "/tim-kiem/"], ids=["header", "search page"])
def test_title_is_chosen_by_keyboard_alone(open_page, portal, viewport, path):
    page = open_page(viewport)
    box = open_box(page, path)
    box.focus()
    type_and_wait(page, box)
    box.press("ArrowDown")
    box.press("ArrowDown")

    chosen = page.locator("[aria-selected=true]")
    assert box.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
    assert chosen.inner_text() == "Hội nghị trực tuyến trang giới thiệu"
    box.press("Enter")
    page.wait_for_url("**/gioi-thieu/hoi-nghi-truc-tuyen/")


def test_arrows_go_round_through_the_box(page, portal):
    box = open_box(page)
    type_and_wait(page, box)
    names = options(page).all_inner_texts()
    seen = []
    for _ in range(len(names) + 1):
        box.press("ArrowUp")
        seen.append("".join(page.locator("[aria-selected=true]").all_inner_texts()))

    assert seen == [*reversed(names), ""]


def test_reader_is_told_how_many_there_are(page, portal):
    box = open_box(page)
    type_and_wait(page, box)
    said = page.get_by_role("status").filter(has_text="gợi ý").inner_text()
    assert said == "Có 4 gợi ý, chọn bằng phím mũi tên."
    assert (box.get_attribute("role"), box.get_attribute("aria-expanded")) == ("combobox", "true")

    box.fill("xyz")

    page.get_by_text("Không có gợi ý.").wait_for(state="attached")
    assert box.get_attribute("aria-expanded") == "false"


def test_enter_without_a_choice_searches(page, portal):
    box = open_box(page)
    type_and_wait(page, box)
    box.press("Enter")

    page.wait_for_url("**/tim-kiem/?q=h%E1%BB%99i+ngh")


def test_escape_closes_the_list_first_and_keeps_what_was_typed(phone_page, portal):
    box = open_box(phone_page)
    type_and_wait(phone_page, box)
    box.press("Escape")
    assert (options(phone_page).count(), box.input_value(), box.is_visible()) == (0, "hội ngh", True)

    box.press("Escape")

    assert not box.is_visible()


def test_title_is_chosen_by_mouse(page, portal):
    type_and_wait(page, open_box(page))
    options(page).filter(has_text="Nghề cá").click()

    page.wait_for_url("**/hoi-thanh-vien/hoi-nghe-ca/")


def test_title_is_chosen_by_touch(phone_page, portal):
    type_and_wait(phone_page, open_box(phone_page))
    options(phone_page).filter(has_text="Nghề cá").tap()

    phone_page.wait_for_url("**/hoi-thanh-vien/hoi-nghe-ca/")


def test_list_closes_where_the_box_is_left(page, portal):
    box = open_box(page)
    type_and_wait(page, box)
    box.press("Tab")

    assert options(page).count() == 0


def test_quick_typing_asks_once(page, portal):
    asked = []
    page.on("request", lambda request: "goi-y" in request.url and asked.append(request.url[-3:]))
    type_and_wait(page, open_box(page), "hoi nghi")

    assert len(asked) < len("hoi nghi")
    assert asked[-1] == "ghi"


@pytest.mark.parametrize("answer", [{"status": 500, "body": "lỗi"}, {"status": 200, "body": "<p>"}, None])
def test_box_stays_a_plain_form_where_nothing_answers(page, portal, page_errors, answer):
    page.route(ADDRESS, lambda route: route.fulfill(**answer) if answer else route.abort())
    box = open_box(page)
    with page.expect_event(
        "requestfinished" if answer else "requestfailed", lambda request: "goi-y" in request.url
    ):
        box.press_sequentially("hội ngh")
    assert options(page).count() == 0

    box.press("Enter")

    page.wait_for_url("**/tim-kiem/?q=*")
    page_errors.clear()  # Chromium notes the answer that was provoked


def test_box_is_a_plain_form_without_script(open_page, portal):
    page = open_page(java_script_enabled=False)
    box = open_box(page)
    box.fill("hội ngh")
    box.press("Enter")

    page.wait_for_url("**/tim-kiem/?q=*")


@VIEWPORTS
@pytest.mark.parametrize("path", ["/", "/tim-kiem/?q=hội"], ids=["header", "search page"])
def test_open_list_is_accessible_and_fits_in_every_look(open_page, portal, viewport, path):
    page = open_page(viewport)
    page.add_init_script(LISTEN)
    box = open_box(page, path)
    type_and_wait(page, box)
    box.press("ArrowDown")

    found = find_violations(page) | find_wide(page) | find_policy_reports(page)

    assert options(page).count() == 4
    assert {name: faults for name, faults in found.items() if faults} == {}
