import pytest

from assocportal.common.html import clean_html
from assocportal.common.media_blocks import has_place, without_places


@pytest.mark.parametrize("line", ["[album]", " [Album] ", "[ ALBUM ]"])
def test_place_is_a_line_of_its_own(line):
    assert has_place("album", clean_html(f"<p>a</p><p>{line}</p>"))


@pytest.mark.parametrize(
    "text", ["", None, "<p>Xem [album] dưới đây</p>", "<h2>[album]</h2>", "<p>[video]</p>"]
)
def test_other_words_are_no_place(text):
    assert not has_place("album", text)


def test_text_alone_goes_without_places():
    assert without_places("<p>a</p><p>[album]</p><p>[Video]</p><p>[b]</p>") == "<p>a</p><p>[b]</p>"
    assert without_places(None) == ""
