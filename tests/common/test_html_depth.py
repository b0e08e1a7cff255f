import pytest

from assocportal.common.html import clean_html
from assocportal.common.html_depth import DEEPEST, without_depths


@pytest.mark.parametrize("tags", ["<div>", "<ul><li>", "<blockquote>", "<div></b>", "<SPAN >"])
def test_bottomless_text_keeps_its_words(tags):
    assert clean_html(f"<p>Một</p>{tags * 100_000}Hai") == "<p>Một Hai</p>"


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p>" * 2 * DEEPEST,
        "<p>a<br>" * 2 * DEEPEST,
        "<ul>" + "<li>a" * 2 * DEEPEST + "</ul>",
        "<div>" * DEEPEST + "a",
        "1 < 2 <3",
    ],
)
def test_what_people_write_stays_as_it_is(html):
    assert without_depths(html) == html
