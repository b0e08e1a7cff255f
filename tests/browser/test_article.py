"""The article's page in the real browser: its tools and its paper."""

from datetime import datetime

import pytest
from django.utils import timezone

from assocportal.common.html import clean_html
from assocportal.common.models import Union
from assocportal.common.pictures.library import store_picture
from tests.factories import ArticleFactory, CategoryFactory
from tests.picture_files import upload

PHONE = {"width": 320, "height": 640}
# A voice that says one piece after another at once, and remembers what it was told.
VOICES = """voices => {
  window.said = [];
  window.marked = [];
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  const speech = new EventTarget();
  speech.getVoices = () => voices;
  speech.cancel = () => { window.isSilent = true; };
  speech.speak = (utterance) => {
    window.isSilent = false;
    window.said.push(utterance.text);
    window.marked.push(document.querySelector(".article [aria-current=true]")?.innerText);
    window.finish = () => utterance.onend();
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
}"""
VIETNAMESE = '[{ lang: "en-US", name: "Anna" }, { lang: "vi-VN", name: "Linh", localService: true }]'
ENGLISH = '[{ lang: "en-US", name: "Anna" }]'


def figure(picture, caption="Chú thích"):
    return f'<figure><img src="{picture.usual_url}" alt="Ảnh"><figcaption>{caption}</figcaption></figure>'


@pytest.fixture
def article(transactional_db):
    Union.objects.create(official_name="Liên hiệp hội tỉnh Lạc Giang", short_name="Lạc Giang")
    category = CategoryFactory(name="Hoạt động")
    picture = store_picture(upload(width=1200, height=800))
    body = f"<p>Đoạn thứ nhất.</p>{figure(picture)}<table><tr><td>94.936</td></tr></table><p>Đoạn cuối.</p>"
    ArticleFactory(
        title="Bài cũ hơn", category=category, publish_at=timezone.make_aware(datetime(2022, 6, 1))
    )
    return ArticleFactory(title="Hội nghị sơ kết", lead="Sapo.", body=clean_html(body), category=category)


def address_of(article):
    return f"/tin-tuc/2022/06/{article.slug}/"


def open_article(open_page, article, voices=None, viewport=PHONE, **options):
    page = open_page(viewport, **options)
    if voices:
        page.add_init_script(f"({VOICES})({voices})")
    page.goto(address_of(article))
    return page


def names(page, selector):
    return [text for text in page.locator(f"{selector} >> visible=true").all_inner_texts() if text]


def test_link_is_copied_and_the_reader_is_told(open_page, article):
    page = open_article(open_page, article)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])

    page.get_by_role("button", name="Chép đường dẫn").click()

    page.get_by_role("status").get_by_text("Đã chép đường dẫn").wait_for()
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert page.evaluate("navigator.clipboard.readText()") == canonical


def test_phone_offers_its_own_share_sheet_in_the_place_of_zalo(open_page, article):
    page = open_page(PHONE, is_mobile=True, has_touch=True)
    page.add_init_script("navigator.share = async (page) => { window.shared = page; }")
    page.goto(address_of(article))

    page.get_by_role("link", name="Zalo, ứng dụng khác").tap()

    assert page.evaluate("window.shared.url") == page.locator("link[rel=canonical]").get_attribute("href")


def test_qr_is_drawn_when_asked_for(open_page, article):
    page = open_page(PHONE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address_of(article))
    before = [url for url in asked if "/ma-qr/" in url]

    page.get_by_text("Mã QR").click()
    page.locator(".qr img").evaluate("picture => picture.decode()")

    assert (before, len([url for url in asked if "/ma-qr/" in url])) == ([], 1)


def test_nothing_is_asked_of_strangers(open_page, article, live_server):
    page = open_page(PHONE)
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    page.goto(address_of(article), wait_until="networkidle")

    assert [url for url in asked if not url.startswith(live_server.url)] == []


@pytest.mark.parametrize("voices", [None, "[]", ENGLISH], ids=["none", "none yet", "English"])
def test_reading_aloud_is_hidden_without_a_vietnamese_voice(open_page, article, voices):
    page = open_article(open_page, article, voices)

    assert names(page, "[data-speech]") == []


def test_reading_aloud_appears_when_the_voice_arrives(open_page, article):
    page = open_article(open_page, article, "(window.voices = [])")

    page.evaluate(f"voices.push(...{VIETNAMESE}); speechSynthesis.dispatchEvent(new Event('voiceschanged'))")

    assert names(page, "[data-speech]") == ["Đọc bài"]


def test_article_is_read_in_its_order_and_the_place_is_marked(open_page, article):
    page = open_article(open_page, article, VIETNAMESE)

    page.get_by_role("button", name="Đọc bài").click()
    for _ in range(5):
        page.evaluate("finish()")

    told = ["Hội nghị sơ kết", "Sapo.", "Đoạn thứ nhất.", "Chú thích", "Đoạn cuối."]
    assert page.evaluate("said") == page.evaluate("marked") == told
    assert names(page, "[data-speech]") == ["Đọc bài"]
    assert page.locator(".article [aria-current]").count() == 0


