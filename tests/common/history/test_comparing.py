import random
import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assocportal.common.history.comparing import compare_html, compare_text, compare_values
from assocportal.common.html import CleanHtml
from assocportal.common.html_tree import Element, parse
from news.models import Article

ALLOWED = {
    *("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "table", "tbody", "tr", "td", "th", "hr", "br"),
    *("figure", "figcaption", "img", "a", "strong", "em", "u", "sub", "sup"),
    *("ins", "del", "span", "div", "details", "summary"),
}
ALLOWED_ATTRIBUTES = {
    "class",
    "href",
    "src",
    "alt",
    "width",
    "height",
    "loading",
    "colspan",
    "rowspan",
    "start",
}

words = st.sampled_from(
    ["Hội nghị", "tổng kết", "năm", "2024", "<&>", "“Đổi mới”", "1.541", "a", "b", " ", "\u0338"]
)
text = st.lists(words, max_size=6).map(" ".join)


def tagged(tag, content):
    return content.map(lambda html: f"<{tag}>{html}</{tag}>")


escaped = text.map(lambda value: value.replace("&", "&amp;").replace("<", "&lt;"))
inline = st.recursive(
    escaped,
    lambda inner: st.one_of(
        st.tuples(inner, inner).map("".join),
        *(tagged(tag, inner) for tag in ("strong", "em", "u", "div", "script")),
        inner.map(lambda html: f'<a href="https://vusta.vn/">{html}</a><br>'),
        inner.map(lambda html: f'<a href="javascript:alert(1)">{html}</a>'),
        st.just('<img src="/media/pictures/0123456789abcdef/800.jpg" alt="Ảnh" onerror="x">'),
        st.just('<img src="https://evil.example/a.jpg">'),
    ),
    max_leaves=4,
)
lines = st.one_of(*(tagged(tag, inline) for tag in ("p", "h2", "h3", "li", "figcaption")), inline)
blocks = st.recursive(
    lines,
    lambda inner: st.one_of(
        *(
            tagged(tag, st.lists(inner, max_size=4).map("".join))
            for tag in ("ul", "ol", "blockquote", "figure", "table", "tbody", "tr", "td", "section")
        ),
    ),
    max_leaves=8,
)
documents = st.lists(blocks, max_size=6).map("".join).map(CleanHtml)


def side(html, left_out):
    """The words of one side: without what only the other has, and without ours."""
    return "".join(_words(parse(html), left_out))


def _words(element, left_out):
    for child in element.children:
        if isinstance(child, str):
            yield re.sub(r"\s", "", child)
        elif child.tag != left_out and "diff-note" not in child.attributes.get("class", ""):
            yield from _words(child, left_out)


def elements(element):
    for child in element.children:
        if isinstance(child, Element):
            yield child
            yield from elements(child)


@settings(max_examples=60)
@given(documents, documents)
@example(CleanHtml("<p>a b</p>"), CleanHtml("<p>a <strong>b</strong></p>"))
def test_either_side_comes_back_word_for_word(old, new):
    shown = compare_html(old, new)

    assert side(shown, "ins") == side(old, None)
    assert side(shown, "del") == side(new, None)


@settings(max_examples=60)
@given(documents, documents)
def test_nothing_is_shown_but_the_allowed_tags(old, new):
    for element in elements(parse(compare_html(old, new))):
        assert element.tag in ALLOWED
        assert element.attributes.keys() <= ALLOWED_ATTRIBUTES
        assert element.attributes.get("href", "https://vusta.vn/") == "https://vusta.vn/"
        assert element.attributes.get("src", "/media/pictures/").startswith("/media/pictures/")


@given(text, text)
def test_plain_text_comes_back_word_for_word(old, new):
    shown = compare_text(old, new)

    assert side(shown, "ins") == re.sub(r"\s", "", old)
    assert side(shown, "del") == re.sub(r"\s", "", new)


def without_notes(html):
    return re.sub(r'<span class="diff-note visually-hidden">.*?</span>', "", html)


def compared(old, new):
    return without_notes(compare_html(CleanHtml(old), CleanHtml(new)))


def test_a_changed_word_stands_in_its_sentence():
    old = "<p>Hội nghị có 120 đại biểu <strong>dự</strong>.</p>"
    new = "<p>Hội nghị có 150 đại biểu <strong>dự</strong>.</p>"

    assert compared(old, new) == (
        '<p class="diff-changed">Hội nghị có <del>120</del><ins>150</ins> đại biểu <strong>dự</strong>.</p>'
    )


def test_who_listens_is_told_what_went_and_what_came():
    shown = compare_text("sáng 5/6", "sáng 6/6")

    assert re.sub("<[^>]+>", "", shown) == "sáng [bỏ: 5/6][thêm: 6/6]"


def test_a_rewritten_sentence_is_not_cut_to_shreds():
    old = "<p>Chủ tịch Nguyễn Văn An và các ủy viên đã đến dự.</p>"
    new = "<p>Trưởng ban Lê Thị Hoa và bốn cán bộ đã đến dự.</p>"

    assert compared(old, new) == (
        '<p class="diff-changed"><del>Chủ tịch Nguyễn Văn An và các ủy viên</del>'
        "<ins>Trưởng ban Lê Thị Hoa và bốn cán bộ</ins> đã đến dự.</p>"
    )


def test_other_type_and_other_links_are_told_in_words():
    old = '<p>Xem <a href="https://a.vn/">văn bản</a> này.</p>'
    new = '<p>Xem <a href="https://b.vn/">văn bản</a> <em>này</em>.</p>'

    shown = compared(old, new)

    assert "[đổi liên kết: https://a.vn/ → https://b.vn/]" in shown
    assert (
        '<span class="diff-style"><em>này</em></span><span class="diff-note">[đổi kiểu chữ]</span>' in shown
    )
    assert "<ins>" not in shown


def test_a_changed_cell_is_found_in_its_row():
    table = "<table><tbody><tr><td><p>Hội {}</p></td><td><p>{}</p></td></tr></tbody></table>"

    assert compared(table.format("A", "12"), table.format("A", "13")) == (
        "<table><tbody><tr><td><p>Hội A</p></td>"
        '<td><p class="diff-changed"><del>12</del><ins>13</ins></p></td></tr></tbody></table>'
    )


def test_a_new_row_keeps_the_table_whole():
    row = "<tr><td><p>{}</p></td></tr>"
    table = "<table><tbody>{}</tbody></table>"
    old, new = table.format(row.format("Một")), table.format(row.format("Một") + row.format("Hai"))

    assert compared(old, new) == table.format(
        row.format("Một") + '<tr><td><ins class="diff-block"><p>Hai</p></ins></td></tr>'
    )


FIGURE = (
    '<figure data-picture="{0}"><img src="/media/pictures/{0:016x}/800.jpg" alt="{1}" width="800" height="600">'
    "<figcaption>{2}</figcaption></figure>"
)


def test_a_caption_is_compared_word_by_word_and_the_words_for_the_picture_too():
    shown = compared(
        FIGURE.format(7, "Hội trường", "Ảnh: An"), FIGURE.format(7, "Hội trường lớn", "Ảnh: Bình")
    )

    assert shown.count("<img") == 1
    assert "<figcaption>Ảnh: <del>An</del><ins>Bình</ins></figcaption>" in shown
    assert "Chữ thay ảnh (alt): Hội trường<ins> lớn</ins>" in shown


def test_another_picture_is_shown_beside_the_former():
    shown = compared(FIGURE.format(7, "", "Ảnh"), FIGURE.format(8, "", "Ảnh"))

    assert re.findall(r"<(ins|del)><img src=\"([^\"]+)\"", shown) == [
        ("del", "/media/pictures/0000000000000007/800.jpg"),
        ("ins", "/media/pictures/0000000000000008/800.jpg"),
    ]


def test_a_paragraph_that_became_a_heading_says_so():
    assert compared("<p>Kết quả</p>", "<h2>Kết quả</h2>") == (
        '<h2 class="diff-changed"><span class="diff-note">[trước là đoạn văn thường] </span>Kết quả</h2>'
    )


def test_what_stayed_is_folded_but_for_the_neighbours_of_a_change():
    paragraphs = [f"<p>Đoạn thứ {number} giữ nguyên.</p>" for number in range(20)]
    changed = [*paragraphs]
    changed[15] = "<p>Đoạn thứ 15 đã sửa.</p>"

    shown = compared("".join(paragraphs), "".join(changed))

    assert re.findall("<summary>.*?</summary>", shown) == [
        '<summary><span class="diff-note">… 14 đoạn không đổi …</span></summary>'
    ]
    assert "</details><p>Đoạn thứ 14" in shown


def test_forty_pages_in_which_every_paragraph_changed_are_aligned():
    source = random.Random(5)
    vocabulary = [f"từ{number}" for number in range(1500)]
    old = [source.choices(vocabulary, k=50) for _ in range(400)]
    new = [[*paragraph[:20], "MỚI", *paragraph[21:]] for paragraph in old]

    def write(paragraphs):
        return "".join(f"<p>{' '.join(paragraph)}.</p>" for paragraph in paragraphs)

    assert compared(write(old), write(new)).count("<ins>MỚI</ins>") == 400


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<p>" + "a b " * 10000 + "</p>", "<p>" + "b a c " * 7000 + "</p>"),
        ("<p>a</p>" * 3000 + "<p>b</p>" * 3000, "<p>b</p><p>a</p>" * 3000),
        ("".join(f"<p>{n}</p>" for n in range(5000)), "".join(f"<p>{n}</p>" for n in range(5000, 0, -1))),
    ],
)
def test_texts_made_to_be_hard_come_to_an_end(old, new):
    """Quadratic, they would take minutes."""
    assert side(compare_html(CleanHtml(old), CleanHtml(new)), "del") == side(new, None)


def test_values_are_told_in_the_words_of_the_desk():
    state = Article._meta.get_field("state")
    title = Article._meta.get_field("title")

    assert without_notes(compare_values(state, "nhap", "da-duyet")) == "<del>nháp</del> → <ins>đã duyệt</ins>"
    assert without_notes(compare_values(title, "Tin A", "Tin B")) == "Tin <del>A</del><ins>B</ins>"
