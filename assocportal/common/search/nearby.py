"""“Có phải bạn tìm …”: queries of words that the portal knows, near in spelling to those that found nothing.

Each place of the query gets a few words that may have been meant there. Of the ways through them the nearest to what
was typed are tried on the entries, first those whose words stand side by side somewhere, then the commonest. Whatever
is typed, so many questions are asked and no more.
"""

from collections.abc import Iterator
from itertools import pairwise
from math import log
from typing import NamedTuple

from django.db import connection

from .expressions import Expression, Lexeme, all_of
from .known_words import ONE_EDIT, KnownWords, spellings_of
from .lexemes import ANYWHERE, pair_lexeme
from .models import SearchEntry, SearchEntryQuerySet
from .query import Query, Run, Term
from .reading import reading_by_index
from .spellings import choose_spellings, stand_so
from .suggestions import EVERYTHING, FEW, newest_windows
from .tiers import NEIGHBOURS, everywhere, neighbours_in_title
from .words import Word, read_words

MOST_PROPOSALS = 3
MOST_WORDS = 10
MOST_WAYS, MOST_TRIED = 24, 4
MOST_PAIRS = 24
MOST_NEAR = {1: 10, 2: 5, 3: 3, 4: 2}
MOST_TITLES, MOST_TEXTS = 12, 2
OTHER_MARKS, LEFT_OUT = 1, 9  # what it costs to read a word otherwise than it was typed


class Guess(NamedTuple):
    """What may have been meant by the `length` words from here on."""

    cost: int
    terms: tuple[Term, ...]
    length: int = 1


class Way(NamedTuple):
    """`is_beside`: without their marks, each two neighbours stand side by side somewhere."""

    cost: int
    terms: tuple[Term, ...]
    is_beside: bool = False


def find_near(query: Query, entries: SearchEntryQuerySet) -> list[str]:
    """At most three, best first, each of which finds something among `entries`."""
    terms = query.terms
    if not terms or len(terms) > MOST_WORDS:
        return []
    windows = newest_windows(has_undated=True)
    with reading_by_index():
        known = KnownWords(terms, windows)
        ways = rank_ways(find_ways(guess_all(terms, known), known), known)
        return propose(query, ways, known, entries)


def guess_all(terms: list[Term], known: KnownWords) -> list[list[Guess]]:
    """Where every word is known, any of them may be the wrong one."""
    wrong = [not known.knows(term) for term in terms]
    if not any(wrong):
        wrong = [True] * len(terms)
    most = MOST_NEAR.get(sum(wrong), 1)
    return [list(guess(terms, at, known, most if wrong[at] else 0)) for at in range(len(terms))]


def guess(terms, at, known, most) -> Iterator[Guess]:
    term = terms[at]
    plain = term.word.plain
    if known.knows(term):
        yield Guess(0, (term,))
    if term.is_exact and plain in known.weights:
        yield Guess(OTHER_MARKS, (plain_term(plain),))
    if not most:
        return
    for meant in known.meant_by_leftovers(term):
        yield Guess(OTHER_MARKS, (meant,))
    if parts := known.part(plain):
        yield Guess(ONE_EDIT, tuple(map(plain_term, parts)))
    if at + 1 < len(terms) and (joined := plain + terms[at + 1].word.plain) in known.weights:
        yield Guess(ONE_EDIT, (plain_term(joined),), 2)
    for cost, near in known.near(plain, most):
        yield Guess(cost, (plain_term(near),))
    yield Guess(LEFT_OUT, ())


def plain_term(plain: str) -> Term:
    return Term(Word(plain, plain), False)


def find_ways(guesses: list[list[Guess]], known: KnownWords) -> list[Way]:
    """From the first word to the last, the cheapest."""
    reached: list[list[Way]] = [[Way(0, ())], *([] for _ in guesses)]
    for at, here in enumerate(guesses):
        for way in cheapest(reached[at], known):
            for cost, terms, length in here:
                reached[at + length].append(Way(way.cost + cost, way.terms + terms))
    return [way for way in cheapest(reached[-1], known) if len(way.terms) * 2 >= len(guesses)]


