"""Looking for something on a phone, with script and without."""

from datetime import timedelta

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone

from tests.factories import ArticleFactory, EventFactory, OrganisationFactory, PageFactory

PHONE = {"width": 320, "height": 640}
LONG = "Hội nghị tổng kết công tác, ký giao ước thi đua và triển khai nhiệm vụ " + "liênhiệphội" * 10


@pytest.fixture
def portal(transactional_db):
    for hour in range(23):
        ArticleFactory(title=f"Hội nghị số {hour}", publish_at=timezone.now() - timedelta(hours=hour + 1))
    for factory, field in ((EventFactory, "title"), (OrganisationFactory, "name"), (PageFactory, "title")):
        factory(**{field: LONG})


@pytest.fixture(params=[True, False], ids=["script", "no-script"])
def phone(open_page, portal, request):
    return open_page(PHONE, java_script_enabled=request.param)


def titles(page):
    return page.locator("main .card-title").all_inner_texts()


def test_reader_finds_on_a_phone_what_was_meant(phone):
    phone.goto("/tim-kiem/")
    phone.locator("main").get_by_label("Từ cần tìm").fill("hoi nghi so 2")
    phone.locator("main").get_by_label("Từ cần tìm").press("Enter")
    phone.wait_for_url("**q=hoi+nghi+so+2")

    assert titles(phone) == [f"Hội nghị số {number}" for number in (2, 20, 21, 22)]


def test_reader_narrows_and_leafs_through_on_a_phone(phone):
    phone.goto("/tim-kiem/?q=hội nghị")
    phone.get_by_role("link", name="Bài viết (23)").click()
    phone.wait_for_url("**loai=bai-viet")
    first = titles(phone)
    phone.locator("a[rel=next]").click()
    phone.wait_for_url("**trang=2")

    assert first + titles(phone) == [f"Hội nghị số {number}" for number in range(23)]


def test_reader_of_a_lost_address_goes_on_by_searching(phone, page_errors):
    phone.goto("/trang-cu/hoi-nghi-tong-ket-711.html")
    phone.locator("main").get_by_role("button", name="Tìm").click()
    phone.wait_for_url("**/tim-kiem/?q=hoi+nghi+tong+ket")

    assert titles(phone) == [LONG] * 3
    page_errors.clear()  # Chromium notes the 404 that was asked for


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_search_and_pages_fit_a_phone_and_are_accessible(open_page, portal, colour_scheme, page_errors):
    page = open_page(PHONE, color_scheme=colour_scheme)
    charter = PageFactory(title="Điều lệ", lead=LONG, body=f"<p>{LONG}</p>")
    charter.body = "<p>Bản sau.</p>"
    charter.save()
    addresses = [
        *("/tim-kiem/", "/tim-kiem/?q=hội", "/tim-kiem/?q=hội&loai=bai-viet", f"/tim-kiem/?q={'x' * 300}"),
        *(
            "/gioi-thieu/",
            "/gioi-thieu/dieu-le/",
            "/gioi-thieu/dieu-le/phien-ban/1/",
            f"/{'khong-co-' * 30}/",
        ),
    ]

    found = {}
    for address in addresses:
        page.goto(address)
        violations = [violation["id"] for violation in Axe().run(page).response["violations"]]
        found[address] = (page.evaluate("document.documentElement.scrollWidth"), violations)

    assert found == {address: (PHONE["width"], []) for address in addresses}
    page_errors.clear()
