"""A visitor with a phone and no script: finds an organisation by its name, its place and on the map."""

from datetime import date

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.factories import MembershipCountFactory, OrganisationFactory, PlaceFactory

from .conftest import PHONE


@pytest.fixture
def organisation(transactional_db):
    place = PlaceFactory(name="Vũ Thư", kind="huyen", valid_to=date(2025, 6, 30))
    organisation = OrganisationFactory(
        name="Hội Đông y tỉnh Lạc Giang", place=place, latitude=20.45, longitude=106.3
    )
    for year, members in ((2019, 1_498), (2020, 1_533), (2021, 1_541)):
        MembershipCountFactory(
            organisation=organisation, counted_on=date(year, 12, 31), members=members, women=700
        )
    for number in range(3):
        OrganisationFactory(name=f"Hội Tin học {number}", latitude=20.5, longitude=106.4)
    return organisation


def test_visitor_finds_an_organisation_and_its_members_on_a_phone(open_page, organisation):
    page = open_page(PHONE, java_script_enabled=False)

    page.goto("/hoi-thanh-vien/")
    page.get_by_label("Tìm tổ chức").fill("hoi dong y")
    page.get_by_role("button", name="Tìm", exact=True).last.click()
    page.wait_for_url("**/hoi-thanh-vien/?q=hoi+dong+y*")
    found = page.locator(".organisation-card").all_inner_texts()
    page.get_by_role("link", name="Xem trên bản đồ").click()
    page.locator(".map-spot").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{organisation.get_absolute_url()}")

    assert len(found) == 1
    assert "1.541 hội viên (đến 31/12/2021)" in found[0]
    assert page.get_by_role("img", name="Số hội viên của Hội Đông y tỉnh Lạc Giang").is_visible()
    page.get_by_text("Bảng số liệu").click()
    assert page.get_by_role("row", name="31/12/2020 1.533 700").is_visible()


@pytest.mark.parametrize(
    "address",
    ["/hoi-thanh-vien/?ngay=31/02/2022", "/hoi-thanh-vien/", "/hoi-thanh-vien/hoi-dong-y-tinh-lac-giang/"],
)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_directory_fits_a_phone_and_has_no_faults(open_page, organisation, address, scheme):
    page = open_page(PHONE, color_scheme=scheme, bypass_csp=True)

    page.goto(address)
    for summary in page.locator("main summary").all():
        if not summary.evaluate("summary => summary.parentElement.open"):
            summary.click()

    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    assert Axe().run(page).response["violations"] == []
