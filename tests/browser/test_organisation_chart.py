"""The union's organisation chart on a phone, without script."""

from tests.members.governance.ledger import SmallUnion

PHONE = {"width": 360, "height": 780}


def test_who_led_on_a_day_is_found_on_a_phone_without_script(transactional_db, open_page):
    union = SmallUnion(members=12)
    union.make_unit()
    page = open_page(PHONE, is_mobile=True, has_touch=True, java_script_enabled=False)

    page.goto("/to-chuc/")
    page.get_by_label("Vào ngày").fill("24/6/2022")
    page.get_by_role("button", name="Xem").click()

    section = page.locator(f"#ban-{union.body.pk}")
    assert section.get_by_text("Tống Duy Phong").count() == 1
    assert "bầu bổ sung ngày 24/6/2022" in section.inner_text()
    page.get_by_label("Vào ngày").fill("31/2/2022")
    page.get_by_label("Vào ngày").press("Enter")
    assert "Ngày chưa đúng" in page.locator(".invalid-feedback").inner_text()
    assert page.get_by_label("Vào ngày").input_value() == "31/2/2022"
