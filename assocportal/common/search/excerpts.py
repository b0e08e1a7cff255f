"""What a page shows of a hit: its title, and the piece of its text that has most of what was looked for.

All that comes out of here is escaped, but for <mark>.
"""

import re
from collections import defaultdict, deque
from collections.abc import Iterable
from itertools import takewhile
from typing import NamedTuple
from unicodedata import normalize

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from .marks import Mark, Marker

ROOM = 240
BEFORE, AFTER = 90, 70  # characters in which a sentence's start or end is looked for
LOOKED_THROUGH = 20_000  # characters of one text
SENTENCE_STOPS = ".!?…"
STOPS = SENTENCE_STOPS + ":;,"
SENTENCE_START = re.compile(r"(?<=[.!?…;:–]\s)[^\s–]")
WORD_START = re.compile(r"(?<=\s)\S")


class Excerpt(NamedTuple):
    """`starts`, `ends`: whether a sentence or the whole text begins or ends with it."""

    html: SafeString = SafeString("")
    starts: bool = True
    ends: bool = True


class Cluster(NamedTuple):
    """Marks that fit into one excerpt; the greater, the better."""

    words: int = 0
    neighbours: int = 0
    start: int = 0
    end: int = 0

    @property
    def worth(self):
        return self.words, self.neighbours


def mark_text(text: str, marker: Marker) -> SafeString:
    text = read_line(text)
    return write_marked(text, 0, len(text), marker)


def make_excerpt(texts: list[str], marker: Marker) -> Excerpt:
    """Of the text that has the best piece, of the first where all are alike."""
    texts = [read_line(text[:LOOKED_THROUGH]) for text in texts if text] or [""]
    text, cluster = find_best(texts, marker)
    start, end = cut_piece(text, cluster)
    starts = text[:start].rstrip()[-1:] in (*SENTENCE_STOPS, "–", "")
    ends = end == len(text) or text[end - 1] in SENTENCE_STOPS
    return Excerpt(write_marked(text, start, end, marker), starts, ends)


def read_line(text: str) -> str:
    """A heading and what follows it are set apart, though they stand in one line."""
    lines = [line for line in map(str.strip, normalize("NFC", text).splitlines()) if line]
    set_apart = (line + (" " if line[-1] in STOPS else " – ") for line in lines[:-1])
    return "".join([*set_apart, *lines[-1:]])


def find_best(texts: list[str], marker: Marker) -> tuple[str, Cluster]:
    best = texts[0], Cluster()
    for text in texts:
        cluster = find_cluster(text, marker)
        if cluster.worth > best[1].worth:
            best = text, cluster
        if cluster.words >= len(marker.typed) and cluster.neighbours >= len(marker.typed) - 1:
            break
    return best


def find_cluster(text: str, marker: Marker) -> Cluster:
    """The first of those with most of the words, and of these with most that stand as they were typed."""
    best, marks, counts, pairs = Cluster(), deque(), defaultdict(int), 0
    for mark in marker.find(text):
        pairs += bool(marks) and are_neighbours(marks[-1], mark, marker)
        marks.append(mark)
        counts[mark.number] += 1
        while mark.end - marks[0].start > ROOM and len(marks) > 1:
            pairs -= forget_first(marks, counts, marker)
        if (len(counts), pairs) > best.worth:
            best = Cluster(len(counts), pairs, marks[0].start, mark.end)
            if best.words >= len(marker.typed) and best.neighbours >= len(marker.typed) - 1:
                break
    return best


def forget_first(marks, counts, marker) -> bool:
    """Whether it was a neighbour of the next."""
    first = marks.popleft()
    counts[first.number] -= 1
    if not counts[first.number]:
        del counts[first.number]
    return are_neighbours(first, marks[0], marker)


def are_neighbours(one: Mark, other: Mark, marker) -> bool:
    return other.start - one.end <= 2 and (one.number, other.number) in marker.neighbours


def cut_piece(text: str, cluster: Cluster) -> tuple[int, int]:
    start = find_start(text, cluster)
    return start, find_end(text, start, cluster)


def find_start(text: str, cluster: Cluster) -> int:
    """Of the text where that is near, else of a sentence or of a word."""
    if cluster.end <= ROOM - AFTER // 2:
        return 0
    earliest = max(cluster.start - min(BEFORE, max(ROOM - (cluster.end - cluster.start), 0)), 0)
    for place in (SENTENCE_START, WORD_START):
        if found := place.search(text, earliest, cluster.start + 1):
            return found.start()
    return cluster.start


def find_end(text: str, start: int, cluster: Cluster) -> int:
    """Of a sentence or of a word."""
    end = max(start + ROOM, cluster.end)
    if end >= len(text):
        return len(text)
    sentences = [
        found.start() - 1 for found in SENTENCE_START.finditer(text, max(cluster.end, end - AFTER), end)
    ]
    space = text.rfind(" ", max(cluster.end, start + 1), end + 1)
    cut = next(reversed(sentences), space if space > start else end)
    return start + len(text[start:cut].rstrip(" –"))


def write_marked(text: str, start: int, end: int, marker: Marker) -> SafeString:
    """The piece of the text from `start` to `end`."""
    parts, at = [], start
    for opening, closing in join_marks(
        text, takewhile(lambda mark: mark.end <= end, marker.find(text, start))
    ):
        parts += escape(text[at:opening]), "<mark>", escape(text[opening:closing]), "</mark>"
        at = closing
    return mark_safe("".join([*parts, escape(text[at:end])]))  # noqa: S308 - each part of the text is escaped


def join_marks(text: str, marks: Iterable[Mark]) -> list[list[int]]:
    """Words with nothing but a space between them in one."""
    joined = []
    for mark in marks:
        if joined and text[joined[-1][1] : mark.start].isspace():
            joined[-1][1] = mark.end
        else:
            joined.append([mark.start, mark.end])
    return joined
