"""Whom a list means: the people and organisations of the register whose names it writes, whatever the marks."""

from collections import defaultdict

from django.db.models import Func, Q, TextField

from assocportal.common.vietnamese import fold

from ..models import Organisation, Person
from ..people.matching import match_people
from .recipients import given_name


def find_people(names) -> dict[str, list[Person]]:
    """By name: titles and forms of address do not count. The name as it was written is tried first."""
    found = match_people({*names, *map(given_name, names)} - {""})
    return {name: list(found.get(name) or found.get(given_name(name)) or ()) for name in names}


def find_organisations(names) -> dict[str, list[Organisation]]:
    """By name, short name, or a name that it had. Two queries."""
    plain = {name: plain_collective(name) for name in names}
    found = _by_plain_name(set(filter(None, plain.values())))
    return {name: found.get(key, []) for name, key in plain.items()}


def plain_collective(name: str) -> str:
    """Whoever honours an organisation honours the people in it: `Tập thể Hội Làm vườn`."""
    return fold(name).removeprefix("tap the ")


def _by_plain_name(wanted):
    found = defaultdict(list)
    for organisation in _named(wanted).union(_renamed()):
        names = [organisation.name, organisation.short_name, *organisation.former_names.splitlines()]
        for name in wanted.intersection(map(fold, names)):
            found[name].append(organisation)
    return found


def _named(wanted):
    plain = {
        f"plain_{name}": Func(name, function="vn_plain", output_field=TextField())
        for name in ("name", "short_name")
    }
    named = Q(plain_name__in=wanted) | Q(plain_short_name__in=wanted)
    return _narrow(Organisation.objects.alias(**plain).filter(named))


def _renamed():
    return _narrow(Organisation.objects.exclude(former_names=""))


def _narrow(organisations):
    return organisations.order_by().only("kind", "name", "short_name", "former_names", "state")
