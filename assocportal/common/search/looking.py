"""How far back each tier is looked for: what it costs follows the page that is shown, not the size of the archive.

All tiers are tried on a few thousand of the newest entries first. A tier that has enough of them there is answered;
for the others the trial tells how many months will hold enough, or that there are so few that all may be read. Where
even asking for all would cost too much (words that each stand in most entries, and seldom together), only the newest
are looked through, and the number of hits is a lower bound.
"""

from itertools import groupby

from .expressions import Expression, Lexeme, all_of
from .frequencies import LEAST, Counts, Months
from .reading import Hit, Question, Reader
from .tiers import Tier

MOST_TRIED, LEAST_TRIED, PART_TRIED = 4_000, 1000, 16  # entries; the part of all that is worth a trial
MOST_LOOKED_THROUGH = 64_000
READ_AT_ONCE = 12_000  # entries that are not worth a trial
FEW = 2_000  # hits that no window need keep apart
WINDOWS = (2_000, 4_000, 8_000, 16_000, 32_000, 64_000, 128_000, 256_000)
MARGIN = 1.5  # as many hits more are expected of a window, so that it seldom holds a few too few


def look_through(tiers: list[Tier], filters: list[Lexeme], reader: Reader, counts: Counts, months: Months):
    """Hits of one tier after the other, none twice, and whether there may be more than could be looked for."""
    looks = [Look(tier, filters, counts, months) for tier in tiers]
    if size := size_of_trial(months):
        try_newest([look for look in looks if not look.is_narrow], size, reader)
    found: dict[int, Hit] = {}
    for (is_answered, is_last_resort), group in groupby(
        looks, lambda look: (look.is_answered, look.is_last_resort)
    ):
        if len(found) >= reader.most or (is_last_resort and found):
            break
        if is_answered:
            add(found, next(group).hits)
        else:
            read_in_turn(list(group), reader, found)
    return list(found.values()), any(look.is_cut for look in looks)


def size_of_trial(months: Months) -> int:
    """Of how many of the newest entries; 0 where a trial is not worth it."""
    size = min(MOST_TRIED, months.total // PART_TRIED)
    return size if size >= LEAST_TRIED else 0


def look_for_first(tiers: list[Tier], filters: list[Lexeme], reader: Reader, counts: Counts, months: Months):
    """The place of the first tier that has a hit, its hits, and whether there may be more than could be looked for.

    All are asked in one statement: each of the newest entries first, and of all where those have none.
    """
    looks = [Look(tier, filters, counts, months) for tier in tiers]
    size = size_of_trial(months)
    asked = [(place, is_trial) for place, look in enumerate(looks) for is_trial in look.steps(size)]
    number, hits = reader.read_first(
        [looks[place].trial(size) if is_trial else looks[place].widest for place, is_trial in asked]
    )
    if not hits:
        return len(tiers), [], False
    place, is_trial = asked[number]
    if is_trial and len(hits) < reader.most:
        hits = learn_and_read(looks[place], hits, size, reader)
    return place, hits, looks[place].is_cut


def learn_and_read(look: "Look", hits: list[Hit], size: int, reader: Reader) -> list[Hit]:
    look.learn(hits, size, reader.most)
    found: dict[int, Hit] = {}
    read_in_turn([look], reader, found)
    return list(found.values())


def try_newest(looks: list["Look"], size: int, reader: Reader) -> None:
    """As far as the first tier that has enough among them: nothing beyond it will be shown."""
    hits = [[] for _ in looks]
    questions = [look.trial(size) for look in looks]
    for place, hit in reader.read_in_turn(
        questions, lambda: max(map(len, hits)) < reader.most and reader.most
    ):
        hits[place].append(hit)
    for look, found in zip(looks, hits, strict=True):
        look.learn(found, size, reader.most)


def read_in_turn(looks: list["Look"], reader: Reader, found: dict[int, Hit]) -> None:
    """As far as they are needed; a window that holds fewer hits than were expected is opened to all."""
    now, read = 0, 0
    questions = [look.question for look in looks]
    for place, hit in reader.read_in_turn(questions, lambda: reader.most - len(found)):
        if place > now:
            read_widest(looks[now:place], read, reader, found)
            now, read = place, 0
        found.setdefault(hit.pk, hit)
        read += 1
    if len(found) < reader.most:
        read_widest(looks[now:], read, reader, found)


def read_widest(looks: list["Look"], read: int, reader: Reader, found: dict[int, Hit]) -> None:
    """`read`: what the first one's window held, the others' held nothing."""
    for look in looks:
        if look.window and read < reader.most:
            add(found, reader.read(look.widest))
        read = 0


def add(found: dict[int, Hit], hits: list[Hit]) -> None:
    for hit in hits:
        found.setdefault(hit.pk, hit)


class Look:
    """One tier; `bound`: at most so many entries can be hits; `is_dear`: the index would go through too many."""

    def __init__(self, tier: Tier, filters: list[Lexeme], counts: Counts, months: Months):
        self.expression, self.undated_first = all_of([tier.expression, *filters]), tier.undated_first
        self.months = months
        self.bound = self.expression.bound(counts)
        self.is_last_resort = tier.is_last_resort
        # of neighbours that are not all common there are few, and trying to find some costs as much as asking for all
        seldom = tier.pairs_of and tier.expression.bound(counts) <= tier.pairs_of * counts(LEAST)
        self.is_narrow = seldom or self.bound <= min(READ_AT_ONCE, months.total // PART_TRIED)
        self.is_dear = self.expression.bound(counts.of_common) > MOST_LOOKED_THROUGH
        self.window: Expression | None = None
        self.hits: list[Hit] = []
        self.is_answered = False

    def steps(self, size: int) -> tuple[bool, ...]:
        """Whether it is worth a trial first."""
        return (True, False) if size and not self.is_narrow else (False,)

    def trial(self, size: int) -> Question:
        return self._question(self._newest(size))

    def learn(self, hits: list[Hit], size: int, most: int) -> None:
        """From a trial on so many of the newest entries."""
        self.is_answered, self.hits = len(hits) >= most, hits
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
