import re
from html import unescape

from hypothesis import example, given
from hypothesis import strategies as st

from assocportal.common.search.excerpts import ROOM, make_excerpt, mark_text, read_line
from assocportal.common.search.marks import Marker
from assocportal.common.search.query import read_query

FILLER = "Các hội thành viên gửi báo cáo về văn phòng trước ngày mười lăm. "
LETTERS = st.sampled_from("aáàạăậdđeêhiịnoôộơớuưyHỘIĐ 25/.\n\"'<>&;-\u0323\u0302")
TEXTS = st.one_of(st.text(LETTERS, max_size=400), st.text(max_size=60))
MARK = re.compile("</?mark>")


def marker_of(query):
    return Marker(read_query(query))


def mark(query, text):
    return mark_text(text, marker_of(query))


def excerpt(query, *texts):
    return make_excerpt(list(texts), marker_of(query))


def test_title_is_marked_and_escaped():
    assert mark("hội nghị", 'Hội nghị <b>"hồi"</b> & hội') == (
        "<mark>Hội nghị</mark> &lt;b&gt;&quot;hồi&quot;&lt;/b&gt; &amp; <mark>hội</mark>"
    )


def test_words_with_only_a_space_between_them_are_one_mark():
    assert mark("hội nghị", "hội  nghị, hội-nghị") == (
        "<mark>hội  nghị</mark>, <mark>hội</mark>-<mark>nghị</mark>"
    )


def test_short_text_is_shown_whole():
    assert excerpt("hội", "Hội nghị.") == ("<mark>Hội</mark> nghị.", True, True)


def test_text_without_a_match_is_shown_from_its_beginning():
    found = excerpt("lúa", "", FILLER * 10)

    assert (found.html.startswith("Các hội thành viên"), found.starts, found.ends) == (True, True, True)
    assert len(found.html) <= ROOM
    assert excerpt("lúa", "nước " * 99).ends is False


def test_nothing_to_show_is_empty():
    assert excerpt("lúa", "", "") == ("", True, True)


def test_piece_with_most_of_the_words_is_chosen():
    text = f"Cây lúa. {FILLER * 8}Giống lúa chịu mặn mới được trồng. {FILLER * 8}Chịu khó."

    found = excerpt("lúa chịu mặn", text)

    assert "Giống <mark>lúa chịu mặn</mark> mới được trồng." in found.html
    assert (found.starts, found.ends) == (True, True)


def test_of_equal_pieces_the_one_is_chosen_where_words_stand_as_they_were_typed():
    text = f"Nghị quyết của hội. {FILLER * 6}Sáng 24/6, hội nghị bắt đầu. {FILLER * 6}"

    assert "<mark>hội nghị</mark> bắt đầu" in excerpt("hội nghị", text).html


def test_lead_stands_before_the_text_where_both_say_it():
    assert excerpt("lúa", "Lúa của lời dẫn.", "Lúa của bài.").html == "<mark>Lúa</mark> của lời dẫn."
    assert excerpt("lúa gạo", "Lúa của lời dẫn.", "Lúa gạo.").html == "<mark>Lúa gạo</mark>."


def test_piece_begins_with_a_sentence_where_one_is_near():
    text = f"{FILLER * 5}Sáng nay mưa to. Nông dân vẫn gặt lúa. {FILLER * 5}"

    assert excerpt("lúa", text).html.startswith(("Sáng nay mưa to.", "Nông dân"))


def test_piece_begins_and_ends_with_whole_words():
    text = "nước " * 100 + "lúa " + "ruộng " * 100

    found = excerpt("lúa", text)

    assert set(MARK.sub("", found.html).split()) == {"nước", "lúa", "ruộng"}
    assert (found.starts, found.ends) == (False, False)


def test_long_word_is_cut():
    assert len(excerpt("x", "x" * 5000).html) == ROOM


def test_lines_of_a_text_are_set_apart():
    assert read_line("Hội Làm vườn\nHai trăm hộ cải tạo vườn.\n\nTrồng:\nbưởi") == (
        "Hội Làm vườn – Hai trăm hộ cải tạo vườn. Trồng: bưởi"
    )


def test_decomposed_text_is_marked():
    assert mark("hội", "Ho\u0323\u0302i") == "<mark>Hội</mark>"


@given(st.text(max_size=40), TEXTS, TEXTS)
@example("<b>", "<b>", "&lt;b&gt;")
@example("lt", "<", "&lt;")
@example("mark", "<mark>mark</mark>", "")
def test_nothing_gets_out_unescaped_and_nothing_is_changed(query, lead, text):
    marker = marker_of(query)
    title, found = mark_text(lead, marker), make_excerpt([lead, text], marker)

    for html in (title, found.html):
        assert not re.search(r"[<>\"']|&(?!(amp|lt|gt|quot|#x27);)", MARK.sub("", html))
        assert re.sub("[^<>]+", "", html).replace("<><>", "") == ""
    assert unescape(MARK.sub("", title)) == read_line(lead)
    assert unescape(MARK.sub("", found.html)) in (read_line(lead) + "\0" + read_line(text))


@given(st.lists(st.sampled_from(["hội", "hồi", "hoi", "hoà", "hòa", "Hóa", "nghị", "24/6", "<i>"])))
def test_words_typed_with_marks_mark_nothing_else(words):
    html = mark("hội hòa", " , ".join(words))

    assert re.findall("<mark>(.*?)</mark>", html) == [word for word in words if word in ("hội", "hòa", "hoà")]
