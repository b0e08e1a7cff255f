"""Which person a line of a list means: by name, then by birth and organisation; in doubt by nobody's guess."""

from collections import defaultdict
from datetime import date

from assocportal.common.sheets.lines import in_batches
from assocportal.common.vietnamese import fold, tone_key


def load_namesakes(rows, names) -> dict[str, list]:
    """People by the key of their name; one query for five hundred names."""
    found = defaultdict(list)
    wanted = sorted({fold(name) for name in names})
    for batch in in_batches(wanted):
        for person in rows.filter(name_plain__in=batch):
            found[tone_key(person.full_name)].append(person)
    return found


def find_by_name(values, people) -> tuple:
    """The one who is meant, or None with those who might be."""
    birth = values.get("birth_date") or values.get("birth_year")
    organisation = values.get("organisation") and values["organisation"].pk
    alike = [(person, _birth(person), person.organisation_id) for person in people]
    possible = [one for one in alike if _may_be(birth, one[1])]
    for is_meant in (
        lambda one: (one[1], one[2]) == (birth, organisation),
        lambda one: birth is not None and _is_same_birth(birth, one[1]) and one[2] == organisation,
        lambda one: birth is not None and _is_same_birth(birth, one[1]) and None in (organisation, one[2]),
        lambda one: organisation is not None and one[2] == organisation and None in (birth, one[1]),
    ):
        meant = [one[0] for one in possible if is_meant(one)]
        if len(meant) == 1:
            return meant[0], []
        if meant:
            return None, meant
    # the same name and birth at another organisation may have moved there, or be somebody else
    return None, [
        one[0] for one in possible if _is_same_birth(birth, one[1]) or organisation is None or one[2] is None
    ]


def _birth(person):
    return person.birth_date or person.birth_year


def _year(birth):
    return birth.year if isinstance(birth, date) else birth


def _may_be(one, other):
    if isinstance(one, date) and isinstance(other, date):
        return one == other
    return one is None or other is None or _year(one) == _year(other)


def _is_same_birth(one, other):
    return one is not None and other is not None and _may_be(one, other)
