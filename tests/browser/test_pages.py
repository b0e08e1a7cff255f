from pathlib import Path

import pytest

from assocportal.common.models import Union
from assocportal.common.staticfiles import BUNDLES, minify_css
from tests.factories import ArticleFactory, EventFactory, OrganisationFactory

DESKTOP = {"width": 1280, "height": 800}
STATIC = Path(__file__).parents[2] / "static"
# a universal selector before a pseudo-class says nothing, nor does the space after a comma in a variable's value;
# a width may be asked for in the words of 2012 or of 2022
READ_RULES = """css => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const old = (text) => text
    .replaceAll(/\\(width >= ([\\d.]+rem)\\)/g, "(min-width: $1)")
    .replaceAll(/\\(width < ([\\d.]+rem)\\)/g, "not all and (min-width: $1)");
  return [...sheet.cssRules].map((rule) => old(rule.cssText).replaceAll("*:", ":").replaceAll(/, */g, ","));
}"""
PHONE = {"width": 360, "height": 780}
LONG_TITLE = (
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Lạc Giang: Tổng kết công tác năm 2025, ký giao ước thi đua "
    "và triển khai nhiệm vụ trọng tâm năm 2026"
)
TABLE = "<table><tbody><tr>" + "<th><p>Chỉ tiêu</p></th>" * 9 + "</tr></tbody></table>"


@pytest.fixture
def addresses(transactional_db):
    """The addresses of a small portal whose titles are as long as real ones."""
    Union.objects.create(official_name=LONG_TITLE[:60], short_name="Liên hiệp hội Lạc Giang")
    organisation = OrganisationFactory(name=LONG_TITLE, leader_name="BSCKII. Nguyễn Thị Thuý")
    event = EventFactory(title=LONG_TITLE, host=organisation)
    article = ArticleFactory(title=LONG_TITLE, body=f"<p>{LONG_TITLE}</p>{TABLE}", event=event)
    article.organisations.add(organisation)
    details = [row.get_absolute_url() for row in (article, organisation, event)]
    return ["/", "/tin-tuc/", "/hoi-thanh-vien/", "/su-kien/", *details]


@pytest.mark.parametrize("name", BUNDLES["css/portal.css"])
def test_minified_stylesheet_means_what_was_written(page, name):
    written = (STATIC / name).read_text()

    assert page.evaluate(READ_RULES, minify_css(written)) == page.evaluate(READ_RULES, written)


def test_first_tab_leads_past_the_menu(open_page, addresses):
    page = open_page(DESKTOP)
    page.goto("/")

    page.keyboard.press("Tab")
    page.keyboard.press("Enter")

    assert page.evaluate("document.activeElement.id") == "noi-dung"
