"""Which paragraph, picture or table of an older text became which of the newer one."""

import re
from collections import Counter
from functools import cached_property

from assocportal.common.html_blocks import LINES
from assocportal.common.html_tree import Element, render

from .aligning import Gap, align, longest_common, longest_rising

WORD = re.compile(r"\w+")
LISTS = frozenset({"ul", "ol"})
CELLS = frozenset({"td", "th"})
ALIKE = 0.4
ALIKE_WHEN_ALONE = 0.2
CHANGED_PICTURE = 0.3
MOST_COMPARED = 3_000
SHINGLE = 3
SHORT_LINE = 12


class Block:
    def __init__(self, element: Element):
        self.element = element

    @cached_property
    def key(self):
        return render([self.element])

    @cached_property
    def text(self):
        return " ".join(_texts(self.element)).lower()

    @cached_property
    def words(self):
        return Counter(WORD.findall(self.text))

    @cached_property
    def length(self):
        return self.words.total()

    @cached_property
    def shingles(self):
        words = WORD.findall(self.text)
        return {tuple(words[place : place + SHINGLE]) for place in range(len(words) - SHINGLE + 1)}

    @cached_property
    def kind(self):
        """Only what is of one kind can have become the other."""
        tag = self.element.tag
        return next((min(kinds) for kinds in (LINES, LISTS, CELLS) if tag in kinds), tag)

    @cached_property
    def picture(self):
        return self.element.attributes.get("data-picture") or next(
            (image.attributes.get("src") for image in self.element.find_all("img")), None
        )


def _texts(element):
    """A line's letters belong together, whatever tags stand between them; two cells' do not."""
    if element.tag in LINES:
        return [element.text]
    return [
        text for child in element.children for text in ([child] if isinstance(child, str) else _texts(child))
    ]


def pair_blocks(old: list[Block], new: list[Block]) -> list[tuple[Block | None, Block | None]]:
    """Every block of both sides once, in an order to be read; where one side is None the other is new or gone."""
    equal = align([block.key for block in old], [block.key for block in new])
    pairs = set(equal)
    for gap in Gap(0, len(old), 0, len(new)).between(equal):
        pairs |= set(_pair_changed(old, new, gap))
    return list(_in_order(old, new, sorted(pairs)))


def similarity(old: Block, new: Block) -> float:
    if old.kind != new.kind:
        return 0
    if old.kind == "figure":
        return 1 if old.picture == new.picture else CHANGED_PICTURE
    length = old.length + new.length
    return 2 * (old.words & new.words).total() / length if length else 0


def _pair_changed(old, new, gap):
    rows, columns = gap.old_end - gap.old, gap.new_end - gap.new
    if rows == columns and all(block.kind == min(CELLS) for block in old[gap.old : gap.old_end]):
        return [(gap.old + place, gap.new + place) for place in range(rows)]
    if gap.cells > MOST_COMPARED:
        return _pair_long(old, new, gap)
    if gap.cells == 1:
        return [(gap.old, gap.new)] if _may_be_one(old[gap.old], new[gap.new]) else []

    def weigh(i, j):
        weight = similarity(old[gap.old + i], new[gap.new + j])
        return weight if weight >= ALIKE or weight == CHANGED_PICTURE else 0

    return [(gap.old + i, gap.new + j) for i, j in longest_common(rows, columns, weigh)]


def _may_be_one(old, new):
    """Alone between what stayed: little need be alike, and in a line of few words nothing."""
    is_short = max(old.length, new.length) <= SHORT_LINE
    return old.kind == new.kind and (is_short or similarity(old, new) >= ALIKE_WHEN_ALONE)


def _pair_long(old, new, gap):
    """By phrases that either side has in one block only; what stands between is compared one by one."""
    anchors = longest_rising(_pair_by_phrases(old, new, gap))
    small = [part for part in gap.between(anchors) if part.cells <= MOST_COMPARED]
    return anchors + [pair for part in small for pair in _pair_changed(old, new, part)]


def _pair_by_phrases(old, new, gap):
    places = _places_of_phrases(new, gap.new, gap.new_end)
    votes: Counter = Counter()
    for phrase, i in _places_of_phrases(old, gap.old, gap.old_end).items():
        j = places.get(phrase)
        if i is not None and j is not None and old[i].kind == new[j].kind:
            votes[i, j] += 1
    best: dict[int, int] = {}
    for (i, j), _ in sorted(votes.items(), key=lambda item: item[1]):
        best[i] = j
    return sorted(pair for pair in best.items() if similarity(old[pair[0]], new[pair[1]]) >= ALIKE)


def _places_of_phrases(blocks, start, end):
    places: dict[tuple, int | None] = {}
    for place in range(start, end):
        for phrase in blocks[place].shingles:
            places[phrase] = None if phrase in places else place
    return places


def _in_order(old, new, pairs):
    at_old = at_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        yield from ((block, None) for block in old[at_old:i])
        yield from ((None, block) for block in new[at_new:j])
        if i < len(old):
            yield old[i], new[j]
        at_old, at_new = i + 1, j + 1
