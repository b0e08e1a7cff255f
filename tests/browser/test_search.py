"""Looking for something on a phone, with script and without, by finger and by keyboard."""

from datetime import datetime, timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.factories import ArticleFactory, CategoryFactory, EventFactory, OrganisationFactory, PageFactory

PHONE, NARROW = {"width": 360, "height": 640}, {"width": 320, "height": 640}
LONG = "Hội nghị tổng kết công tác, ký giao ước thi đua và triển khai nhiệm vụ " + "liênhiệphội" * 10
HOI_NGHI = [f"Hội nghị số {number}" for number in range(23)]


@pytest.fixture
def portal(transactional_db):
    now, fairs = timezone.now(), CategoryFactory(name="Hội chợ – triển lãm, trưng bày sản phẩm sáng tạo")
    organisation = OrganisationFactory(name=LONG)
    for hour, title in enumerate(HOI_NGHI):
        article = ArticleFactory(title=title, lead="", publish_at=now - timedelta(hours=hour + 1))
        article.organisations.add(*[organisation][: hour % 2])
    ArticleFactory(
        title="Triển lãm",
        category=fairs,
        publish_at=now,
        lead="",
        body=f"<p>{'Nước. ' * 99}<b>hội nghị</b> &lt;i&gt;</p>",
    )
    ArticleFactory(title="Hồi sức", lead="", body="", publish_at=timezone.make_aware(datetime(2022, 1, 19)))
    EventFactory(title=LONG)
    PageFactory(title=LONG)


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def phone(open_page, portal, request):
    return open_page(PHONE, java_script_enabled=request.param)


def titles(page):
    return page.locator("main .card-title").all_inner_texts()


def search(page, query):
    page.goto("/tim-kiem/")
    page.locator("main").get_by_label("Từ cần tìm").fill(query)
    page.locator("main").get_by_label("Từ cần tìm").press("Enter")
    page.wait_for_url("**?q=*")


def test_reader_finds_on_a_phone_what_was_meant(phone):
    search(phone, "hoi nghi so 2")

    assert titles(phone)[0] == "Hội nghị số 2"
    assert phone.locator(".card-title mark").first.inner_text() == "Hội nghị số 2"


def test_reader_sees_where_in_the_text_the_words_stand(phone):
    search(phone, "trien lam hoi nghi")

    assert titles(phone) == ["Triển lãm"]
    assert phone.locator(".card-lead mark").all_inner_texts() == ["hội nghị"]
    assert phone.locator(".card-lead").inner_text().endswith("hội nghị <i>")


def test_reader_narrows_and_leafs_through_on_a_phone(phone):
    phone.goto("/tim-kiem/?q=hội nghị số")
    phone.get_by_text("Lọc theo").click()
    phone.get_by_role("link", name="(11)").click()
    phone.wait_for_url("**to-chuc=*")
    narrowed = titles(phone)
    phone.get_by_role("link", name="Bỏ lọc: Hội nghị").click()
    phone.wait_for_url("**?q=h*s%E1%BB%91")
    first = titles(phone)
    phone.locator("a[rel=next]").click()
    phone.wait_for_url("**trang=2")

    assert narrowed == HOI_NGHI[1::2]
    assert first + titles(phone) == HOI_NGHI


def test_reader_asks_for_one_kind_and_the_newest_first(phone):
    phone.goto("/tim-kiem/?q=hội nghị")
    phone.get_by_role("link", name="Bài viết (24)").click()
    phone.wait_for_url("**loai=bai-viet")
    phone.get_by_role("link", name="Mới nhất").click()
    phone.wait_for_url("**xep=moi-nhat")

    assert titles(phone)[:3] == ["Triển lãm", *HOI_NGHI[:2]]


def test_reader_who_mistyped_the_marks_is_told_so(phone):
    search(phone, "hỏi nghỉ sổ 7")

    assert "Không thấy “hỏi nghỉ sổ 7” đúng dấu" in phone.locator("main .notice").inner_text()
    assert titles(phone) == ["Hội nghị số 7"]


def test_keyboard_alone_opens_filters_and_results(open_page, portal):
    page = open_page(PHONE)
    page.goto("/tim-kiem/?q=hội nghị số")
    page.get_by_text("Lọc theo").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    chip = page.evaluate("[document.activeElement.className, document.activeElement.closest('details').open]")
    page.locator(".card-title a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/tin-tuc/**")

    assert chip == ["chip", True]
    assert page.locator("h1").inner_text() == HOI_NGHI[0]


def test_reader_of_a_lost_address_goes_on_by_searching(phone, page_errors):
    phone.goto("/trang-cu/hoi-nghi-tong-ket-711.html")
    phone.locator("main").get_by_role("button", name="Tìm").click()
    phone.wait_for_url("**/tim-kiem/?q=hoi+nghi+tong+ket")

    assert titles(phone) == [LONG] * 3
    page_errors.clear()  # Chromium notes the 404 that was asked for


SEARCHES = (
    *(
        "/tim-kiem/",
        "/tim-kiem/?q=hội",
        "/tim-kiem/?q=hội nghị&loai=bai-viet&trang=2",
        "/tim-kiem/?q=hỏi nghỉ",
    ),
    *("/tim-kiem/?q=hội mít ổi", f"/tim-kiem/?q={'x' * 300}", "/tim-kiem/?q=-", "/tim-kiem/?q=xoài&nam=2022"),
)


@pytest.mark.parametrize(
    "looks",
    [{"color_scheme": "light"}, {"color_scheme": "dark"}, {"contrast": "more"}],
    ids=["light", "dark", "contrast"],
)
def test_search_fits_a_narrow_phone_and_is_accessible(open_page, portal, looks):
    page = open_page(NARROW, **looks)

    found = {address: look_closely(page, address) for address in SEARCHES}

    assert found == {address: (NARROW["width"], []) for address in SEARCHES}


def test_search_beside_the_whole_menu_is_accessible(open_page, portal):
    page = open_page({"width": 1280, "height": 800})

    assert [look_closely(page, address) for address in ("/tim-kiem/", "/tim-kiem/?q=xyz")] == [(1280, [])] * 2


def test_search_fits_a_phone_whose_text_is_twice_as_large(open_page, portal):
    page = open_page({"width": 640, "height": 900})
    for address in SEARCHES:
        page.goto(address)
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")

        assert page.evaluate("document.documentElement.scrollWidth") == 640, address


def test_pages_fit_a_phone_and_are_accessible(open_page, portal, page_errors):
    page = open_page(NARROW)
    charter = PageFactory(title="Điều lệ", lead=LONG, body=f"<p>{LONG}</p>")
    charter.body = "<p>Bản sau.</p>"
    charter.save()
    addresses = (
        *("/gioi-thieu/", "/gioi-thieu/dieu-le/", "/gioi-thieu/dieu-le/phien-ban/1/"),
        f"/{'khong-co-' * 30}/",
    )

    found = {address: look_closely(page, address) for address in addresses}

    assert found == {address: (NARROW["width"], []) for address in addresses}
    page_errors.clear()


def look_closely(page, address):
    """How wide it is with everything opened, and what axe finds."""
    page.goto(address)
    page.evaluate("document.querySelectorAll('main details').forEach(details => details.open = true)")
    violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
    return page.evaluate("document.documentElement.scrollWidth"), violations
