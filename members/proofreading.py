"""The names that the register of organisations knows."""

from collections.abc import Collection, Iterable

from assocportal.common.vietnamese import fold

from .models import Contact, Organisation


def leaders_like(names: Collection[str]) -> Iterable[str]:
    """Who leads an organisation, and whom it names publicly: a few hundred, read at once."""
    leaders = Organisation.objects.exclude(leader_name="").order_by().values_list("leader_name", flat=True)
    people = (
        Contact.objects.filter(is_public=True).exclude(person="").order_by().values_list("person", flat=True)
    )
    return [name for name in leaders.union(people) if fold(name) in names]
