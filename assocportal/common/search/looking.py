"""How far back each tier is looked for: what it costs follows the page that is shown, not the size of the archive.

All tiers are tried on a few thousand of the newest entries first. A tier that has enough of them there is answered;
for the others the trial tells how many months will hold enough, or that there are so few that all may be read. Where
even asking for all would cost too much (words that each stand in most entries, and seldom together), only the newest
are looked through, and the number of hits is a lower bound.
"""

from collections import defaultdict
from itertools import takewhile

from .expressions import Expression, Lexeme, all_of
from .frequencies import LEAST, Counts, Months
from .reading import Hit, Question, Reader
from .tiers import Tier

MOST_TRIED, LEAST_TRIED, PART_TRIED = 4_000, 500, 16  # entries; the part of all that is worth a trial
MOST_LOOKED_THROUGH = 64_000
FEW = 2_000  # hits that are read without a trial
WINDOWS = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000)
MARGIN = 1.5  # as many hits more are expected of a window, so that it seldom holds a few too few


def look_through(tiers: list[Tier], filters: list[Lexeme], reader: Reader, counts: Counts, months: Months):
    """Hits of one tier after the other, none twice, and whether there may be more than could be looked for."""
    looks = [Look(tier, filters, counts, months) for tier in tiers]
    size = min(MOST_TRIED, months.total // PART_TRIED)
    found: dict[int, Hit] = {}
    place = 0
    while place < len(looks) and len(found) < reader.most:
        if size >= LEAST_TRIED and not looks[place].is_tried and not looks[place].is_narrow:
            try_newest(looks[place:], size, reader)
        place += take(looks[place:], reader, found)
    return list(found.values()), any(look.is_cut for look in looks[:place])


def try_newest(looks: list["Look"], size: int, reader: Reader) -> None:
    """Those that are beyond what a page can show are left untried."""
    worth_it = [look for look in looks if not look.is_narrow]
    read = Read(reader, [look.trial(size) for look in worth_it])
    for place, look in enumerate(worth_it[: read.last + 1]):
        look.learn(read.hits[place], size, reader.most)


def take(looks: list["Look"], reader: Reader, found: dict[int, Hit]) -> int:
    """Reads as many tiers as one statement answers; how many these were."""
    if looks[0].is_answered:
        add(found, looks[0].hits)
        return 1
    alike = [
        looks[0],
        *takewhile(lambda look: look.is_narrow or (look.is_tried and not look.is_answered), looks[1:]),
    ]
    read = Read(reader, [look.question for look in alike])
    for place, look in enumerate(alike[: read.last + 1]):
        rows = read.hits[place]
        if read.is_whole(place) and look.window and len(rows) < reader.most:
            rows = reader.read(look.widest)
        add(found, rows)
        if len(found) >= reader.most:
            break
    return read.last + read.is_whole(read.last)


def add(found: dict[int, Hit], hits: list[Hit]) -> None:
    for hit in hits:
        found.setdefault(hit.pk, hit)


class Read:
    """What one statement answered: the hits of each question up to the `last`, no more in all than a page can show."""

    def __init__(self, reader: Reader, questions: list[Question]):
        self.hits = defaultdict(list)
        for place, hit in reader.read_all(questions, reader.most):
            self.hits[place].append(hit)
        self.is_full = sum(map(len, self.hits.values())) >= reader.most
        self.last = max(self.hits) if self.is_full else len(questions) - 1

    def is_whole(self, place: int) -> bool:
        """Of the last question perhaps only the newest hits were read."""
        return place < self.last or not self.is_full or self.last == 0


class Look:
    """One tier; `bound`: at most so many entries can be hits; `is_dear`: the index would go through too many."""

    def __init__(self, tier: Tier, filters: list[Lexeme], counts: Counts, months: Months):
        self.expression, self.undated_first = all_of([tier.expression, *filters]), tier.undated_first
        self.months = months
        self.bound = self.expression.bound(counts)
        # three words that are not all common are seldom together: trying costs as much as asking
        self.is_narrow = tier.words > 2 and self.bound <= counts(LEAST)
        self.is_dear = self.expression.bound(counts.of_common) > MOST_LOOKED_THROUGH
        self.window: Expression | None = None
        self.hits: list[Hit] = []
        self.is_tried = self.is_answered = False

    def trial(self, size: int) -> Question:
        return self._question(self._newest(size))

    def learn(self, hits: list[Hit], size: int, most: int) -> None:
        """From a trial on so many of the newest entries."""
        self.is_tried, self.is_answered, self.hits = True, len(hits) >= most, hits
        expected = min(self.bound, (len(hits) + 1) * self.months.total / size)
        if expected > FEW:
            sizes = (size for size in WINDOWS if expected * size > MARGIN * most * self.months.total)
            self.window = next((self._newest(size) for size in sizes if self._may_look_at(size)), None)

    @property
    def question(self) -> Question:
        return self._question(self.window) if self.window else self.widest

    @property
    def widest(self) -> Question:
        return self._question(self._newest(MOST_LOOKED_THROUGH) if self.is_cut else None)

    @property
    def is_cut(self) -> bool:
        return self.is_dear and self._newest(MOST_LOOKED_THROUGH) is not None

    def _may_look_at(self, size):
        return size <= MOST_LOOKED_THROUGH or not self.is_dear

    def _newest(self, size):
        return self.months.newest(size, self.undated_first)

    def _question(self, window):
        return Question(all_of([self.expression, *filter(None, [window])]), self.undated_first)