def test_reading_pauses_goes_on_with_the_same_sentence_and_stops(open_page, article):
    page = open_article(open_page, article, VIETNAMESE)
    page.get_by_role("button", name="Đọc bài").click()
    page.evaluate("finish()")

    page.get_by_role("button", name="Tạm dừng").click()
    paused = page.evaluate("isSilent"), names(page, "[data-speech]")
    page.get_by_role("button", name="Đọc tiếp").click()
    going_on = page.evaluate("said")
    page.get_by_role("button", name="Dừng", exact=True).click()

    assert paused == (True, ["Đọc tiếp", "Dừng"])
    assert going_on == ["Hội nghị sơ kết", "Sapo.", "Sapo."]
    assert (page.evaluate("isSilent"), names(page, "[data-speech]")) == (True, ["Đọc bài"])


def test_long_paragraph_is_read_in_short_pieces(open_page, article):
    sentence = "Liên hiệp hội tổ chức hội nghị với sự tham dự của các hội thành viên và khách mời."
    article.body = f"<p>{' '.join([sentence] * 6)}</p><p>{'x' * 500}</p>"
    article.save()
    page = open_article(open_page, article, VIETNAMESE)

    page.get_by_role("button", name="Đọc bài").click()
    for _ in range(12):
        page.evaluate("finish()")

    said = page.evaluate("said")
    assert max(len(text) for text in said) <= 181
    assert "".join(said[2:]).replace(" ", "") == (sentence * 6 + "x" * 500).replace(" ", "")
    assert [text.strip() for text in said[2:5]] == [f"{sentence} {sentence}"] * 3


def test_reading_stops_when_the_reader_leaves(open_page, article):
    page = open_article(open_page, article, VIETNAMESE)
    page.get_by_role("button", name="Đọc bài").click()

    page.evaluate("dispatchEvent(new Event('pagehide'))")

    assert page.evaluate("isSilent")


def test_printing_waits_for_every_picture(open_page, article):
    page = open_page(PHONE)
    page.add_init_script("window.printed = new Promise((done) => { window.print = done; })")
    page.goto(address_of(article))

    page.get_by_role("button", name="In bài").click()
    page.evaluate("window.printed")

    assert page.evaluate(
        "[...document.querySelectorAll('.article img:not(.qr img)')].every((one) => one.complete)"
    )


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_paper_holds_the_article_and_nothing_around_it(open_page, article, colour_scheme):
    page = open_page({"width": 658, "height": 970}, color_scheme=colour_scheme)
    page.goto(address_of(article))

    page.emulate_media(media="print")

    lines = [line for line in page.locator("body").inner_text().splitlines() if line.strip()]
    assert lines == [
        "Liên hiệp hội tỉnh Lạc Giang",
        "Hội nghị sơ kết",
        "Thứ sáu, ngày 24 tháng 6 năm 2022 | 16:00:56",
        "Hoạt động",
        "Sapo.",
        "Đoạn thứ nhất.",
        "Chú thích",
        "94.936",
        "Đoạn cuối.",
        f"Bài đăng tại {page.locator('link[rel=canonical]').get_attribute('href')}",
    ]
    ink = "element => [getComputedStyle(element).color, getComputedStyle(document.body).backgroundColor]"
    assert page.locator("h1").evaluate(ink) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_article_is_whole_and_usable_without_script(open_page, article):
    page = open_article(open_page, article, java_script_enabled=False)

    assert names(page, "h1, .lead, .prose p") == [
        "Hội nghị sơ kết",
        "Sapo.",
        "Đoạn thứ nhất.",
        "94.936",
        "Đoạn cuối.",
    ]
    assert names(page, "main button") == []
    page.get_by_text("Mã QR").click()
    assert page.locator(".qr img").is_visible()
    page.get_by_role("link", name="Bài cũ hơn").first.click()
    page.wait_for_url("**/bai-cu-hon/")


def test_picture_takes_the_whole_width_of_a_phone(open_page, article):
    page = open_article(open_page, article)

    box = page.locator(".prose figure img").bounding_box()

    assert (box["x"], box["width"]) == (0, 320)


def test_tools_fit_one_row_on_the_smallest_phone(open_page, article):
    page = open_page(PHONE, is_mobile=True, has_touch=True)
    page.add_init_script(f"({VOICES})({VIETNAMESE})")
    page.goto(address_of(article))
    page.evaluate(
        "document.querySelectorAll('[data-needs-script]').forEach((one) => { one.hidden = false; })"
    )

    tops = page.locator(".reading-tools button >> visible=true").evaluate_all(
        "all => all.map((one) => one.offsetTop)"
    )

    assert (len(tops), len(set(tops))) == (5, 1)


@pytest.mark.parametrize("device", [{"is_mobile": True, "has_touch": True}, {}], ids=["finger", "mouse"])
def test_layout_does_not_shift_when_the_tools_appear(open_page, article, device):
    """Neither at the head nor at the foot, where a short article shows both at once."""
    article.body = ""
    article.save()
    page = open_page({"width": 390, "height": 844}, **device)
    page.add_init_script(f"({VOICES})({VIETNAMESE}); navigator.share = async () => {{}}")
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver((list) => { for (const one of list.getEntries()) "
        "window.shift += one.value; }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(address_of(article), wait_until="networkidle")

    assert page.evaluate("shift") == 0


def test_links_that_stand_alone_are_as_high_as_a_finger(open_page, article):
    page = open_article(open_page, article, is_mobile=True, has_touch=True)

    small = page.locator(
        ":is(.breadcrumb, .article-meta, .takeaway, .neighbours) :is(a, button, summary)"
    ).evaluate_all(
        "all => all.filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.outerHTML)"
    )

    assert small == []
