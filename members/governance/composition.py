"""Who sat in a body on a day, who held one seat over time, what changed between two days: read from the seat ledger.

Every function asks the same few queries, however many seats there are.
"""

from dataclasses import dataclass, field

from django.db.models import Prefetch

from .models import Body, Seat


def composition_on(body, day):
    return list(with_people(Seat.objects.filter(body=body).on(day)).in_protocol_order())


def bodies_on(organisation, day, *, is_public=True):
    """The organisation's bodies in protocol order, each with who sat in it as `seats_then`."""
    bodies = Body.objects.filter(organisation=organisation)
    if is_public:
        bodies = bodies.published()
    seats = with_people(Seat.objects.on(day)).in_protocol_order()
    return list(bodies.prefetch_related(Prefetch("seats", seats, to_attr="seats_then")))


def seats_of(person):
    """Everything a person held, the latest first. For the public: `seats_of(person).published()`."""
    seats = Seat.objects.filter(person=person).select_related("body", "organisation", "term", "congress")
    return seats.defer("organisation__introduction").order_by("-starts_on", "body__order", "role", "-pk")


def holders_of(body, role):
    """Who held that seat of a body, the latest first."""
    return with_people(Seat.objects.filter(body=body, role=role)).order_by("-starts_on", "-pk")


def by_elections_of(body, term=None):
    """Who was elected between congresses, the latest first."""
    seats = Seat.objects.filter(body=body, how=Seat.How.BY_ELECTION)
    seats = seats.filter(term=term) if term else seats
    return with_people(seats).order_by("-starts_on", "-pk")


@dataclass
class Changes:
    """Between two days. A seat that somebody goes on to hold in the next term is no change."""

    came: list[Seat] = field(default_factory=list)
    left: list[Seat] = field(default_factory=list)
    # (held before, held after)
    moved: list[tuple[list[Seat], list[Seat]]] = field(default_factory=list)
    # came after the first day and left before the last
    passed: list[Seat] = field(default_factory=list)

    def __bool__(self):
        return bool(self.came or self.left or self.moved or self.passed)


def changes_between(body, first, last):
    seats = Seat.objects.filter(body=body).touching(first, last)
    changes = Changes()
    for held in _by_person(with_people(seats).in_protocol_order()):
        _note_change(changes, held, first, last)
    return changes


def with_people(seats):
    return seats.select_related("person", "term").prefetch_related("person__titles")


def _by_person(seats):
    held = {}
    for seat in seats:
        held.setdefault(seat.person_id, []).append(seat)
    return held.values()


def _note_change(changes, held, first, last):
    before = [seat for seat in held if seat.is_held_on(first)]
    after = [seat for seat in held if seat.is_held_on(last)]
    if not before:
        started = min(held, key=lambda seat: seat.starts_on)
        (changes.came if after else changes.passed).append(started)
    elif not after:
        changes.left.append(max(held, key=lambda seat: seat.ends_on))
    elif _roles(before) != _roles(after):
        changes.moved.append((before, after))


def _roles(seats):
    return {(seat.role, seat.qualifier) for seat in seats}
