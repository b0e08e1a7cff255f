"""Names without marks that the portal knows with marks: “Duy Tung” where an author is called Duy Tùng.

A wing tells which names it knows: `know_names(function)` in its AppConfig; the function is given names without
marks, in lower case, and answers those of its own that read so.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator

from ..vietnamese import fold, normalize_text
from .draft import Draft
from .findings import Finding, Severity, replacing

BARE = re.compile(r"(?<![\w.@/])[A-Z][a-z]+(?: [A-Z][a-z]+){1,4}(?![\w@])")
LONGEST, LONGEST_NAME, MOST = 5, 150, 200
NameSource = Callable[[Collection[str]], Iterable[str]]
_sources: list[NameSource] = []


def know_names(source: NameSource) -> None:
    if source not in _sources:
        _sources.append(source)


def check_names(draft: Draft) -> Iterator[Finding]:
    found = list(_find_bare(draft))
    known = look_up({fold(part) for _, _, name in found for part in parts_of(name)})
    for block, start, name in found:
        part = next((part for part in parts_of(name) if fold(part) in known), None)
        if part:
            at = start + name.index(part)
            yield _finding(block.place(part, at), part, sorted(known[fold(part)]))


def look_up(bare: Collection[str]) -> dict[str, set[str]]:
    """Those that are known with marks, and with marks only."""
    known = defaultdict(set)
    if bare:
        for source in _sources:
            for name in source(bare):
                known[fold(name)].add(" ".join(normalize_text(name).split()))
    return {key: names for key, names in known.items() if all(has_marks(name) for name in names)}


def has_marks(name: str) -> bool:
    return fold(name) != " ".join(name.lower().split())


def parts_of(name: str) -> list[str]:
    """The name and what stands in it, the longest first: “Ong Duy Tung” holds “Duy Tung”."""
    words = name.split(" ")
    return [
        " ".join(words[start : start + length])
        for length in range(min(len(words), LONGEST), 1, -1)
        for start in range(len(words) - length + 1)
    ]


def _find_bare(draft):
    """Anywhere in capitals' own spelling; in a field that holds a name, however it was typed."""
    seen = 0
    for passage in draft.passages:
        for block in passage.blocks:
            text = block.text.strip()
            if passage.field in draft.signed and text.isascii() and " " in text[:LONGEST_NAME]:
                yield block, block.text.index(text), text[:LONGEST_NAME]
                continue
            for match in BARE.finditer(block.text):
                seen += 1
                if seen > MOST:
                    return
                yield block, match.start(), match[0]


def _finding(place, part, names):
    quoted = " hoặc ".join(f"“{name}”" for name in names)
    return Finding(
        "ten-thieu-dau",
        f"“{part}” viết thiếu dấu; cổng thông tin có {quoted}.",
        place,
        Severity.LOOK,
        replacing(part, names[0]) if len(names) == 1 else None,
    )
