"""A person at the desk: published box by box, found twice, merged; and what a visitor sees of it on a phone."""

from datetime import date

import pytest
from playwright.sync_api import expect

from assocportal import roles
from members.models import ConsentText, Person
from members.people.consents import Purpose
from tests.factories import OrganisationFactory, PersonFactory, SeatFactory

from .people import enter, press, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_a_person_is_published_with_consent_and_merged(open_page):
    text = ConsentText.objects.create(
        purpose=Purpose.PUBLISH, text="Tôi đồng ý.", valid_from=date(2026, 1, 1)
    )
    officer = enter(open_page, "hoivien@example.vn", roles.MEMBER_OFFICERS)
    officer.goto("/admin/members/person/add/")
    officer.fill("[name=full_name]", "Lê Thị An")
    officer.fill("[name=birth_year]", "1961")
    officer.fill("[name=email]", "an@example.vn")
    officer.check("[name=public_email]")
    press(officer, "Lưu")
    expect(officer.locator(".field-public_email .errorlist, .field-email .errorlist").first).to_contain_text(
        "chưa đồng ý công khai"
    )

    officer.get_by_role("button", name="Thêm một Sự đồng ý").click()
    officer.select_option("[name=consents-0-text]", str(text.pk))
    officer.fill("[name=consents-0-given_on]", "05/01/2026")
    press(officer, "Lưu")
    expect(officer.locator(".messagelist")).to_be_visible()
    person = Person.objects.get()
    SeatFactory(person=person, body__organisation=OrganisationFactory(name="Hội Đông y"))
    PersonFactory(full_name="Le Thi An", birth_year=1961, workplace="Sở Y tế")

    officer.goto("/admin/members/person/trung-lap/")
    assert violations(officer) == []
    officer.get_by_role("link", name="So sánh và gộp").press("Enter")
    officer.get_by_label("Sở Y tế").check()
    assert violations(officer) == []
    press(officer, "Gộp hai hồ sơ")
    expect(officer.locator(".messagelist")).to_contain_text("Đã gộp hai hồ sơ")

    visitor = open_page(viewport={"width": 360, "height": 740})
    visitor.goto("/to-chuc/nhan-su/le-thi-an/")
    expect(visitor.get_by_role("link", name="an@example.vn")).to_be_visible()
    expect(visitor.get_by_text("Sở Y tế")).to_have_count(0)
    assert violations(visitor) == []
