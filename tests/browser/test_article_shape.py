"""The article's page keeps its shape, whatever editors put into it."""

import pytest

from assocportal.common.html import clean_html
from assocportal.common.pictures.library import store_picture
from tests.factories import ArticleFactory, CategoryFactory, EventFactory, OrganisationFactory, TagFactory
from tests.picture_files import upload


def figure(picture, caption="Chú thích"):
    return f'<figure><img src="{picture.usual_url}" alt="Ảnh"><figcaption>{caption}</figcaption></figure>'


@pytest.fixture
def worst(transactional_db):
    """All that an editor can do to a page's shape."""
    word = "Ă" * 300
    panorama, tower = (
        store_picture(upload(width=width, height=height)) for width, height in ((1800, 300), (300, 1800))
    )
    table = (
        "<table><tr>"
        + "<th>Chỉ tiêu kế hoạch</th>" * 30
        + "</tr><tr>"
        + f"<td>{word}</td>" * 30
        + "</tr></table>"
    )
    body = (
        f"<p>{word}</p>{figure(panorama, word)}{figure(tower)}{table}<ul><li>{word}</li></ul><h2>{word}</h2>"
    )
    category = CategoryFactory(name="C" * 120)
    organisation, event = OrganisationFactory(name="T" * 250), EventFactory(title="S" * 300)
    article = ArticleFactory(
        title=word,
        kicker=word[:150],
        lead=word * 3,
        byline=word[:150],
        source_name=word[:150],
        source_url=f"https://nguon.example/{'x' * 400}",
        correction_note=word,
        body=clean_html(body),
        cover=tower,
        category=category,
        event=event,
    )
    article.organisations.add(organisation)
    article.tags.set([TagFactory(name=letter * 80) for letter in "AB"])
    ArticleFactory(title="Ơ" * 300, category=category, lead="", body="")
    return article


def address_of(article):
    return f"/tin-tuc/2022/06/{article.slug}/"


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("has_script", [True, False], ids=["script", "no script"])
def test_article_keeps_its_shape_under_bad_input(open_page, worst, width, has_script):
    page = open_page({"width": width, "height": 700}, java_script_enabled=has_script)
    page.goto(address_of(worst))

    page.get_by_text("Mã QR").click()

    assert page.evaluate("[document.documentElement.scrollWidth, document.body.scrollWidth]") == [
        width,
        width,
    ]
    sticking_out = """width => [...document.querySelectorAll("main *")]
      .filter((one) => !one.closest(".table-scroll *, .visually-hidden, .chips"))
      .filter((one) => one.getBoundingClientRect().right > width + 1)
      .map((one) => one.outerHTML.slice(0, 80))"""
    assert page.evaluate(sticking_out, width) == []
    heights = page.locator(".article figure img").evaluate_all("all => all.map((one) => one.offsetHeight)")
    assert max(heights) <= 700 * 0.85 + 1


def test_wide_table_scrolls_inside_itself_and_by_keyboard(page, worst):
    narrow = ArticleFactory(body="<table><tbody><tr><td><p>1</p></td></tr></tbody></table>")
    page.goto(address_of(worst))
    wide = page.locator(".table-scroll")

    wide.focus()

    assert wide.evaluate("one => [one.scrollWidth > one.clientWidth, one === document.activeElement]") == [
        True,
        True,
    ]
    page.goto(address_of(narrow))
    assert page.locator(".table-scroll").get_attribute("tabindex") is None


def test_correction_is_reached_by_its_anchor(page, worst):
    page.goto(f"{address_of(worst)}#dinh-chinh")

    assert page.get_by_role("note").get_by_text("Đính chính").is_visible()
