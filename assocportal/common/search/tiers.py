"""How good a hit is, as questions to the index from the best to the least; within one, newer is better.

A hit of one tier is found by later ones again: who takes the tiers in order passes over what he has.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, pairwise
from typing import NamedTuple

from .expressions import Expression, Lexeme, Not, all_of, any_of
from .lexemes import ANYWHERE, LEAD, TITLE, pair_lexeme, whole_lexeme, word_lexeme
from .query import Query, Run, Term

MOST_APART = 5
MOST_SIDE_BY_SIDE = 6
MOST_PAIRS = 7
LONG = 8


@dataclass(frozen=True)
class Tier:
    """`undated_first`: what lasts (an organisation, a page) before what is reported of it.

    `pairs_of`: in how many spellings more than two words stand side by side; `is_last_resort`: asked only where the
    tiers before it found nothing.
    """

    expression: Expression
    undated_first: bool = False
    pairs_of: int = 0
    is_last_resort: bool = False


def read_tiers(query: Query) -> Iterator[Tier]:
    """A long query is a title or a sentence: where that is found, its words apart are not what was meant."""
    several, is_long = len(query.terms) > 2, len(query.terms) >= LONG
    tiers = {}  # of a single word some are the same
    for zone in ZONES if several or len(query.terms) < 2 else ZONES_OF_TWO:
        as_typed = replace(query, alternatives=query.alternatives[:1])
        wanted = query if zone.has_synonyms else as_typed
        for spelling in [as_typed.spelt(True), wanted] if zone.tells_marks else [wanted]:
            expression = _spell(spelling, zone.say)
            pairs_of = len(wanted.alternatives) if several and zone.is_of_pairs else 0
            tier = Tier(expression, zone.is_title, pairs_of, is_long and zone is WORDS)
            tiers.setdefault(str(expression), tier)
    yield from tiers.values()


def everywhere(query: Query) -> Tier:
    return Tier(_spell(query, _words_anywhere))


def begun(query: Query, beginnings: Sequence[Expression], in_head: bool) -> Tier:
    """For editors' lists: the last word may be one of these beginnings instead. What is undated is in work."""
    say = partial(_begun, _words_of_head if in_head else _words_anywhere, beginnings)
    return Tier(_spell(query, say), undated_first=True)


def read_tiers_of_fewer(query: Query) -> Iterator[Tier]:
    """Where not all words are found together: what was typed side by side, the longer the better; then any words.

    Of words apart, the longer ones count, a short one says little; whatever the marks.
    """
    for length in range(min(len(query.terms) - 1, MOST_SIDE_BY_SIDE), 1, -1):
        for spelling in dict.fromkeys((query, query.spelt(False))):
            fewer = replace(spelling, alternatives=tuple(_spans(spelling, length)))
            if fewer.alternatives:
                yield Tier(_spell(fewer, neighbours_in_title), undated_first=True)
                yield Tier(_spell(fewer, _neighbours_in_lead))
    terms = sorted(dict.fromkeys(query.spelt(False).terms), key=lambda term: -len(term.word.plain))[
        :MOST_APART
    ]
    for count in range(len(terms) - (len(terms) == len(query.terms)), 0, -1):
        fewer = replace(query, alternatives=tuple((Run(some),) for some in combinations(terms, count)))
        yield Tier(_spell(fewer, _words_of_title))
        yield Tier(_spell(fewer, _words_anywhere))


def _spans(query, length):
    for run in query.runs:
        for start in range(len(run.terms) - length + 1):
            yield (Run(run.terms[start : start + length]),)


def _spell(query, say: Callable[[tuple[Run, ...]], list[Expression]]) -> Expression:
    found = any_of(all_of(say(runs)) for runs in query.alternatives)
    return all_of([found, *(Not(all_of(_neighbours(ANYWHERE, run))) for run in query.excluded)])


def _whole(runs):
    terms = [term for run in runs for term in run.terms]
    whole = Lexeme(whole_lexeme([term.word for term in terms]))
    return [whole, *(_word(TITLE, term) for term in terms if term.is_exact)]


def neighbours_in_title(runs):
    return _in_zone(TITLE, runs, _neighbours)


def _words_of_title(runs):
    return _in_zone(TITLE, runs, _words)


def _neighbours_in_lead(runs):
    return _in_zone(LEAD, runs, _neighbours)


