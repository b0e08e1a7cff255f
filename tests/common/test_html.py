import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assocportal.common.html import clean_html, html_to_text, stored_html_to_text
from members.models import Organisation
from tests.factories import OrganisationFactory, PictureFactory

WRITTEN = """<h2>Kết quả</h2><p>Sáng 24/6, <strong>Liên hiệp hội</strong> tổ chức hội nghị.</p>
<ul><li><p>Một</p><ul><li><p>Một chấm một</p></li></ul></li></ul><blockquote><p>Lời</p></blockquote><hr>
<table><tbody><tr><th><p>Đơn vị</p></th><td colspan="2"><p>Số</p></td></tr></tbody></table>""".replace(
    "\n", ""
)


@pytest.mark.parametrize(
    ("dirty", "clean"),
    [
        pytest.param(WRITTEN, WRITTEN, id="what the toolbar offers stays"),
        pytest.param("<p>a</p><script>alert(1)</script>", "<p>a</p>", id="script"),
        pytest.param("<style>p{color:red}</style><p>a</p>", "<p>a</p>", id="style"),
        pytest.param('<p onclick="x()" style="color:red" class="b" id="c">a</p>', "<p>a</p>", id="onclick"),
        pytest.param('<p><a href="javascript:alert(1)">a</a></p>', "<p>a</p>", id="javascript link"),
        pytest.param('<p><a href=" java\tscript:x">a</a></p>', "<p>a</p>", id="hidden javascript link"),
        pytest.param('<p><a href="//evil.example">a</a></p>', "<p>a</p>", id="link without a scheme"),
        pytest.param(r'<p><a href="/\evil.example">a</a></p>', "<p>a</p>", id="backslash link"),
        pytest.param('<p><a href="data:text/html,x">a</a></p>', "<p>a</p>", id="data link"),
        pytest.param(
            '<p><a href="https://vusta.vn/" target="_blank">a</a></p>',
            '<p><a href="https://vusta.vn/" rel="noopener">a</a></p>',
            id="link to another site",
        ),
        pytest.param('<p><a href="/su-kien/">a</a></p>', '<p><a href="/su-kien/">a</a></p>', id="own link"),
        pytest.param(
            '<p><a href="www.vusta.vn">a</a></p>',
            '<p><a href="https://www.vusta.vn" rel="noopener">a</a></p>',
            id="typed link",
        ),
        pytest.param('<p>a<img src="https://evil.example/a.jpg">b</p>', "<p>ab</p>", id="foreign image"),
        pytest.param('<img src="data:image/png;base64,AAAA"><p>a</p>', "<p>a</p>", id="data image"),
        pytest.param('<img src="/static/a.jpg"><p>a</p>', "<p>a</p>", id="image outside the library"),
        pytest.param("<p>a\x0bb&#11;c\x00d</p>", "<p>a b cd</p>", id="control characters"),
        pytest.param("<p>hoa\u0300</p>", "<p>hoà</p>", id="decomposed letters"),
        pytest.param("<h1>a</h1><h5>b</h5>", "<h2>a</h2><h4>b</h4>", id="headings of other levels"),
        pytest.param("<p></p><p>&nbsp;</p><p><br></p><h2> </h2><p>a</p>", "<p>a</p>", id="empty paragraphs"),
        pytest.param("<p></p>", "", id="nothing"),
        pytest.param("chữ trần", "<p>chữ trần</p>", id="bare text"),
        pytest.param("<div>a</div><div>b<div>c</div></div>", "<p>a</p><p>b</p><p>c</p>", id="divisions"),
        pytest.param("<b><p>a</p><p><i>b</i></p></b>", "<p>a</p><p><em>b</em></p>", id="Google Docs"),
        pytest.param("<ul><li>a</li><ul><li>b</li></ul></ul>",
                     "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>", id="nested list of old Word"),
        pytest.param("<table><thead><tr><th>a</th></tr></thead><tr><td>b</td></tr></table>",
                     "<table><tbody><tr><th><p>a</p></th></tr><tr><td><p>b</p></td></tr></tbody></table>",
                     id="table with a head"),
        pytest.param("<table><caption>Bảng 1</caption><tr><td></td></tr></table>",
                     "<p>Bảng 1</p><table><tbody><tr><td></td></tr></tbody></table>", id="table caption"),
        pytest.param("<p>1 < 2 & 3</p>", "<p>1 &lt; 2 &amp; 3</p>", id="signs"),
        pytest.param("<iframe src=x></iframe><svg onload=x><circle/></svg><p>a</p>", "<p>a</p>", id="frames"),
    ],
)  # fmt: skip
def test_clean_html_stores(dirty, clean):
    assert clean_html(dirty) == clean


