"""The names that the register knows."""

from collections.abc import Collection, Iterable

from assocportal.common.vietnamese import fold

from .models import Contact, Organisation, Person

MOST_PEOPLE = 2000


def leaders_like(names: Collection[str]) -> Iterable[str]:
    """Who leads an organisation, and whom it names publicly: a few hundred, read at once."""
    leaders = Organisation.objects.exclude(leader_name="").order_by().values_list("leader_name", flat=True)
    people = (
        Contact.objects.filter(is_public=True).exclude(person="").order_by().values_list("person", flat=True)
    )
    return [name for name in leaders.union(people) if fold(name) in names]


def people_like(names: Collection[str]) -> Iterable[str]:
    """Whoever of tens of thousands is called so, read by the index of names without marks; each spelling once."""
    people = Person.objects.known().filter(name_plain__in=names).order_by()
    return people.values_list("full_name", flat=True).distinct()[:MOST_PEOPLE]