def cheapest(ways, known):
    return sorted(dict.fromkeys(ways), key=lambda way: (way.cost, -frequency(way, known)))[:MOST_WAYS]


def frequency(way, known) -> float:
    return sum(log(1 + known.weight(term)) for term in way.terms)


def rank_ways(ways: list[Way], known: KnownWords) -> list[Way]:
    pairs = dict.fromkeys(pair for way in ways for pair in pairwise(way.terms))
    found = find_pairs(list(pairs)[:MOST_PAIRS], known)

    def rank(way):
        missing = sum(pair not in found for pair in pairwise(way.terms))
        return way.cost, missing, -frequency(way, known)

    return [way._replace(is_beside=found.issuperset(pairwise(way.terms))) for way in sorted(ways, key=rank)]


def find_pairs(pairs: list[tuple[Term, Term]], known: KnownWords) -> set[tuple[Term, Term]]:
    """Those that stand side by side somewhere; of two common words, in one of the newest entries."""
    conditions = []
    for one, other in pairs:
        window = windows_of((one, other), known)[0]
        pair = Lexeme(pair_lexeme(ANYWHERE, one.word, other.word, False))
        conditions.append(str(all_of([pair, *window])))
    sql = f"""
        SELECT asked.at FROM unnest(%s::text[]) WITH ORDINALITY AS asked (condition, at)
        WHERE EXISTS (SELECT 1 FROM {SearchEntry._meta.db_table} WHERE vector @@ asked.condition::tsquery)
    """  # noqa: S608 - the table's own name
    with connection.cursor() as cursor:
        cursor.execute(sql, [conditions])
        return {pairs[at - 1] for (at,) in cursor.fetchall()}


def propose(query, ways, known, entries) -> list[str]:
    """First what stands so in the entries: of two words that are never side by side few have thought."""
    typed = [term.word.toned for term in query.terms]
    found, dearest = {}, None
    for way in [way for way in ways if way.terms != tuple(query.terms)][:MOST_TRIED]:
        if dearest is not None and way.cost > dearest:
            break
        for text, stands_so in spell_way(way, query, known, entries):
            key = tuple(word.toned for word in read_words(text))
            if list(key) != typed:
                found.setdefault(key, (not stands_so, text))
                dearest = dearest or way.cost + ONE_EDIT
        if len(found) >= MOST_PROPOSALS:
            break
    nearest = list(found.values())[:MOST_PROPOSALS]
    return [text for _, text in sorted(nearest, key=lambda proposal: proposal[0])]


def spell_way(way, query, known, entries) -> Iterator[tuple[str, bool]]:
    """As the entries spell it, and whether it stands so in one; of a single word, several spellings."""
    if len(way.terms) > 1 or way.terms[0].is_exact:
        yield from spell_as_found(way, known, entries)
        return
    typed = "".join(term.word.toned for term in query.terms) if query.has_marks else ""
    for term, spelling in spellings_of(way.terms[0].word.plain, typed):
        if find_rows(Way(way.cost, (term,)), known, entries, 1):
            yield spelling, True


def spell_as_found(way, known, entries) -> Iterator[tuple[str, bool]]:
    texts = [text for row in find_rows(way, known, entries, MOST_TITLES) for text in row]
    if texts:
        words = choose_spellings(way.terms, texts)
        yield " ".join(words), stand_so(words, texts)


def find_rows(way, known, entries, most) -> list[tuple[str, ...]]:
    """Titles where the words stand side by side, else all texts of an entry that has them, best so."""
    run = (Run(way.terms),)
    windows = windows_of(way.terms, known)
    titles = all_of([*neighbours_in_title(run), *windows[-1]])
    if found := list(entries.matching(titles).values_list("title")[:most]):
        return found
    anywhere = [everywhere(Query("", run, (), (run,))).expression]
    for condition in [NEIGHBOURS.say(run), anywhere] if way.is_beside else [anywhere]:
        for window in windows:
            rows = entries.matching(all_of([*condition, *window])).values_list("title", "lead", "text")
            if found := list(rows[:MOST_TEXTS]):
                return found
    return []


def windows_of(terms, known) -> list[list[Expression]]:
    return EVERYTHING if min(known.weight(term) for term in terms) <= FEW else known.windows
