import base64
import importlib
import re
import sys
from pathlib import Path

import pytest
from django.contrib import admin
from django.urls import clear_url_caches
from playwright.sync_api import expect

from assocportal.common.models import Picture
from news.models import Article
from tests.factories import ArticleFactory
from tests.picture_files import draw, encode

from .editor_events import drop_file, paste_file, paste_text

PHOTO = encode(draw(1600, 1000), "jpg")


@pytest.fixture
def body(logged_in_page, article_admin):
    """The editor of an article of two paragraphs."""
    article = ArticleFactory(body="<p>Đoạn một.</p><p>Đoạn hai.</p>", state="nhap")
    logged_in_page.goto(f"/admin/news/article/{article.pk}/change/")
    return logged_in_page.locator(".field-body .tiptap.ProseMirror")


@pytest.fixture
def article_admin():
    if admin.site.is_registered(Article):
        yield
        return
    admin.site.register(Article, fields=["title", "body", "category"])
    reload_urls()
    yield
    admin.site.unregister(Article)
    reload_urls()


def reload_urls():
    clear_url_caches()
    importlib.reload(sys.modules["assocportal.urls"])


def save(page):
    page.click("[name=_continue]")
    page.wait_for_selector(".messagelist .success")
    page.wait_for_selector(".tiptap.ProseMirror")


def stored_body():
    return Article.objects.values_list("body", flat=True).get()


def figure_html(picture, caption, alt=""):
    return (
        f'<figure data-picture="{picture.pk}"><img src="{picture.usual_url}" alt="{alt}" '
        f'width="{picture.usual_width}" height="{picture.rendition_height(picture.usual_width)}">'
        f"<figcaption>{caption}</figcaption></figure>"
    )


def test_photo_dropped_between_two_paragraphs_stays_there_with_its_caption(body):
    page = body.page
    drop_file(body.locator("p").first, "hoi-nghi.jpg", PHOTO)
    expect(body.locator("figure img")).to_be_visible()
    page.keyboard.type("Quang cảnh hội nghị.")
    save(page)

    picture = Picture.objects.get()
    expected = f"<p>Đoạn một.</p>{figure_html(picture, 'Quang cảnh hội nghị.')}<p>Đoạn hai.</p>"
    assert stored_body() == expected

    for _ in range(2):
        body.locator("p").last.click()
        page.keyboard.press("End")
        page.keyboard.type("!")
        page.keyboard.press("Backspace")
        save(page)
        assert stored_body() == expected


def test_enter_in_a_caption_goes_on_below_the_figure(body):
    page = body.page
    drop_file(body.locator("p").last, "hoi-nghi.jpg", PHOTO)
    expect(body.locator("figure img")).to_be_visible()
    page.keyboard.type("Chú thích")
    page.keyboard.press("Enter")
    page.keyboard.type("Đoạn ba.")
    save(page)

    figure = figure_html(Picture.objects.get(), "Chú thích")
    assert stored_body() == f"<p>Đoạn một.</p><p>Đoạn hai.</p>{figure}<p>Đoạn ba.</p>"


def test_photo_pasted_into_a_table_goes_below_it(body):
    body.locator("p").last.click()
    paste_text(body, html="<table><tr><td>ô</td></tr></table>")
    body.locator("td").click()
    paste_file(body, "anh.png", encode(draw(), "png"))
    expect(body.locator("figure img")).to_be_visible()
    save(body.page)

    assert re.sub(r'<figure data-picture="\d+"><img [^>]*>', "<figure>", stored_body()) == (
        "<p>Đoạn một.</p><p>Đoạn hai.</p><table><tbody><tr><td><p>ô</p></td></tr></tbody></table>"
        "<figure><figcaption></figcaption></figure>"
    )


def test_photo_chosen_by_the_button_goes_below_the_cursor(body):
    page = body.page
    body.locator("p").first.click()
    with page.expect_file_chooser() as chooser:
        page.click(".prose-menubar__button[title='Chèn ảnh từ máy']")
    chooser.value.set_files({"name": "anh.jpg", "mimeType": "image/jpeg", "buffer": PHOTO})
    expect(body.locator("figure img")).to_be_visible()

    assert body.locator("> *").evaluate_all("nodes => nodes.map(node => node.tagName)")[:3] == [
        "P",
        "FIGURE",
        "P",
    ]


def test_alt_text_of_a_figure_is_edited_in_a_dialog(body):
    page = body.page
    drop_file(body.locator("p").first, "hoi-nghi.jpg", PHOTO)
    expect(body.locator("figure img")).to_be_visible()
    page.click(".prose-menubar__button[title='Văn bản thay thế của ảnh']")
    page.get_by_label("Ảnh cho thấy gì").fill("Các đại biểu trong hội trường")
    page.click(".prose-editor-dialog button[type=submit]")
    save(page)

    assert 'alt="Các đại biểu trong hội trường"' in stored_body()


