"""Names from a list, a decision, a table: who of the register is meant."""

from collections import defaultdict
from collections.abc import Iterable

from django.db.models import prefetch_related_objects

from assocportal.common.vietnamese import fold, tone_key

from .models import Person
from .titles import strip_titles


def match_people(names: Iterable[str]) -> dict[str, list[Person]]:
    """Each name as it was given, with whoever bears it; one query for all, and one for their titles.

    Who is spelt so with every mark goes before those who are the same without. The text as it stands is tried before
    what is left of it without titles: “Ông Ích Khiêm” is a name, “Ông Nguyễn Văn A” is not.
    """
    ways = {name: dict.fromkeys((name, strip_titles(name)[1])) for name in names}
    bearers = find_bearers({fold(way) for several in ways.values() for way in several})
    found = {name: choose(several, bearers) for name, several in ways.items()}
    prefetch_related_objects(list({person for people in found.values() for person in people}), "titles")
    return found


def find_bearers(folded: set[str]) -> dict[str, list[Person]]:
    """People by name without marks."""
    found = defaultdict(list)
    people = Person.objects.known().filter(name_plain__in=folded - {""})
    for person in people.select_related("organisation").defer("biography"):
        found[person.name_plain].append(person)
    return found


def choose(ways, bearers) -> list[Person]:
    exact = [[person for person in bearers[fold(way)] if is_spelt_so(person, way)] for way in ways]
    folded = [bearers[fold(way)] for way in ways]
    return next(filter(None, [*exact, *folded]), [])


def is_spelt_so(person, name) -> bool:
    return tone_key(person.full_name) == tone_key(name)
