"""Text nested deeper than anybody writes: the sanitizer's time grows with the square of the depth."""

import re
from collections import Counter

DEEPEST = 1_000
TAG = re.compile(r"<(?P<closes>/?)(?P<name>[a-z][a-z0-9]*)", re.IGNORECASE)
ANY_TAG = re.compile(r"<[^<>]*>")
# void, or closed by what follows without being told
NOT_NESTED = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
        "p",
        "li",
        "td",
        "th",
        "tr",
        "tbody",
        "thead",
        "tfoot",
        "dt",
        "dd",
        "option",
        "optgroup",
        "colgroup",
        "rp",
        "rt",
    ]
)


def without_depths(html: str) -> str:
    """As it is; of what is too deep the words alone."""
    return ANY_TAG.sub(" ", html) if _is_too_deep(html) else html


def _is_too_deep(html):
    """Each name counted for itself: an end that nothing begins closes nothing."""
    opened, depth = Counter(), 0
    for match in TAG.finditer(html):
        name = match["name"].lower()
        if name in NOT_NESTED or (match["closes"] and not opened[name]):
            continue
        step = -1 if match["closes"] else 1
        opened[name] += step
        depth += step
        if depth > DEEPEST:
            return True
    return False
