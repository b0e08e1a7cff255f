"""Which items of two sequences belong together: rising on both sides, in bounded time however the sequences differ.

First what stands alike at both ends, then items that are unique on both sides, between them the longest common
subsequence; where that would cost too much, what is left counts as different.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

Pairs = list[tuple[int, int]]

MOST_CELLS = 600_000
CELLS_OF_A_GAP = 40_000


@dataclass(frozen=True)
class Gap:
    old: int
    old_end: int
    new: int
    new_end: int

    @property
    def cells(self):
        return (self.old_end - self.old) * (self.new_end - self.new)

    def between(self, pairs: Pairs) -> list["Gap"]:
        """What lies before, between and after the pairs."""
        starts = [(self.old, self.new), *((old + 1, new + 1) for old, new in pairs)]
        ends = [*pairs, (self.old_end, self.new_end)]
        gaps = [Gap(start[0], end[0], start[1], end[1]) for start, end in zip(starts, ends, strict=True)]
        return [gap for gap in gaps if gap.cells]


def align(old: Sequence[Hashable], new: Sequence[Hashable]) -> Pairs:
    return _Alignment(old, new).run()


def longest_rising(pairs: Pairs) -> Pairs:
    """Of pairs with rising first numbers as many as possible whose second numbers rise, too."""
    ends, last, before = [], [], {}
    for place, (_, number) in enumerate(pairs):
        at = bisect_left(ends, number)
        ends[at : at + 1], last[at : at + 1] = [number], [place]
        before[place] = last[at - 1] if at else None
    rising, place = [], last[-1] if last else None
    while place is not None:
        rising.append(pairs[place])
        place = before[place]
    return rising[::-1]


class _Alignment:
    def __init__(self, old, new):
        self.old, self.new = old, new
        self.pairs: Pairs = []
        self.cells_left = MOST_CELLS

    def run(self):
        gaps = [Gap(0, len(self.old), 0, len(self.new))]
        while gaps:
            gaps += self._divide(gaps.pop())
        return sorted(self.pairs)

    def _divide(self, gap):
        gap = self._without_equal_ends(gap)
        self.cells_left -= gap.old_end - gap.old + gap.new_end - gap.new
        if not gap.cells or self.cells_left < 0:
            return []
        anchors = self._find_anchors(gap)
        self.pairs += anchors or self._find_common(gap)
        return gap.between(anchors) if anchors else []

    def _without_equal_ends(self, gap):
        old, new, old_end, new_end = gap.old, gap.new, gap.old_end, gap.new_end
        while old < old_end and new < new_end and self.old[old] == self.new[new]:
            self.pairs.append((old, new))
            old, new = old + 1, new + 1
        while old < old_end and new < new_end and self.old[old_end - 1] == self.new[new_end - 1]:
            old_end, new_end = old_end - 1, new_end - 1
            self.pairs.append((old_end, new_end))
        return Gap(old, old_end, new, new_end)

    def _find_anchors(self, gap) -> Pairs:
        """Items that either side has only once."""
        places = self._find_unique(self.new, gap.new, gap.new_end)
        unique = self._find_unique(self.old, gap.old, gap.old_end)
        return longest_rising([(old, places[item]) for item, old in unique.items() if item in places])

    @staticmethod
    def _find_unique(items, start, end):
        counts = Counter(items[start:end])
        return {items[place]: place for place in range(start, end) if counts[items[place]] == 1}

    def _find_common(self, gap) -> Pairs:
        if gap.cells > min(CELLS_OF_A_GAP, self.cells_left):
            return []
        self.cells_left -= gap.cells
        old, new = self.old[gap.old : gap.old_end], self.new[gap.new : gap.new_end]
        pairs = longest_common(len(old), len(new), lambda i, j: old[i] == new[j])
        return [(gap.old + i, gap.new + j) for i, j in pairs]


def longest_common(rows: int, columns: int, weigh: Callable[[int, int], float]) -> Pairs:
    """The rising pairs that together weigh most; pairs that weigh nothing do not belong together."""
    best = [[0] * (columns + 1) for _ in range(rows + 1)]
    weights = [[weigh(i, j) for j in range(columns)] for i in range(rows)]
    for i in reversed(range(rows)):
        row, below, weighed = best[i], best[i + 1], weights[i]
        for j in reversed(range(columns)):
            row[j] = max(below[j], row[j + 1], below[j + 1] + weighed[j] if weighed[j] else 0)
    return list(_walk(best, weights))


def _walk(best, weights):
    i = j = 0
    while i < len(weights) and j < len(weights[i]):
        if weights[i][j] and best[i][j] == best[i + 1][j + 1] + weights[i][j]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
