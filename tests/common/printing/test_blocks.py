import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.html import clean_html, html_to_text
from assocportal.common.html_tree import Element, render
from assocportal.common.printing.blocks import read_blocks
from tests.factories import PictureFactory

pytestmark = pytest.mark.django_db


def run(text, *marks, link=None):
    return {"text": text, "marks": list(marks), "link": link}


def paragraph(*runs):
    return {"kind": "paragraph", "role": "", "runs": list(runs)}


def words_of(blocks):
    """Every word that a reader sees, in order."""
    return " ".join(_texts(blocks)).split()


def _texts(blocks):
    for block in blocks:
        inner = (block.get(name, []) for name in ("items", "cells"))
        yield "".join(each["text"] for each in block.get("runs", []))
        yield "".join(each["text"] for each in block.get("caption", []))
        yield from _texts(block.get("blocks", []))
        for parts in inner:
            for part in parts:
                yield from _texts(part if isinstance(part, list) else part["blocks"])


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("<p>a</p>", [paragraph(run("a"))], id="paragraph"),
        pytest.param(
            "<p>a <strong>b <em>c</em></strong> H<sub>2</sub>O m<sup>2</sup> <u>d</u></p>",
            [
                paragraph(
                    *(run("a "), run("b ", "bold"), run("c", "bold", "italic"), run(" H"), run("2", "sub")),
                    *(run("O m"), run("2", "sup"), run(" "), run("d", "underline")),
                )
            ],
            id="marks",
        ),
        pytest.param("<p>a<br>b</p>", [paragraph(run("a"), run("\n"), run("b"))], id="line break"),
        pytest.param(
            '<p><a href="https://example.vn/">a <strong>b</strong></a></p>',
            [
                paragraph(
                    run("a ", link="https://example.vn/"), run("b", "bold", link="https://example.vn/")
                )
            ],
            id="link",
        ),
        pytest.param(
            '<p><a href="/su-kien/">a</a></p>',
            [paragraph(run("a", link="http://127.0.0.1:8000/su-kien/"))],
            id="own link",
        ),
        pytest.param('<p><a href="#cuoi">a</a></p>', [paragraph(run("a"))], id="link to the same page"),
        pytest.param(
            f'<p><a href="https://a.vn/{"x" * 2000}">a</a></p>', [paragraph(run("a"))], id="endless link"
        ),
        pytest.param(
            "<h4>a</h4><h2>b</h2><h4>c</h4>",
            [
                {"kind": "heading", "level": 1, "runs": [run("a")]},
                {"kind": "heading", "level": 1, "runs": [run("b")]},
                {"kind": "heading", "level": 2, "runs": [run("c")]},
            ],
            id="headings without a gap",
        ),
        pytest.param(
            "<blockquote><h2>a</h2><p>b</p></blockquote>",
            [{"kind": "quote", "blocks": [paragraph(run("a", "bold")), paragraph(run("b"))]}],
            id="heading in a quote",
        ),
        pytest.param(
            '<ol start="3" type="a"><li><p>a</p><ul><li><p>b</p></li></ul></li></ol>',
            [
                {
                    "kind": "list",
                    "style": "a",
                    "start": 3,
                    "items": [
                        [
                            paragraph(run("a")),
                            {"kind": "list", "style": "", "start": 1, "items": [[paragraph(run("b"))]]},
                        ]
                    ],
                }
            ],
            id="nested lists",
        ),
        pytest.param("<p>a</p><hr><p>b</p>", [paragraph(run("a")), {"kind": "rule"}, paragraph(run("b"))], id="rule"),
        pytest.param("<marquee>a <b>b</b><p>c</p></marquee>",
                     [paragraph(run("a ")), paragraph(run("b")), paragraph(run("c"))], id="unknown markup"),
    ],
)  # fmt: skip
def test_html_becomes_blocks(html, expected):
    assert read_blocks(html) == expected


def test_nesting_beyond_reason_is_flat():
    quotes = read_blocks("<blockquote>" * 30 + "<p>a</p>" + "</blockquote>" * 30)

    depth = 0
    while quotes[0]["kind"] == "quote":
        quotes, depth = quotes[0]["blocks"], depth + 1
    assert (depth, quotes) == (5, [paragraph(run("a"))])


def test_pictures_are_fetched_by_one_query():
    pictures = [PictureFactory(caption=f"Ảnh {number}") for number in range(3)]
    html = clean_html("".join(f'<p><img src="{picture.usual_url}"></p>' for picture in pictures))

    with CaptureQueriesContext(connection) as queries:
        blocks = read_blocks(html)

    assert len(queries) == 1
    assert [block["kind"] for block in blocks] == ["figure"] * 3


def test_figure_has_its_own_caption_and_the_pictures_credit():
    picture = PictureFactory(credit="Minh Anh")
    html = clean_html(
        f'<figure><img src="{picture.usual_url}" alt="Hội trường"><figcaption>Toàn <em>cảnh</em></figcaption></figure>'
    )

    [block] = read_blocks(html)

    assert block == {
        "kind": "figure",
        "caption": [run("Toàn "), run("cảnh", "italic")],
        "alt": "Hội trường",
        "credit": "Minh Anh",
        "file": None,
        "width": 960,
        "height": 640,
    }


def test_figure_whose_picture_is_gone_keeps_its_words():
    [block] = read_blocks(
        '<figure data-picture="987"><img alt="Hội trường"><figcaption>a</figcaption></figure>'
    )

    assert (block["file"], block["alt"], block["caption"]) == (None, "Hội trường", [run("a")])


def test_decorative_picture_says_nothing():
    picture = PictureFactory(is_decorative=True, alt="")

    [block] = read_blocks(clean_html(f'<img src="{picture.usual_url}" alt="x">'))

    assert block["alt"] == ""


TAGS = [
    *("p", "h2", "h4", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "td", "th", "a", "strong"),
    *("em", "u", "sub", "sup", "br", "hr", "div", "span", "b", "i", "pre", "img"),
]
TEXTS = st.text(alphabet="ab ẫĐ\u00a0\n.<&", max_size=6)
ATTRIBUTES = st.fixed_dictionaries(
    {},
    optional={
        "href": st.just("/x/"),
        "colspan": st.just("3"),
        "rowspan": st.just("2"),
        "start": st.just("4"),
    },
)
TREES = st.recursive(
    TEXTS,
    lambda children: st.builds(Element, st.sampled_from(TAGS), ATTRIBUTES, st.lists(children, max_size=4)),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(st.lists(TREES, max_size=4))
def test_no_word_of_a_clean_text_is_lost(nodes):
    html = clean_html(render(nodes))

    assert words_of(read_blocks(html)) == html_to_text(html).split()


@settings(max_examples=100, deadline=None)
@given(st.lists(TREES, max_size=3))
def test_no_word_of_any_markup_is_lost(nodes):
    html = render(nodes)

    assert sorted("".join(words_of(read_blocks(html)))) == sorted("".join(html_to_text(html).split()))
