"""Albums, films and the large pictures, in a real browser."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.files.base import ContentFile

from assocportal.common.html import clean_html
from assocportal.common.models import Video
from assocportal.common.pictures.library import store_picture
from assocportal.demo.films import make_film
from tests.factories import AlbumPictureFactory, ArticleFactory
from tests.picture_files import upload
from tests.video_files import captions

PHONE = {"width": 320, "height": 640}
SHAPES = {"ngang": (600, 400), "dọc": (300, 600), "toàn cảnh": (1200, 200)}
FOCUS = "document.activeElement.getAttribute('aria-label')"
SHIFTS = """new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().map((each) => each.value)))
  .observe({type: 'layout-shift', buffered: true}) || setTimeout(() => done([]), 1000))"""


def figure(picture, caption):
    return f'<figure><img src="{picture.usual_url}"><figcaption>{caption}</figcaption></figure>'


@pytest.fixture
def article(transactional_db):
    """An album of three shapes, two of its pictures in the text as well."""
    pictures = [
        store_picture(upload(width=width, height=height), alt=f"Ảnh {name}", caption=f"Lời ảnh {name}")
        for name, (width, height) in SHAPES.items()
    ]
    body = clean_html("<p>Nội dung</p>" + figure(pictures[0], "Hình một") + figure(pictures[1], "Hình hai"))
    article = ArticleFactory(body=body)
    for picture in pictures:
        AlbumPictureFactory(owner=article, picture=picture)
    return article


@pytest.fixture
def address(article):
    return article.get_absolute_url()


def scrolled_to(page):
    """The picture at the strip's start, once it has come to rest."""
    page.wait_for_timeout(900)
    return page.evaluate("""() => {
      const strip = document.querySelector(".album-strip"), start = strip.getBoundingClientRect().left;
      const distances = [...strip.children].map((each) => Math.abs(each.getBoundingClientRect().left - start));
      return distances.indexOf(Math.min(...distances));
    }""")


@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no-script"])
def test_album_is_leafed_through_by_keyboard(open_page, address, has_script):
    page = open_page(PHONE, java_script_enabled=has_script)
    page.goto(address)
    page.locator(".album-strip").focus()

    seen = []
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
        seen.append(scrolled_to(page))

    assert seen == [1, 2, 1]
    assert page.locator(".album [aria-live]").inner_text() == ("Ảnh 2/3" if has_script else "")
    assert page.locator(".album-buttons").is_visible() == has_script
    assert page.locator(".album-number").all_inner_texts() == ["1/3", "2/3", "3/3"]


def test_albums_buttons_lead_to_its_ends_and_no_further(open_page, address):
    page = open_page(PHONE)
    page.goto(address)

    seen = []
    for name in ("Ảnh trước", "Ảnh sau", "Ảnh sau", "Ảnh sau"):
        page.locator(".album").get_by_role("button", name=name).click()
        seen.append(scrolled_to(page))

    assert seen == [0, 1, 2, 2]


def test_pictures_of_every_shape_have_one_frame_in_the_album(open_page, address):
    page = open_page(PHONE)
    page.goto(address)

    sizes = page.locator(".album figure img").evaluate_all("all => all.map((one) => [one.width, one.height])")

    assert len({tuple(size) for size in sizes}) == 1
    assert sizes[0][0] / sizes[0][1] == pytest.approx(1.5, abs=0.02)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]


def test_nothing_moves_while_pictures_come(open_page, address):
    page = open_page(PHONE)
    page.goto(address)
    page.locator(".album").scroll_into_view_if_needed()

    assert page.evaluate(SHIFTS) == []


def test_picture_opens_in_a_dialog_and_gives_the_focus_back(page, address):
    page.goto(address)
    page.get_by_role("link", name="Xem ảnh lớn: Ảnh ngang").first.press("Enter")
    dialog = page.get_by_role("dialog", name="Ảnh lớn")

    shown = []
    for key in ("", "ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key) if key else None
        shown.append((dialog.locator("img").get_attribute("alt"), dialog.locator("p").inner_text()))
    counted = dialog.locator("span").inner_text()
    focused = page.evaluate(FOCUS)
    page.keyboard.press("Escape")

    assert shown == [(f"Ảnh {name}", f"Hình {word}") for name, word in (("ngang", "một"), ("dọc", "hai")) * 2]
    assert (counted, focused) == ("2/2", "Đóng")
    assert dialog.is_hidden()
    assert page.evaluate(FOCUS) == "Xem ảnh lớn: Ảnh ngang"


def test_albums_pictures_are_a_group_of_their_own(page, address):
    page.goto(address)
    page.locator(".album a.zoom").nth(1).click()
    dialog = page.get_by_role("dialog")

    dialog.get_by_role("button", name="Ảnh sau").click()
    shown = dialog.locator("img").get_attribute("alt"), dialog.locator("span").inner_text()
    dialog.get_by_role("button", name="Đóng").click()

    assert shown == ("Ảnh toàn cảnh", "3/3")
    assert dialog.is_hidden()


def test_dialog_fits_the_screen_and_is_accessible(open_page, address):
    page = open_page(PHONE)
    page.goto(address)
    page.locator(".album a.zoom").last.click()
    page.wait_for_timeout(300)

    box = page.get_by_role("dialog").bounding_box()

    assert (box["width"], box["height"]) == (PHONE["width"], PHONE["height"])
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []


def test_picture_opens_without_script(open_page, address):
    page = open_page(java_script_enabled=False)
    page.goto(address)

    page.get_by_role("link", name="Xem ảnh lớn: Ảnh dọc").first.click()

    page.wait_for_url("**/300.jpg")


@pytest.mark.parametrize("colour_scheme", ["light", "dark"])
def test_film_plays_with_captions(open_page, article, address, colour_scheme):
    film = ContentFile(make_film("land.drone_field"), "phim.webm")
    Video.objects.create(owner=article, title="Cánh đồng", file=film, captions=captions())
    page = open_page(PHONE, color_scheme=colour_scheme)
    page.goto(address)
    before = page.locator("video").bounding_box()

    played = page.locator("video").evaluate("""async (video) => {
      video.muted = true;
      await video.play();
      video.currentTime = 6;
      await new Promise((done) => { video.onseeked = done; });
      video.pause();
      return [Math.round(video.duration), Math.round(video.currentTime), video.textTracks[0].cues.length];
    }""")

    assert played == [8, 6, 1]
    after = page.locator("video").bounding_box()
    assert (after["width"], after["height"]) == (before["width"], before["height"])
    assert [violation["id"] for violation in Axe().run(page).response["violations"]] == []
