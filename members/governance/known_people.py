"""Who of the register bears a name: whatever the marks, with or without titles before it."""

import re
from collections import defaultdict

from assocportal.common.vietnamese import fold

from ..people.models import Person, PersonTitle

TITLE = re.compile(r"^(?:ông|bà)\s+", re.IGNORECASE)
KINDS = sorted((kind.value for kind in PersonTitle.Kind), key=len, reverse=True)
WRITTEN = {re.sub(r"\W", "", kind).lower(): kind for kind in KINDS}


def match_people(names):
    """{name: people}"""
    by_plain = defaultdict(list)
    for person in Person.objects.kept().filter(name_plain__in={fold(name) for name in names}):
        by_plain[person.name_plain].append(person)
    return {name: by_plain[fold(name)] for name in names}


def strip_titles(text):
    """`PGS.TS. Nguyễn Văn A` → `(["PGS", "TS"], "Nguyễn Văn A")`"""
    titles, name = [], TITLE.sub("", text.strip())
    while match := re.match(r"([^\W\d_]+)\s*[.,]\s*|([^\W\d_]+)\s+", name):
        kind = WRITTEN.get((match[1] or match[2]).lower())
        if not kind or not name[match.end() :].strip():
            break
        titles.append(kind)
        name = name[match.end() :]
    return titles, name
