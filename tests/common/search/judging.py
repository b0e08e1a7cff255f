"""The judged set: how often the first hit is the best one (success@1), and how good the first ten are (nDCG@10).

What a good answer is was written before the ranking, in judged/: files of queries with their grades, and files of
entries that are easily confused. Of these, queries are asked over the ones that their grades know.
"""

import math
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assocportal.common.search.asking import Way, ask
from assocportal.common.search.first_synonyms import FIRST_GROUPS
from assocportal.common.search.numbers import read_special_words
from assocportal.common.search.words import read_words

from .portal_to_judge import Found, added, known_rows, loaded_portal

FOLDER = Path(__file__).parent / "judged"
FILES = sorted(FOLDER.glob("*.toml"))
TOP = 10
LEFT_OUT = re.compile(r'(?<!\S)-("[^"]*"|\S+)')
WORDS_OF_DATES = {"ngay", "thang", "nam"}


@dataclass(frozen=True)
class JudgedQuery:
    """`relevant`: grades by key; `wrong`: keys of what must not stand above any of these."""

    text: str
    kind: str
    why: str
    relevant: dict[str, int]
    wrong: frozenset[str] = frozenset()


@dataclass
class Verdict:
    """`hits`: keys with their grades, best first; `misplaced`: wrong hits that stand above a relevant one."""

    query: JudgedQuery
    way: Way
    hits: list[tuple[str, int]]
    gain: float
    is_first_best: bool
    misplaced: list[str] = field(default_factory=list)

    @property
    def is_perfect(self):
        return self.is_first_best and self.gain > 0.999 and not self.misplaced


def read_entries(files: Iterable[Path]) -> list[dict]:
    return [entry for file in files for entry in _read(file).get("entry", ())]


def read_queries(file: Path) -> list[JudgedQuery]:
    return [
        JudgedQuery(row["text"], row["class"], row["why"], row["relevant"], frozenset(row.get("wrong", ())))
        for row in _read(file).get("query", ())
    ]


def find_entries(queries: Sequence[JudgedQuery], files: Iterable[Path]) -> list[dict]:
    """Of the files of which a grade names an entry."""
    named = {key for query in queries for key in (*query.relevant, *query.wrong)}
    of_files = [read_entries([file]) for file in files]
    return [entry for some in of_files if named & {entry["key"] for entry in some} for entry in some]


def _read(file):
    return tomllib.loads(file.read_text(encoding="utf-8"))


def judge(queries: Sequence[JudgedQuery], files: Iterable[Path] = FILES) -> list[Verdict]:
    with added(find_entries(queries, files)):
        rows = known_rows()
        return [judge_one(query, rows) for query in queries]


def judge_one(query: JudgedQuery, rows: dict[int, Found]) -> Verdict:
    answer = ask(query.text, user=None)
    found = [rows[hit.pk] for hit in answer.hits.rows]
    hits = [(row.key_in({*query.relevant, *query.wrong}), row) for row in found]
    grades = [query.relevant.get(key, 0) for key, _ in hits]
    is_typed = answer.way is Way.AS_TYPED
    wrong = [
        key for key, row in hits if key in query.wrong or (is_typed and has_wrong_marks(query.text, row.text))
    ]
    return Verdict(
        query,
        answer.way,
        [(key, grade) for (key, _), grade in zip(hits, grades, strict=True)],
        ndcg(grades, query.relevant.values()),
        grades[:1] == [max(query.relevant.values())],
        _above_relevant([key for key, _ in hits], wrong, query.relevant),
    )


def _above_relevant(keys: Sequence[str], wrong, relevant):
    """A relevant hit that is not found at all stands below whatever is found."""
    missing = relevant.keys() - set(keys)
    last = len(keys) if missing else max(keys.index(key) for key in relevant)
    return [key for key in keys[:last] if key in wrong and key not in relevant]


def ndcg(grades: Sequence[int], ideal: Iterable[int]) -> float:
    return dcg(grades) / dcg(sorted(ideal, reverse=True))


def dcg(grades: Sequence[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:TOP]))


def has_wrong_marks(query: str, text: str) -> bool:
    """Whether a word of the query that bears marks stands nowhere in the text, nor a synonym of it.

    Told by the text itself, not by the lexemes that found it.
    """
    wanted = LEFT_OUT.sub(" ", query)
    typed, found = read_words(wanted), read_words(text)
    standing = {word.toned for word in found}
    missing = {place for place, word in enumerate(typed) if word.has_marks and word.toned not in standing}
    if missing and read_special_words(wanted) & read_special_words(text):
        missing -= {place for place in missing if typed[place].plain in WORDS_OF_DATES}
    return bool(missing) and not missing <= _said_otherwise(typed, found)


def _said_otherwise(typed, found):
    """The places of words for which the text has a synonym."""
    places = set()
    for group in FIRST_GROUPS:
        spellings = [read_words(spelling) for spelling in group]
        if not any(_places_of(spelling, found) for spelling in spellings):
            continue
        for spelling in spellings:
            places |= _places_of(spelling, typed)
    return places


def _places_of(spelling, words):
    size = len(spelling)
    spans = (range(start, start + size) for start in range(len(words) - size + 1))
    return {place for span in spans if [words[place] for place in span] == spelling for place in span}


def table_of(verdicts: Sequence[Verdict]) -> str:
    by_kind = defaultdict(list)
    for verdict in verdicts:
        by_kind[verdict.query.kind].append(verdict)
    rows = [("class", "queries", "success@1", "nDCG@10", "wrong above right")]
    rows += [(kind, *_figures(some)) for kind, some in by_kind.items()]
    rows.append(("all", *_figures(verdicts)))
    lines = [" | ".join(f"{cell:<17}" for cell in row).join(["| ", " |"]) for row in rows]
    return "\n".join([lines[0], re.sub(r"[^|]", "-", lines[0]), *lines[1:]])


def _figures(verdicts):
    count = len(verdicts)
    return (
        str(count),
        f"{success_of(verdicts):.3f}",
        f"{gain_of(verdicts):.3f}",
        str(sum(bool(verdict.misplaced) for verdict in verdicts)),
    )


def success_of(verdicts: Sequence[Verdict]) -> float:
    return sum(verdict.is_first_best for verdict in verdicts) / len(verdicts)


def gain_of(verdicts: Sequence[Verdict]) -> float:
    return sum(verdict.gain for verdict in verdicts) / len(verdicts)


def describe(verdict: Verdict, count: int = 5) -> str:
    query = verdict.query
    missing = [
        f"{key} ({grade})" for key, grade in query.relevant.items() if (key, grade) not in verdict.hits
    ]
    return "\n".join(
        [
            f"{query.text}   [{query.kind}; {query.why}]",
            f"   nDCG@10 {verdict.gain:.3f}, {verdict.way.value}, {len(verdict.hits)} hits",
            *(f"   {grade}  {key}" for key, grade in verdict.hits[:count]),
            *(f"   not found: {line}" for line in missing[:count]),
            *(f"   WRONG above a right one: {key}" for key in verdict.misplaced[:count]),
        ]
    )


def report(files: Sequence[Path] = FILES) -> str:
    parts = []
    with loaded_portal():
        for file in files:
            if queries := read_queries(file):
                verdicts = judge(queries, files)
                missed = sorted(
                    (v for v in verdicts if not v.is_perfect), key=lambda v: (v.is_first_best, v.gain)
                )
                parts += [f"# {file.name}", table_of(verdicts), *map(describe, missed)]
    return "\n\n".join(parts)
