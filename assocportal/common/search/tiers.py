"""How good a hit is, as tsqueries from the best to the least; within one, newer is better.

A hit of one tier is found by later ones again: who takes the tiers in order passes over what he has.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, pairwise

from .beginnings import begin
from .lexemes import ANYWHERE, LEAD, TITLE, pair_lexeme, whole_lexeme, word_lexeme
from .query import Query, Run, Term

MOST_OF_ANY = 5


@dataclass(frozen=True)
class Tier:
    """`undated_first`: what lasts (an organisation, a page) before what is reported of it."""

    lexemes: str
    query: Query
    is_title: bool = False
    undated_first: bool = False


def read_tiers(query: Query, occurs_so: bool) -> Iterator[Tier]:
    """`occurs_so`: words typed without marks also occur without. These hits stand before others of their zone."""
    spellings = [query]
    if occurs_so and not all(term.is_exact for term in query.terms):
        spellings.insert(0, query.spelt(True))
    tiers = {}  # of a single word some are the same
    for in_zone, is_title in ZONES:
        for spelling in spellings:
            tier = Tier(_tier(spelling, in_zone), spelling, is_title, undated_first=is_title)
            tiers.setdefault(tier.lexemes, tier)
    yield from tiers.values()


def everywhere(query: Query) -> Tier:
    return Tier(_tier(query, _words_anywhere), query)


def begun(query: Query, in_head: bool) -> Tier:
    """For editors' lists: the last word may be the beginning of one of the title's. What is undated is in work."""
    spell = partial(_begun, _words_of_head if in_head else _words_anywhere)
    return Tier(_tier(query, spell), query, undated_first=True)


def read_tiers_of_fewer(query: Query) -> Iterator[Tier]:
    """Where not all words are found together: all but one of them, all but two … in titles, then anywhere.

    The longer words count, a short one says little; whatever the marks.
    """
    query = query.spelt(False)
    terms = sorted(dict.fromkeys(query.terms), key=lambda term: -len(term.word.plain))[:MOST_OF_ANY]
    for count in range(len(terms) - (len(terms) == len(query.terms)), 0, -1):
        fewer = replace(query, alternatives=tuple((Run(some),) for some in combinations(terms, count)))
        for spell, is_title in ((_words_of_title, True), (_words_anywhere, False)):
            yield Tier(_tier(fewer, spell), fewer, is_title, undated_first=is_title)


def _whole(runs):
    terms = [term for run in runs for term in run.terms]
    whole = quote(whole_lexeme([term.word for term in terms]))
    return [whole, *(_word(TITLE, term) for term in terms if term.is_exact)]


def _neighbours_in_title(runs):
    return _in_zone(TITLE, runs, _neighbours)


def _words_of_title(runs):
    return _in_zone(TITLE, runs, _words)


def _neighbours_in_lead(runs):
    return _in_zone(LEAD, runs, _neighbours)


def _words_of_head(runs):
    return [condition for run in runs for condition in _of_head(run)]


def _neighbours_anywhere(runs):
    return _in_zone(ANYWHERE, runs, _neighbours)


def _words_anywhere(runs):
    return _in_zone(ANYWHERE, runs, _words)


def _begun(spell, runs):
    *before, last_run = runs
    if last_run.is_phrase:
        return spell(runs)
    *terms, last = last_run.terms
    alone = all_of(spell([Run((last,))]))
    return [*spell([*before, Run(tuple(terms))]), any_of([alone, *begin(TITLE, last)])]


ZONES = (
    (_whole, True),
    (_neighbours_in_title, True),
    (_words_of_title, True),
    (_neighbours_in_lead, False),
    (_words_of_head, False),
    (_neighbours_anywhere, False),
    (_words_anywhere, False),
)


def _tier(query, spell: Callable[[tuple[Run, ...]], list[str]]) -> str:
    found = dict.fromkeys(all_of(spell(runs)) for runs in query.alternatives)
    left_out = [all_of(_neighbours(ANYWHERE, run)) for run in query.excluded]
    return "".join([any_of(found), *(f" & !{condition}" for condition in left_out)])


def _in_zone(zone, runs, spell):
    return [condition for run in runs for condition in spell(zone, run)]


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


def _word(zone, term: Term) -> str:
    return quote(word_lexeme(zone, term.word, term.is_exact))


def _pair(zone, first: Term, second: Term) -> str:
    return quote(pair_lexeme(zone, first.word, second.word, first.is_exact and second.is_exact))


def all_of(conditions) -> str:
    return f"({' & '.join(dict.fromkeys(conditions))})"


def any_of(conditions) -> str:
    return f"({' | '.join(dict.fromkeys(conditions))})"


def quote(lexeme: str) -> str:
    """Words are letters and digits only: nothing in a lexeme needs an escape."""
    return f"'{lexeme}'"
