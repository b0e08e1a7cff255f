"""A secretary on a phone, an officer at the desk, and what the public reads of it."""

import pytest
from playwright.sync_api import expect

from assocportal import roles
from assocportal.common.publishing import State
from news.models import Article
from tests.factories import (
    CategoryFactory,
    MembershipCountFactory,
    OrganisationFactory,
    OrganisationUserFactory,
    UserFactory,
)
from tests.picture_files import draw, encode

from .conftest import PASSWORD, PHONE
from .people import enter, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

PHOTO = {"name": "tha-ca.jpg", "mimeType": "image/jpeg", "buffer": encode(draw())}
SMALL = """() => [...document.querySelectorAll("main :is(a, button, input:not([type=hidden]), select, textarea)")]
    .filter((box) => !box.closest("p, dd, .form-check") && box.checkVisibility())
    .filter((box) => box.getBoundingClientRect().height < 47.5).map((box) => box.outerHTML.slice(0, 80))"""
TYPE = """() => [...document.querySelectorAll("main *")].filter((one) => one.checkVisibility()
    && [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim())
    && parseFloat(getComputedStyle(one).fontSize) < 18).map((one) => one.outerHTML.slice(0, 80))"""


@pytest.fixture
def organisation(transactional_db):
    made = OrganisationFactory(
        name="Hội Nghề cá tỉnh Lạc Giang", short_name="Hội Nghề cá", address="Thị trấn Cửa Lạc"
    )
    MembershipCountFactory(organisation=made, members=6350)
    user = UserFactory(email="thuky@example.vn", full_name="Hoàng Văn Lộc")
    user.set_password(PASSWORD)
    user.save()
    OrganisationUserFactory(user=user, organisation=made)
    CategoryFactory(name="Hội thành viên")
    return made


def enter_workspace(page):
    page.goto("/hoi-vien/")
    page.fill("[name=username]", "thuky@example.vn")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/hoi-vien/*/")


def find_faults(page):
    """Of an opened page: what axe finds, small type, small targets, what is wider than the phone."""
    page.wait_for_load_state()  # without its styles every page is wide
    wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    return [*violations(page), *page.evaluate(SMALL), *page.evaluate(TYPE), *(["wide"] if wide else [])]


def open_form(page, words):
    page.goto("/hoi-vien/")
    page.get_by_role("link", name=words).first.click()
    page.locator("form[data-keep]").wait_for()
    return find_faults(page)


def send(page, words="Gửi văn phòng"):
    page.get_by_role("button", name=words).click()
    expect(page.locator(".alert-success")).to_be_visible()


def change_address(page):
    faults = open_form(page, "Thông tin của hội")
    page.fill("[name=address]", "Số 8 đường Bờ Kè, xã Cửa Lạc")
    page.context.clear_cookies(name="sessionid")  # the session is lost while the form is open
    page.get_by_role("button", name="Gửi văn phòng").click()
    page.fill("[name=username]", "thuky@example.vn")
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    expect(page.locator("[name=address]")).to_have_value("Số 8 đường Bờ Kè, xã Cửa Lạc")
    send(page)
    return faults


def file_count(page):
    faults = open_form(page, "Số hội viên")
    page.fill("[name=counted_on]", "31/12/2025")
    page.fill("[name=members]", "65.120")
    page.get_by_role("button", name="Gửi văn phòng").click()
    expect(page.get_by_text("khác nhau nhiều")).to_be_visible()
    page.fill("[name=members]", "6.512")
    send(page)
    return faults


def propose_article(page):
    faults = open_form(page, "Gửi bài, gửi ảnh")
    page.fill("[name=title]", "Thả hai vạn cá giống xuống sông Lạc")
    page.fill("[name=text]", "Sáng chủ nhật, bốn mươi hội viên thả cá.")
    page.set_input_files("[name=photo_1]", PHOTO)
    page.fill("[name=caption_1]", "Hội viên thả cá ở bến Đò Ngang")
    send(page, "Gửi bài")
    return faults


def accept_all(office):
    office.goto("/admin/")
    office.get_by_role("link", name="Hội Nghề cá tỉnh Lạc Giang: số hội viên").click()
    accepting = office.get_by_role("button", name="Nhận và ghi vào sổ")
    accepting.wait_for()
    faults = violations(office)
    accepting.click()
    expect(office.locator(".messagelist .success").first).to_be_visible()
    office.goto("/admin/common/pendingversion/")
    office.get_by_role("link", name="Hội Nghề cá tỉnh Lạc Giang").click()
    office.get_by_role("button", name="Nhận bản sửa").click()
    expect(office.locator(".messagelist .success").first).to_be_visible()
    article = Article.objects.get(state=State.SUBMITTED)
    office.goto(f"/admin/news/article/{article.pk}/change/")
    office.get_by_role("button", name="Duyệt và đăng").first.click()
    expect(office.locator(".messagelist .success").first).to_be_visible()
    return faults


def test_secretary_sends_the_office_accepts_and_the_public_reads(open_page, phone_page, organisation):
    enter_workspace(phone_page)
    faults = {"home": find_faults(phone_page)}
    faults |= {work.__name__: work(phone_page) for work in (change_address, file_count, propose_article)}
    office = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    faults["desk"] = accept_all(office)

    visitor = open_page(PHONE)
    visitor.goto(organisation.get_absolute_url())
    text = visitor.inner_text("main")
    faults["public"] = violations(visitor)

    assert ["Số 8 đường Bờ Kè" in text, "6.512" in text, "Thả hai vạn cá giống" in text] == [True, True, True]
    assert {place: found for place, found in faults.items() if found} == {}
