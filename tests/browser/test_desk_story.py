"""The desk from a Word file to a published report, by everybody who has a hand in it, each at their own browser."""

from datetime import datetime, time, timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from assocportal import roles
from assocportal.common.models import KeptForm, User
from assocportal.common.vietnamese import VIETNAM
from news.models import Article
from tests.common.word.documents import report_by_direct_formatting
from tests.factories import CategoryFactory

from .people import enter, press, violations

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TITLE = "LIÊN HIỆP HỘI SƠ KẾT 6 THÁNG ĐẦU NĂM"
WORD = {"name": "so-ket.docx", "mimeType": "application/zip", "buffer": report_by_direct_formatting()}
MINUTE = timedelta(minutes=1)


def import_word_file(page):
    page.get_by_role("link", name="Nhập từ Word").first.click()
    page.set_input_files("[type=file]", WORD)
    page.select_option("[name=category]", label="Hoạt động")
    page.click("[type=submit].default")
    page.wait_for_url("**/change/")


def open_from_index(page):
    page.goto("/admin/")
    page.get_by_role("link", name=TITLE).first.click()
    page.wait_for_url("**/change/")
    page.wait_for_load_state("networkidle")


def return_with_reason(page, reason):
    press(page, "Trả lại…")
    page.fill("[name=reason]", reason)
    page.locator(".submit-row input").press("Enter")
    page.wait_for_url("**/admin/news/article/")


def approve_for(page, moment):
    page.fill("[name=publish_at_0]", f"{moment:%d/%m/%Y}")
    page.fill("[name=publish_at_1]", f"{moment:%H:%M}")
    press(page, "Duyệt và đăng")
    expect(page.locator(".messagelist")).to_contain_text("Tự đăng lúc 07:00")


def change(page, article, **fields):
    page.goto(f"/admin/news/article/{article.pk}/change/")
    page.locator("summary", has_text="Địa chỉ trang").click()
    for name, value in fields.items():
        page.fill(f"[name={name}]", value)
    page.click("[name=_continue] >> nth=0")
    expect(page.locator(".messagelist .success")).to_be_visible()


def read(page, address):
    """Status, heading and lead of what a visitor meets there."""
    response = page.goto(address)
    lead = page.locator(".article-head .lead")
    return response.status, page.inner_text("h1"), lead.inner_text() if lead.count() else ""


def restore_version_before(page, article):
    page.goto(f"/admin/news/article/{article.pk}/change/")
    page.click("a.historylink")
    page.click("text=So sánh hai bản đã chọn")
    page.locator(".compared-side").first.locator("button").click()
    expect(page.locator(".messagelist .success")).to_be_visible()


def import_and_submit(author):
    import_word_file(author)
    expect(author.locator(".messagelist")).to_contain_text("Đã lấy chữ và 1 ảnh, 1 chú thích ảnh")
    expect(author.locator(".tiptap.ProseMirror figcaption")).to_have_text("Quang cảnh hội nghị.")
    press(author, "Lưu và gửi duyệt")
    expect(author.locator(".messagelist")).to_contain_text("Đã gửi duyệt.")


def repair_and_submit(author, lead):
    """What the index and the form say of why it came back."""
    author.goto("/admin/")
    told, wrong = author.locator(".desk-box.is-bad").inner_text(), violations(author)
    open_from_index(author)
    why = author.locator(".workflow-returned blockquote").inner_text()
    author.fill("[name=lead]", lead)
    press(author, "Lưu và gửi duyệt")
    return told, why, wrong


def go_from_word_to_approval(author, chief, moment):
    import_and_submit(author)
    open_from_index(chief)
    return_with_reason(chief, "Thiếu tên người chụp ảnh.")
    told_why_wrong = repair_and_submit(author, "Hội nghị sơ kết. Ảnh: Lan Anh.")
    open_from_index(chief)
    approve_for(chief, moment)
    return told_why_wrong


def restore_as_editor(open_page, category, article):
    editor = enter(open_page, "btv@example.vn", roles.EDITORS)
    category.editors.add(User.objects.get(email="btv@example.vn"))
    restore_version_before(editor, article)


def meet_the_hour(reader, address, moment):
    """What a reader meets a minute before and then; its captions, and how often the home page leads there."""
    with time_machine.travel(moment - MINUTE):
        before = read(reader, address)[0]
    with time_machine.travel(moment):
        then = read(reader, address)
        captions = reader.locator(".article figure:has(picture img) figcaption").all_inner_texts()
        reader.goto("/")
        return before, then, captions, reader.get_by_role("link", name=TITLE).count()


def test_report_goes_from_a_word_file_to_the_public(open_page, page_errors):
    category = CategoryFactory(name="Hoạt động")
    seven = datetime.combine(timezone.localdate() + timedelta(days=1), time(7), VIETNAM)
    author = enter(open_page, "ctv@example.vn", roles.CONTRIBUTORS)
    chief = enter(open_page, "truongban@example.vn", roles.CHIEFS)
    reader = open_page()

    told, why, wrong = go_from_word_to_approval(author, chief, seven)
    assert "Thiếu tên người chụp ảnh." in told
    assert (why, wrong) == ("Thiếu tên người chụp ảnh.", [])

    article = Article.objects.get()
    address = article.get_absolute_url()
    before, at_seven, captions, at_home = meet_the_hour(reader, address, seven)
    page_errors.remove("Failed to load resource: the server responded with a status of 404 (Not Found)")
    assert (before, at_seven) == (404, (200, TITLE, "TTXVN – Hội nghị sơ kết. Ảnh: Lan Anh."))
    assert (captions, at_home > 0) == (["Quang cảnh hội nghị."], True)

    with time_machine.travel(seven + 60 * MINUTE):
        change(chief, article, slug="so-ket-2026", lead="Viết lại.")
        moved = read(reader, address)
        restore_as_editor(open_page, category, article)
        restored = read(reader, address)
    assert (moved, restored) == ((200, TITLE, "TTXVN – Viết lại."), at_seven)
    assert reader.url.endswith("/so-ket-2026/")
    assert not KeptForm.objects.exists()