def _words_of_lead(runs):
    return _in_zone(LEAD, runs, _words)


def _words_of_head(runs):
    return [expression for run in runs for expression in _of_head(run)]


def _neighbours_anywhere(runs):
    return _in_zone(ANYWHERE, runs, _neighbours)


def _words_anywhere(runs):
    return _in_zone(ANYWHERE, runs, _words)


def _nearly_in_title(runs):
    return _nearly(TITLE, runs)


def _begun(say, beginnings, runs):
    *before, last_run = runs
    if last_run.is_phrase:
        return say(runs)
    *terms, last = last_run.terms
    alone = all_of(say([Run((last,))]))
    return [*say([*before, Run(tuple(terms))]), any_of([alone, *beginnings])]


class Zone(NamedTuple):
    """How the words of a query stand in an entry.

    `has_synonyms`: other spellings count as much as the one that was typed; `tells_marks`: where a word was typed
    without marks, entries that have it without any (`ban`) come before those that have some.
    """

    say: Callable[[tuple[Run, ...]], list[Expression]]
    is_title: bool = False
    has_synonyms: bool = True
    tells_marks: bool = False
    is_of_pairs: bool = True


WHOLE = Zone(_whole, is_title=True)
TITLE_AS_TYPED = Zone(neighbours_in_title, is_title=True, has_synonyms=False, tells_marks=True)
NEIGHBOURS_IN_TITLE = Zone(neighbours_in_title, is_title=True)
NEARLY_IN_TITLE = Zone(_nearly_in_title, is_title=True, has_synonyms=False)
WORDS_OF_TITLE = Zone(_words_of_title, is_title=True, is_of_pairs=False)
NEIGHBOURS_IN_LEAD = Zone(_neighbours_in_lead)
WORDS_OF_LEAD = Zone(_words_of_lead, is_of_pairs=False)
NEIGHBOURS = Zone(_neighbours_anywhere)
WORDS = Zone(_words_anywhere, is_of_pairs=False)

TITLES = (WHOLE, TITLE_AS_TYPED, NEIGHBOURS_IN_TITLE)
ZONES = (*TITLES, NEARLY_IN_TITLE, WORDS_OF_TITLE, NEIGHBOURS_IN_LEAD, WORDS_OF_LEAD, NEIGHBOURS, WORDS)
# Two syllables are mostly one word: apart, even in a title, they say less than side by side in the text.
ZONES_OF_TWO = (
    *TITLES,
    NEIGHBOURS_IN_LEAD,
    NEIGHBOURS._replace(tells_marks=True),
    WORDS_OF_TITLE._replace(tells_marks=True),
    WORDS_OF_LEAD,
    WORDS,
)


def _nearly(zone, runs):
    """All words, and all that were typed side by side stand so, but for one place."""
    pairs = [_pair(zone, *pair) for run in runs for pair in pairwise(run.terms)]
    words = _in_zone(zone, runs, _words)
    if not 2 <= len(pairs) <= MOST_PAIRS:
        return words
    but_one = (all_of([*pairs[:place], *pairs[place + 1 :]]) for place in range(len(pairs)))
    return [*words, any_of(but_one)]


def _in_zone(zone, runs, say):
    return [expression for run in runs for expression in say(zone, run)]


def _words(zone, run):
    return _neighbours(zone, run) if run.is_phrase else [_word(zone, term) for term in run.terms]


def _neighbours(zone, run):
    """Where a pair does not tell its words' marks, the words do."""
    pairs = [_pair(zone, *pair) for pair in pairwise(run.terms)]
    told = zone == TITLE and len(run.terms) > 1 and all(term.is_exact for term in run.terms)
    alone = [term for term in run.terms if len(run.terms) == 1 or (term.is_exact and not told)]
    return [*pairs, *(_word(zone, term) for term in alone)]


def _of_head(run):
    if run.is_phrase:
        return [any_of([all_of(_neighbours(TITLE, run)), all_of(_neighbours(LEAD, run))])]
    return [any_of([_word(TITLE, term), _word(LEAD, term)]) for term in run.terms]


def _word(zone, term: Term) -> Lexeme:
    return Lexeme(word_lexeme(zone, term.word, term.is_exact))


def _pair(zone, first: Term, second: Term) -> Lexeme:
    return Lexeme(pair_lexeme(zone, first.word, second.word, first.is_exact and second.is_exact))