FIGURE = (
    '<figure data-picture="{pk}">'
    '<img src="/media/pictures/{token}/960.jpg" alt="{alt}" width="960" height="640">'
    "<figcaption>{caption}</figcaption></figure>"
)


def figure(picture, alt="", caption=""):
    return FIGURE.format(pk=picture.pk, token=picture.token, alt=alt, caption=caption)


@pytest.fixture
def picture(db):
    return PictureFactory()


def test_figure_learns_its_picture_from_the_address(picture):
    html = clean_html(
        f'<p>a</p><figure class="x"><img src="{picture.rendition_url(480, "webp")}" alt="Hội trường">'
        "<figcaption class='y'>Quang cảnh <b>hội nghị</b></figcaption></figure><p>b</p>"
    )

    caption = "Quang cảnh <strong>hội nghị</strong>"
    assert html == f"<p>a</p>{figure(picture, 'Hội trường', caption)}<p>b</p>"


def test_figure_copied_from_the_public_page_is_ours(picture):
    html = clean_html(
        f'<figure><img src="https://bat-ky.example{picture.rendition_url(960, "avif")}"></figure>'
    )

    assert html == figure(picture)


def test_figure_forges_no_other_picture(picture):
    html = clean_html(f'<figure data-picture="999999"><img src="{picture.usual_url}"></figure>')

    assert html == figure(picture)


def test_figure_without_our_picture_keeps_its_words():
    assert (
        clean_html('<figure><img src="//x.example/a.jpg"><figcaption>Lời</figcaption></figure>')
        == "<p>Lời</p>"
    )


@pytest.mark.django_db
def test_figure_of_an_unknown_token_keeps_its_words():
    html = '<figure><img src="/media/pictures/0123456789abcdef/960.jpg"><figcaption>Lời</figcaption></figure>'

    assert clean_html(html) == "<p>Lời</p>"


def test_image_in_a_paragraph_becomes_a_figure_after_it(picture):
    html = clean_html(f'<p>a<a href="#x"><img src="{picture.usual_url}"></a>b</p>')

    assert html == f"<p>ab</p>{figure(picture)}"


def test_figures_of_one_text_cost_one_query(django_assert_num_queries, db):
    html = "".join(f'<figure><img src="{PictureFactory().usual_url}"></figure>' for _ in range(3))

    with django_assert_num_queries(1):
        clean_html(html)


def test_text_without_figures_costs_no_query(django_assert_num_queries, db):
    with django_assert_num_queries(0):
        clean_html(WRITTEN)


TAGS = """
    <p> </p> <div> </div> <table> <tr> <td> </td> </table> <ul> <li> </ul> <b> </b> <h1> </h1>
    <figure> </figure> <a~href='javascript:x'> <a~href=//e> </a> <img~src=x~onerror=y>
    <img~src=data:x> <figcaption> </figcaption> <script> </script> <svg> <math> <style> <!-- -->
    <![CDATA[ <template> <noscript> <textarea> <select> <iframe> <plaintext> <xmp> <o:p> <pre>
    <dl><dd> <caption> <tfoot> <ol~start=3> <p~style=x~onclick=y> <br> <hr> <blockquote> &nbsp;
    &#11; &lt; \u0338
"""
PIECES = st.text(max_size=8) | st.sampled_from([tag.replace("~", " ") for tag in TAGS.split()])
ALLOWED = re.compile(
    r"<(?:/?(?:p|h[234]|strong|em|u|sub|sup|ul|li|blockquote|table|tbody|tr|ol|td|th|a)|br|hr"
    r'|a href="(?:https?:|mailto:|tel:|/(?!/)|#)[^"<>]*"(?: rel="noopener")?'
    r'|ol(?: start="\d+")?(?: type="[aAiI]")?|t[dh](?: (?:col|row)span="\d+")*)>'
)


