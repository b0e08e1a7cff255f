from playwright.sync_api import expect

from news.models import Article
from tests.factories import ArticleFactory

BODY = (
    "<p>Sáng 24/6, hội nghị hài hòa.</p><ul><li><p>Thứ hai, ngày 24/6/2022, có <strong>1,541</strong> hội viên "
    "và 1,541 lượt người.</p></li></ul><p>Công trình thuỷ lợi, hoà giải.</p>"
)
SELECTION = "getSelection().toString()"


def test_findings_stand_beside_the_text_lead_to_the_words_and_mend_them(logged_in_page):
    page = logged_in_page
    ArticleFactory(byline="Duy Tùng")
    article = ArticleFactory(body=BODY, lead="Xây dựng khối hòa hợp.", byline="Duy Tung", state="nhap")
    page.goto(f"/admin/news/article/{article.pk}/change/")
    page.wait_for_selector(".tiptap.ProseMirror")
    findings = page.locator(".checks-finding")

    page.click(".checks-run")
    expect(findings).to_have_count(5)

    second = findings.filter(has_text="1,541").nth(1)
    second.get_by_text("Đến chỗ này").click()
    assert page.evaluate(SELECTION) == "1,541"
    second.get_by_text("Sửa thành “1.541”").click()
    expect(findings).to_have_count(4)
    findings.filter(has_text="hai kiểu").locator(".checks-fix").click()
    expect(findings).to_have_count(3)
    findings.filter(has_text="Duy Tung").locator(".checks-fix").click()
    expect(findings).to_have_count(2)
    expect(page.locator("[name=lead]")).to_have_value("Xây dựng khối hòa hợp.")

    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    article = Article.objects.get(pk=article.pk)
    mended = BODY.replace("1,541 lượt", "1.541 lượt").replace("thuỷ", "thủy").replace("hoà", "hòa")
    assert (article.body, article.byline) == (mended, "Duy Tùng")


def test_fix_of_the_whole_text_is_one_step_to_undo(logged_in_page):
    page = logged_in_page
    article = ArticleFactory(body="<p>Hòa bình, hòa giải, khoẻ.</p>", lead="Sapo.", state="nhap")
    page.goto(f"/admin/news/article/{article.pk}/change/")
    text = page.locator(".field-body .tiptap.ProseMirror")

    page.click(".checks-run")
    page.locator(".checks-fix").click()
    expect(text).to_have_text("Hòa bình, hòa giải, khỏe.")
    text.click()
    page.keyboard.press("Control+z")

    expect(text).to_have_text("Hòa bình, hòa giải, khoẻ.")


def test_autosave_checks_again(logged_in_page):
    page = logged_in_page
    article = ArticleFactory(body="<p>Đạt 31.15%.</p>", lead="Sapo.", state="nhap")
    page.goto(f"/admin/news/article/{article.pk}/change/")
    page.wait_for_selector(".tiptap.ProseMirror")

    page.evaluate("document.dispatchEvent(new CustomEvent('desk:kept'))")

    expect(page.locator(".checks-count")).to_have_text("Có 1 điều cần xem lại. Vẫn lưu và đăng được.")