def test_file_that_lies_about_its_kind_is_refused_beside_the_editor(body, page_errors):
    drop_file(body.locator("p").first, "anh.jpg", encode(draw(), "gif"))

    expect(body.page.locator(".editor-message-error")).to_have_text(
        "Tên tệp “anh.jpg” không đúng với nội dung: bên trong là ảnh GIF. "
        "Hãy đổi đuôi tên tệp thành .gif rồi tải lên lại."
    )
    assert body.locator("figure").count() == 0
    assert Picture.objects.count() == 0
    assert all("status of 400" in error for error in page_errors)
    page_errors.clear()


def test_form_is_not_sent_while_a_photo_is_under_way(body):
    page = body.page
    waiting = []
    page.route("**/admin/tai-anh/", lambda route: waiting.append(route))
    drop_file(body.locator("p").first, "hoi-nghi.jpg", PHOTO)
    page.wait_for_function("document.querySelector('.editor-message').textContent === 'Đang tải ảnh lên…'")

    page.click("[name=_continue]")
    expect(page.locator(".editor-message")).to_have_text("Đang tải ảnh lên. Hãy đợi ảnh tải xong rồi lưu.")
    assert page.locator(".messagelist .success").count() == 0

    waiting[0].continue_()
    expect(body.locator("figure img")).to_be_visible()
    expect(page.locator(".editor-message")).to_be_hidden()
    save(page)
    assert "<figure" in stored_body()


def test_text_pasted_from_word_keeps_lists_headings_and_captioned_pictures(body):
    word = (Path(__file__).parent / "word.html").read_text()
    rtf = r"{\rtf1{\pict\pngblip " + encode(draw(), "png").hex() + "}}"
    body.locator("p").last.click()
    body.page.keyboard.press("Control+a")
    paste_text(body, html=word, rtf=rtf)
    expect(body.locator("figure img")).to_be_visible()
    save(body.page)

    picture = Picture.objects.get()
    assert stored_body() == (
        "<h2>Báo cáo công tác</h2><p>Sáu tháng đầu năm, <strong>Liên hiệp hội</strong> đã:</p>"
        "<ul><li><p>Tổ chức hội nghị</p><ul><li><p>cấp tỉnh</p></li><li><p>cấp huyện</p></li></ul></li>"
        "<li><p>Xuất bản bản tin</p></li></ul>"
        "<ol><li><p>Việc thứ nhất</p></li><li><p>Việc thứ hai</p></li></ol>"
        f"{figure_html(picture, 'Ảnh 1. Toàn cảnh hội nghị')}"
        "<table><tbody><tr><td><p>Đơn vị</p></td><td><p>Số</p></td></tr></tbody></table><p>Hết.</p>"
    )


def test_pictures_pasted_from_elsewhere_are_stored_or_named_as_missing(body):
    data = base64.b64encode(encode(draw(300, 200), "png")).decode()
    body.locator("p").last.click()
    paste_text(
        body,
        html=f"<p>Trước</p><img src='data:image/png;base64,{data}'>"
        "<figure><img src='https://trang-khac.example/a.jpg'><figcaption>Ảnh lạ</figcaption></figure>",
    )
    expect(body.locator("figure img")).to_have_count(1)
    expect(body.page.locator(".editor-message-error")).to_have_text(
        "Ảnh lấy từ trang khác không dán thẳng được. Hãy tải ảnh về máy rồi chèn vào bài."
    )
    save(body.page)

    assert f"{figure_html(Picture.objects.get(), '')}<p>Ảnh lạ</p>" in stored_body()


def test_figure_copied_within_the_text_stays_a_figure(body):
    drop_file(body.locator("p").first, "hoi-nghi.jpg", PHOTO)
    expect(body.locator("figure img")).to_be_visible()
    picture = Picture.objects.get()
    body.locator("p").last.click()
    paste_text(body, html=f'<figure><img src="{picture.usual_url}"><figcaption>Lần hai</figcaption></figure>')
    save(body.page)

    assert Picture.objects.count() == 1
    assert stored_body().count("<figure") == 2
    assert figure_html(picture, "Lần hai") in stored_body()


def test_toolbar_and_dialogs_speak_vietnamese(body):
    page = body.page
    titles = page.locator(".prose-menubar__button[title]").evaluate_all("all => all.map(one => one.title)")

    vietnamese = re.compile(r"[À-ỹ]")
    assert [title for title in titles if title and not vietnamese.search(title)] == []
    options = page.locator(".prose-menubar__option").all_text_contents()
    assert options == ["Đề mục cấp 1", "Đề mục cấp 2", "Đề mục cấp 3", "Đoạn văn"]