@given(st.lists(PIECES, max_size=25).map("".join))
@settings(max_examples=400, deadline=None)
def test_clean_html_is_clean_whatever_comes(dirty):
    html = str(clean_html(dirty))

    assert clean_html(html) == html
    assert "<" not in ALLOWED.sub("", html)
    assert unicodedata.is_normalized("NFC", html)
    assert not re.search(r"[\x00-\x1f\x7f-\x9f]", html)


def test_html_to_text_gives_a_line_to_each_block():
    text = html_to_text(WRITTEN)

    assert text == ("Kết quả\nSáng 24/6, Liên hiệp hội tổ chức hội nghị.\nMột\nMột chấm một\nLời\nĐơn vị\nSố")


def test_html_to_text_keeps_words_apart_where_a_line_breaks():
    assert html_to_text("<p>a<br>b <strong>c<br>d</strong></p>") == "a b c d"


DIRTY = "<p onclick='x()'>a</p><script>x()</script>"


def stored_introduction():
    return Organisation.objects.values_list("introduction", flat=True).get()


@pytest.mark.django_db
def test_rich_text_field_is_clean_after_save():
    organisation = OrganisationFactory(introduction=DIRTY)

    assert organisation.introduction == "<p>a</p>"
    assert stored_introduction() == "<p>a</p>"


@pytest.mark.django_db
def test_rich_text_field_is_clean_after_bulk_create():
    Organisation.objects.bulk_create([OrganisationFactory.build(introduction=DIRTY, slug="a", state="nhap")])

    assert stored_introduction() == "<p>a</p>"


@pytest.mark.django_db
def test_rich_text_field_is_clean_after_update():
    OrganisationFactory()

    Organisation.objects.update(introduction=DIRTY)

    assert stored_introduction() == "<p>a</p>"


@pytest.mark.django_db
def test_rich_text_field_is_clean_after_bulk_update():
    organisation = OrganisationFactory()
    organisation.introduction = DIRTY

    Organisation.objects.bulk_update([organisation], ["introduction"])

    assert stored_introduction() == "<p>a</p>"


@pytest.mark.django_db
def test_rich_text_field_is_clean_after_full_clean():
    organisation = OrganisationFactory.build(introduction=DIRTY, state="nhap")

    organisation.full_clean(exclude=["slug"])

    assert organisation.introduction == "<p>a</p>"


@pytest.mark.parametrize(
    "html",
    [
        WRITTEN,
        "",
        "<p>a<br>b <strong>c<br>d</strong></p><p>&lt;p&gt; &amp;lt; &amp;amp;</p>",
        '<p><a href="/?q=a&gt;b">x</a>y</p><h2>z&nbsp; </h2><hr><p>a\nb</p>',
        '<figure><img src="/a.jpg" alt="Ảnh &lt;1&gt; &gt; 2"><figcaption>Chú <em>thích</em></figcaption></figure>',
    ],
)
def test_stored_html_gives_the_same_text_the_quick_way(html):
    html = clean_html(html)

    assert stored_html_to_text(html) == html_to_text(html)


PIECES = [
    *"ab <>&;\"'=\n\u00a0",
    "&lt;",
    "&#0;",
    "<br>",
    "<p>",
    "</p>",
    "<u>",
    "</u>",
    "<li>",
    "<hr>",
    "<ul>",
    "<sup>",
]
PIECES += ["</sup>", '<a href="/su-kien/">', "</a>", "<h2>", "</h2>", "<td>", "<table>"]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_any_html_once_stored_gives_the_same_text_the_quick_way(parts):
    html = clean_html("".join(parts))

    assert stored_html_to_text(html) == html_to_text(html)
