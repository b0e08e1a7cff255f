"""Photos on their way: into the text, into the library, out of the library; and the point that a crop keeps."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from assocportal.common.models import Picture
from assocportal.common.pictures.library import store_picture
from news.models import Article
from tests.factories import ArticleFactory
from tests.picture_files import draw, encode, upload

from .editor_events import DROP, _file

PHOTOS = [
    ("mot.jpg", encode(draw(900, 600), "jpg")),
    ("hai.jpg", encode(draw(800, 600, colour=(9, 90, 9)), "jpg")),
]


def drop(place, photos):
    place.evaluate(DROP, {"files": [_file(name, content, "image/jpeg") for name, content in photos]})


@pytest.fixture
def body(logged_in_page):
    article = ArticleFactory(body="<p>Đoạn một.</p>", state="nhap")
    logged_in_page.goto(f"/admin/news/article/{article.pk}/change/")
    return logged_in_page.locator(".field-body .tiptap.ProseMirror")


def save(page):
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    return Article.objects.values_list("body", flat=True).get()


def choose(popup):
    popup.wait_for_load_state()
    popup.locator(".picture-tile a").click()


def test_two_photos_dropped_into_the_text_say_what_they_lack(body):
    page = body.page
    drop(body.locator("p").last, PHOTOS)
    expect(body.locator("figure img")).to_have_count(2)
    expect(body.locator(".figure-hint")).to_have_count(2)
    assert body.locator(".figure-hint span").all_inner_texts() == ["Ảnh chưa có mô tả."] * 2

    body.get_by_role("button", name="Chỉ trang trí").first.click()
    expect(body.locator(".figure-hint").first).to_have_text("Ảnh chỉ trang trí.")
    body.get_by_role("button", name="Thêm mô tả").click()
    page.get_by_label("Ảnh cho thấy gì").fill("Hội trường")
    page.click(".prose-editor-dialog button[type=submit]")

    html = save(page)
    first, second = Picture.objects.order_by("pk")
    assert f'<figure data-picture="{first.pk}" data-decorative=""><img src="{first.usual_url}" alt=""' in html
    assert f'<figure data-picture="{second.pk}"><img src="{second.usual_url}" alt="Hội trường"' in html
    page.wait_for_selector(".figure-hint")
    assert save(page) == html


def test_photo_that_a_broken_line_stopped_is_sent_again(body, page_errors):
    page = body.page
    page.route("**/admin/tai-anh/", lambda route: route.abort())
    drop(body.locator("p").last, PHOTOS[:1])
    expect(page.locator(".editor-message-error")).to_contain_text("Mất kết nối nên ảnh chưa gửi được.")
    page.click("[name=_continue]")
    expect(page.locator(".editor-message")).to_contain_text("Hãy thử lại hoặc bỏ ảnh ấy rồi lưu.")
    assert Picture.objects.count() == 0

    page.unroute("**/admin/tai-anh/")
    page.get_by_role("button", name="Thử lại").click()

    expect(body.locator("figure img")).to_be_visible()
    assert "<figure" in save(page)
    assert all("ERR_FAILED" in error for error in page_errors)
    page_errors.clear()


def test_picture_is_chosen_from_the_library_for_the_text_and_for_the_cover(body):
    page = body.page
    picture = store_picture(upload(), caption="Quang cảnh", credit="Thu Hà", alt="Hội trường")
    body.locator("p").last.click()
    with page.expect_popup() as popup:
        page.click(".prose-menubar__button[title='Chọn ảnh từ thư viện']")
    choose(popup.value)
    expect(body.locator("figure img")).to_be_visible()
    expect(body.locator("figcaption")).to_have_text("Quang cảnh")
    expect(body.locator(".figure-hint")).to_have_text("Sẽ ghi: (Ảnh: Thu Hà)")

    with page.expect_popup() as popup:
        page.locator(".field-cover").get_by_role("button", name="Chọn từ thư viện").click()
    choose(popup.value)
    expect(page.locator(".field-cover .chooser-shown")).to_contain_text("Quang cảnh")

    assert f'data-picture="{picture.pk}"' in save(page)
    assert Article.objects.get().cover == picture


def test_photos_dropped_into_the_library_and_the_same_once_more(logged_in_page):
    page = logged_in_page
    page.goto("/admin/common/picture/")
    drop(page.locator("#container"), PHOTOS)
    expect(page.get_by_text("Đã vào thư viện.")).to_have_count(2)

    drop(page.locator("#container"), PHOTOS[:1])
    expect(page.locator(".sending").last).to_contain_text("Ảnh này đã có trong thư viện từ")
    page.get_by_role("button", name="Dùng ảnh đã có").click()
    expect(page.get_by_text("Dùng ảnh đã có.")).to_be_visible()

    assert Picture.objects.count() == 2
    page.reload()
    page.locator(".picture-tile a").first.focus()
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.querySelector('.picture-name').textContent").startswith(
        "Ảnh tải"
    )


def test_focal_point_is_chosen_by_keyboard_and_seen_in_the_crops(logged_in_page):
    page = logged_in_page
    picture = store_picture(upload(width=900, height=600), alt="Hội trường")
    page.goto(f"/admin/common/picture/{picture.pk}/change/")
    page.locator(".focus-pad").focus()
    for key in ("ArrowLeft", "ArrowLeft", "ArrowDown", "Shift+ArrowDown"):
        page.keyboard.press(key)

    assert page.locator("[role=status]").first.inner_text() == "Điểm chính: ngang 40%, dọc 56%"
    assert page.locator(".crop img").first.evaluate("image => image.style.objectPosition") == "40% 56%"
    violations = Axe().run(page).response["violations"]
    assert [each["id"] for each in violations if each["impact"] in ("serious", "critical")] == []
    page.click("[name=_save]")
    page.wait_for_selector(".picture-grid")

    picture.refresh_from_db()
    assert (picture.focal_x, picture.focal_y) == (40, 56)
    violations = Axe().run(page).response["violations"]
    assert [each["id"] for each in violations if each["impact"] in ("serious", "critical")] == []
