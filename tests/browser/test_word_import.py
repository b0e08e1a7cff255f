"""From a Word file to a draft, as an editor does it."""

from playwright.sync_api import expect

from news.models import Article, WordImport
from tests.common.word.documents import report_by_direct_formatting
from tests.factories import CategoryFactory

UPLOAD = "/admin/news/article/nhap-word/"
WORD = {"name": "so-ket.docx", "mimeType": "application/zip", "buffer": report_by_direct_formatting()}


def test_word_file_becomes_a_draft_also_after_the_network_was_away(logged_in_page, page_errors):
    page = logged_in_page
    CategoryFactory(name="Hoạt động")
    page.goto("/admin/")
    page.click("text=Nhập từ Word")
    page.set_input_files("[type=file]", {"name": "a.pdf", "mimeType": "x", "buffer": b"x"})
    expect(page.locator("[data-errors=file]")).to_contain_text("Chỉ nhận tệp Word đuôi .docx.")

    page.set_input_files("[type=file]", WORD)
    page.select_option("[name=category]", label="Hoạt động")
    page.route(f"**{UPLOAD}", lambda route: route.abort())
    page.click("[type=submit].default")
    expect(page.locator("[data-trouble]")).to_contain_text("Mất kết nối mạng nên tệp chưa gửi trọn")
    assert WordImport.objects.count() == 0
    page_errors.clear()

    page.unroute(f"**{UPLOAD}")
    page.click("[type=submit].default")
    page.wait_for_url("**/change/")
    article = Article.objects.get()
    expect(page.locator("[name=title]")).to_have_value("LIÊN HIỆP HỘI SƠ KẾT 6 THÁNG ĐẦU NĂM")
    expect(page.locator(".messagelist")).to_contain_text("Tiêu đề viết toàn chữ hoa được giữ nguyên.")
    assert (article.byline, article.source_name) == ("Duy Tùng", "TTXVN")

    page.goto(UPLOAD)
    page.set_input_files("[type=file]", WORD)
    page.click("[type=submit].default")
    expect(page.locator(".desk-note")).to_contain_text("Tệp này đã được nhập lúc")
    page.click("text=Không nhập nữa")
    expect(page.locator(".messagelist")).to_contain_text("Không nhập tệp “so-ket.docx” nữa.")
    assert Article.objects.count() == 1
