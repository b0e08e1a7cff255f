"""An editor-in-chief's telephone: first login, second factor, lost phone, a device to be logged out, a lock."""

import base64
import re

import pytest

from tests.common.login.codes import show_code

from .conftest import PASSWORD, PHONE


@pytest.fixture
def chiefs_page(open_page, editor, settings):
    settings.SECOND_FACTOR = True
    return open_page(PHONE, is_mobile=True, has_touch=True)


def give_password(page, password=PASSWORD):
    page.goto("/dang-nhap/")
    page.fill("[name=username]", "bientap@example.vn")
    page.fill("[name=password]", password)
    page.get_by_role("button", name="Đăng nhập").click()


def give_code(page, code):
    page.fill("[name=code]", code)
    page.locator("main form button.button").click()


def read_key(page):
    return base64.b32decode(page.locator("#khoa").inner_text().replace(" ", "")).hex()


def log_out(page):
    page.goto("/dang-nhap/tai-khoan/")
    page.get_by_role("button", name="Đăng xuất").click()
    page.get_by_role("heading", name="Đã đăng xuất").wait_for()


def is_too_wide(page):
    return page.evaluate("document.scrollingElement.scrollWidth") > PHONE["width"]


def set_up_app(page):
    give_password(page)
    page.wait_for_url("**/dang-nhap/hai-lop/")
    assert page.locator(".login-qr").evaluate("picture => picture.naturalWidth") > 0
    assert not is_too_wide(page)
    key = read_key(page)
    give_code(page, show_code(key))
    codes = re.findall(r"\d{5} \d{5}", page.locator("#cac-ma").inner_text())
    assert not is_too_wide(page)
    page.get_by_role("link", name="Đã cất mã, đi tiếp").click()
    page.wait_for_url("**/admin/")
    return key, codes


def test_chief_logs_in_with_a_telephone_and_without_it(chiefs_page, open_page, page_errors):
    page = chiefs_page
    key, codes = set_up_app(page)
    log_out(page)

    give_password(page)
    give_code(page, show_code(key, 1))
    page.wait_for_url("**/admin/")
    log_out(page)

    give_password(page)
    give_code(page, codes[0])
    page.wait_for_url("**/admin/")

    other = open_page()
    give_password(other)
    give_code(other, codes[1])
    other.wait_for_url("**/admin/")
    page.goto("/dang-nhap/phien/")
    assert not is_too_wide(page)
    page.get_by_role("button", name="Đăng xuất Chrome").click()
    page.get_by_text("Đã đăng xuất thiết bị đó.").wait_for()
    other.goto("/admin/")
    other.wait_for_url("**/dang-nhap/?next=/admin/")

    for _ in range(5):
        give_password(other, "sai")
    other.get_by_role("heading", name="hãy đợi 15 phút").wait_for()
    assert [error for error in page_errors if "429" not in error] == []
    page_errors.clear()


def test_password_is_shown_and_hidden_again(page, editor):
    page.goto("/dang-nhap/")
    page.fill("[name=password]", "mot cau")

    page.get_by_role("button", name="Hiện mật khẩu").click()
    assert page.get_attribute("[name=password]", "type") == "text"
    page.get_by_role("button", name="Ẩn mật khẩu").click()

    assert page.get_attribute("[name=password]", "type") == "password"
    assert page.input_value("[name=password]") == "mot cau"


def test_login_works_without_script(open_page, editor):
    page = open_page(java_script_enabled=False)

    give_password(page)

    page.wait_for_url("**/admin/")
