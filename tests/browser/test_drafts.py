"""Nothing typed is ever lost: the page that dies, the session that ends, the network that goes, the other who saves."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from assocportal.common.models import KeptForm
from news.models import Article
from tests.factories import ArticleFactory, UserFactory

from .conftest import DESKTOP, PASSWORD, PHONE

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def article(transactional_db):
    return ArticleFactory(title="Sơ kết", lead="Mở đầu", body="<p>Một.</p>", state="nhap")


def form_of(article):
    return f"/admin/news/article/{article.pk}/change/"


def open_form(page, article):
    page.goto(form_of(article))
    page.wait_for_selector(".tiptap.ProseMirror")
    page.wait_for_load_state("networkidle")


def state_line(page):
    return page.locator("[data-state]")


def save(page):
    page.click("[name=_continue] >> nth=0")


def find_violations(page):
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(300)  # the editor and Select2 are named once they stand
    return [row["id"] for row in Axe().run(page).response["violations"]]


def log_in(page, user):
    page.goto("/admin/login/")
    page.fill("[name=username]", user.email)
    page.fill("[name=password]", PASSWORD)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


@pytest.fixture
def colleague(open_page, editor):
    user = UserFactory(email="duc@example.vn", full_name="Trần Minh Đức", is_staff=True, is_superuser=True)
    user.set_password(PASSWORD)
    user.save()
    page = open_page()
    log_in(page, user)
    return page


def test_text_of_a_page_that_died_is_offered_back(logged_in_page, article):
    page, context = logged_in_page, logged_in_page.context
    open_form(page, article)
    page.fill("[name=lead]", "Gõ dở trước khi mất điện")
    page.locator(".field-body .tiptap.ProseMirror").click()
    page.keyboard.press("Control+End")
    page.keyboard.type(" Thêm một câu.")
    expect(state_line(page)).to_contain_text("Đã tự lưu lúc")
    page.close(run_before_unload=False)

    again = context.new_page()
    open_form(again, article)
    again.click("text=Khôi phục")
    again.wait_for_selector(".tiptap.ProseMirror")
    restored = again.input_value("[name=lead]"), again.inner_text(".field-body .tiptap.ProseMirror")
    save(again)
    expect(again.locator(".messagelist .success")).to_be_visible()

    assert restored == ("Gõ dở trước khi mất điện", "Một. Thêm một câu.")
    article.refresh_from_db()
    assert (article.lead, article.body) == ("Gõ dở trước khi mất điện", "<p>Một. Thêm một câu.</p>")
    assert not KeptForm.objects.exists()


def test_second_of_two_who_save_at_once_chooses(logged_in_page, colleague, article):
    open_form(logged_in_page, article)
    open_form(colleague, article)
    expect(colleague.locator("[data-editors]")).to_contain_text("Nguyễn Thị Biên Tập đang sửa mục này từ")
    colleague.fill("[name=lead]", "Mở đầu của Đức")
    colleague.fill("[name=byline]", "Minh Đức")
    logged_in_page.fill("[name=lead]", "Mở đầu của tôi")
    save(colleague)
    expect(colleague.locator(".messagelist .success")).to_be_visible()

    save(logged_in_page)
    conflict = logged_in_page.locator(".conflict")
    expect(conflict).to_contain_text("Trần Minh Đức")
    refused = Article.objects.get().lead
    violations = find_violations(logged_in_page)
    logged_in_page.set_viewport_size(PHONE)
    width = logged_in_page.evaluate("document.documentElement.scrollWidth")
    logged_in_page.set_viewport_size(DESKTOP)
    logged_in_page.click("text=Giữ tất cả của tôi")
    save(logged_in_page)
    expect(logged_in_page.locator(".messagelist .success")).to_be_visible()

    assert (refused, violations, width) == ("Mở đầu của Đức", [], 360)
    article.refresh_from_db()
    assert (article.lead, article.byline) == ("Mở đầu của tôi", "Minh Đức")


def test_session_that_ended_costs_nothing(logged_in_page, editor, article, page_errors):
    page = logged_in_page
    open_form(page, article)
    page.context.clear_cookies(name="sessionid")
    page.fill("[name=lead]", "Gõ sau khi hết phiên")
    expect(state_line(page)).to_contain_text("Phiên đăng nhập đã hết")
    save(page)
    page.wait_for_timeout(500)
    stayed = page.url.endswith(form_of(article)), page.input_value("[name=lead]")

    log_in(page.context.new_page(), editor)
    page.bring_to_front()
    save(page)
    expect(page.locator(".messagelist .success")).to_be_visible()

    assert stayed == (True, "Gõ sau khi hết phiên")
    article.refresh_from_db()
    assert article.lead == "Gõ sau khi hết phiên"
    assert all("status of 40" in error for error in page_errors)
    page_errors.clear()


def test_network_that_is_away_is_waited_for(logged_in_page, article, page_errors):
    page = logged_in_page
    open_form(page, article)
    asked = []
    page.context.set_offline(True)
    page.fill("[name=lead]", "Gõ lúc mất mạng")
    expect(state_line(page)).to_have_text("Chưa lưu được: mất mạng, đang thử lại")
    page.once("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(300)
    page.context.set_offline(False)
    expect(state_line(page)).to_contain_text("Đã tự lưu lúc")

    assert asked == ["beforeunload"]
    assert dict(map(tuple, KeptForm.objects.get().fields))["lead"] == "Gõ lúc mất mạng"
    assert all("ERR_INTERNET_DISCONNECTED" in error for error in page_errors)
    page_errors.clear()


def test_preview_follows_what_is_typed(logged_in_page, article):
    page = logged_in_page
    open_form(page, article)
    page.fill("[name=title]", "Tên đang gõ")
    with page.context.expect_page() as opened:
        page.click("[data-preview]")
    preview = opened.value
    preview.wait_for_selector(".preview-frame")
    frame = preview.frame_locator(".preview-frame")
    expect(frame.locator("h1")).to_have_text("Tên đang gõ")
    phone = preview.locator(".preview-frame").bounding_box()["width"]
    preview.check("#rong-may-tinh")
    desk = preview.locator(".preview-frame").bounding_box()["width"]
    violations = find_violations(preview)

    page.fill("[name=title]", "Tên gõ tiếp")
    expect(frame.locator("h1")).to_have_text("Tên gõ tiếp")

    assert (phone, desk, violations) == (390, 1280, [])
    assert Article.objects.get().title == "Sơ kết"


def test_link_is_given_copied_and_taken_back(logged_in_page, open_page, article):
    page = logged_in_page
    open_form(page, article)
    page.click("text=Gửi bản xem thử")
    page.click("text=Tạo liên kết >> nth=-1")
    address = page.input_value("[id^=lien-ket-]")
    page.click("[data-copies]")
    expect(page.locator("[data-copies]")).to_have_text("Đã chép")
    violations = find_violations(page)
    visitor = open_page()
    path = address[address.index("/xem-thu/") :]
    shown = visitor.goto(path).status
    page.click("text=Thu hồi >> nth=-1")
    expect(page.locator(".messagelist .success")).to_contain_text("Đã thu hồi")

    assert violations == []
    assert shown == 200
    assert visitor.request.get(path).status == 410
