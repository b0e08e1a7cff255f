"""Two lines of running text as one: the words that stayed, those removed and those added, in bold where they were."""

import re
from dataclasses import dataclass
from itertools import groupby

from django.utils.html import escape

from assocportal.common.html_blocks import INLINE
from assocportal.common.html_links import SAFE_HREF, SPACES
from assocportal.common.html_tree import Element

from .aligning import align

TOKEN = re.compile(r"\w+(?:[.,:/–-]\w+)*|\s+|[^\w\s]")
LINE_BREAK = "\n"
# A phrase of so few words between two changes makes the reader jump: the three are one change.
SHORT_PHRASE = 3
KINDS = {"del": "bỏ", "ins": "thêm"}


@dataclass(frozen=True)
class Token:
    """A word, a mark or the space between; its pieces are its letters with the tags around them."""

    text: str
    pieces: tuple

    @property
    def is_space(self):
        return not self.text.strip()

    @property
    def links(self):
        return [href for _, tags in self.pieces for tag, href in tags if tag == "a"]


@dataclass
class Stretch:
    old: list[Token]
    new: list[Token]
    is_same: bool

    @property
    def length(self):
        return max(sum(not token.is_space for token in side) for side in (self.old, self.new))


def compare_lines(old, new) -> str:
    """Of the children of two paragraphs; each side's words come back whole where the other's are left out."""
    stretches = _join_short(_stretches(read_tokens(old), read_tokens(new)))
    return "".join(_show(stretch) for stretch in stretches)


def read_tokens(nodes) -> list[Token]:
    letters, tags = [], []
    for text, around in _pieces(nodes, ()):
        letters.append(text)
        tags += [around] * len(text)
    return [_token(found, tags) for found in TOKEN.finditer("".join(letters))]


def show_tokens(tokens) -> str:
    pieces = [piece for token in tokens for piece in token.pieces]
    return "".join(
        _wrap("".join(text for text, _ in run), tags) for tags, run in groupby(pieces, lambda piece: piece[1])
    )


def mark(tag, html) -> str:
    """By colour and line for the eye, in words for those who listen."""
    start, end = note(f"[{KINDS[tag]}: ", hidden=True), note("]", hidden=True)
    return f"<{tag}>{start}{html}{end}</{tag}>"


def note(text, hidden=False) -> str:
    """Words of ours amid the editors'."""
    return f'<span class="diff-note{" visually-hidden" if hidden else ""}">{escape(text)}</span>'


def _pieces(nodes, tags):
    for node in nodes:
        if isinstance(node, str):
            yield SPACES.sub(" ", node), tags
        elif node.tag == "br":
            yield LINE_BREAK, tags
        else:
            yield from _pieces(node.children, (*tags, *_tag(node)))


def _tag(node):
    href = node.attributes.get("href", "") if node.tag == "a" else ""
    is_shown = SAFE_HREF.match(href) if node.tag == "a" else node.tag in INLINE
    return [(node.tag, href)] if is_shown else []


def _token(found, tags):
    places = range(found.start(), found.end())
    runs = groupby(places, lambda place: tags[place])
    pieces = [("".join(found.string[place] for place in run), around) for around, run in runs]
    return Token(found[0], tuple(pieces))


def _stretches(old, new):
    words = [[place for place, token in enumerate(side) if not token.is_space] for side in (old, new)]
    texts = [[side[place].text for place in of] for side, of in zip((old, new), words, strict=True)]
    pairs = [(words[0][i], words[1][j]) for i, j in align(*texts)]
    at_old = at_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        yield from _gap(old[at_old:i], new[at_new:j])
        yield Stretch(old[i : i + 1], new[j : j + 1], True)
        at_old, at_new = i + 1, j + 1


def _gap(old, new):
    """Spaces alike at both ends of what changed belong to what stayed."""
    texts = [[token.text for token in side] for side in (old, new)]
    shortest = min(len(old), len(new))
    start = next((i for i in range(shortest) if texts[0][i] != texts[1][i]), shortest)
    longest_end = shortest - start
    end = next((i for i in range(longest_end) if texts[0][-1 - i] != texts[1][-1 - i]), longest_end)
    until_old, until_new = len(old) - end, len(new) - end
    yield Stretch(old[:start], new[:start], True)
    yield Stretch(old[start:until_old], new[start:until_new], False)
    yield Stretch(old[until_old:], new[until_new:], True)


def _join_short(stretches):
    joined: list[Stretch] = []
    for stretch in stretches:
        if not stretch.old and not stretch.new:
            continue
        if joined and joined[-1].is_same == stretch.is_same:
            joined[-1] = _together(joined[-1:], stretch)
        else:
            joined.append(stretch)
        while _is_in_the_way(joined):
            joined[-3:] = [_together(joined[-3:-1], joined[-1])]
    return joined


def _is_in_the_way(joined):
    if len(joined) < 3 or joined[-1].is_same:
        return False
    before, between, after = joined[-3:]
    return between.length < max(1, min(before.length, after.length, SHORT_PHRASE))


def _together(stretches, last):
    old = [token for stretch in [*stretches, last] for token in stretch.old]
    new = [token for stretch in [*stretches, last] for token in stretch.new]
    return Stretch(old, new, last.is_same)


def _show(stretch):
    if stretch.is_same:
        runs = groupby(zip(stretch.old, stretch.new, strict=True), _restyling)
        return "".join(_show_same(restyling, [new for _, new in run]) for restyling, run in runs)
    removed = mark("del", show_tokens(stretch.old)) if stretch.old else ""
    return removed + (mark("ins", show_tokens(stretch.new)) if stretch.new else "")


def _restyling(pair):
    """What is to be said of a word that stayed while the tags around it changed."""
    old, new = pair
    if old.pieces == new.pieces or old.is_space:
        return ""
    if old.links == new.links:
        return "[đổi kiểu chữ]"
    if not old.links or not new.links:
        return f"[thêm liên kết: {new.links[0]}]" if new.links else f"[bỏ liên kết: {old.links[0]}]"
    return f"[đổi liên kết: {old.links[0]} → {new.links[0]}]"


def _show_same(restyling, tokens):
    html = show_tokens(tokens)
    return f'<span class="diff-style">{html}</span>{note(restyling)}' if restyling else html


def _wrap(text, tags):
    html = str(escape(text)).replace(LINE_BREAK, "<br>")
    for tag, href in reversed(tags):
        html = f'<a href="{escape(href)}">{html}</a>' if tag == "a" else f"<{tag}>{html}</{tag}>"
    return html


def as_line(text: str) -> list:
    """Plain text of several lines as the children of a paragraph."""
    lines = text.replace("\r\n", "\n").split("\n")
    return [node for line in lines for node in (line, Element("br"))][:-1]
