"""A body as a page shows it: who sat in it on a day, in which numbers, and who came and went in the term until then."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from django.db.models import Max, OuterRef, Q, Subquery

from .composition import with_people
from .models import Body, Seat
from .profile import profile_of

# whom a list names in lines of their own, before the members
LEADING = [role for role in Seat.Role if role < Seat.Role.STANDING_MEMBER]


@dataclass(frozen=True)
class Change:
    day: date
    seat: Seat
    came: bool

    @property
    def text(self):
        """`bầu bổ sung`, `thôi`"""
        return self.seat.get_how_display() if self.came else "thôi"


@dataclass
class Sitting:
    body: Body
    day: date
    # of the term until that day, and those held on it
    ledger: list[Seat] = field(default_factory=list)

    @cached_property
    def seats(self):
        return [seat for seat in self.ledger if seat.is_held_on(self.day)]

    @property
    def head(self):
        return next((seat for seat in self.seats if seat.role in LEADING), None)

    @property
    def leaders(self):
        return [seat for seat in self.seats if seat.role in LEADING]

    @property
    def members(self):
        return [seat for seat in self.seats if seat.role not in LEADING]

    @property
    def count(self):
        return len({seat.person_id for seat in self.seats})

    @cached_property
    def profile(self):
        return profile_of(self.seats, self.day)

    @cached_property
    def changes(self):
        """Within the term: whom the congress did not elect, and who left before its end."""
        came = [Change(seat.starts_on, seat, True) for seat in self.ledger if came_later(seat)]
        left = [Change(seat.ends_on, seat, False) for seat in self.ledger if left_early(seat, self.day)]
        return sorted([*left, *came], key=lambda change: (change.day, change.seat.order, change.seat.pk))


def came_later(seat):
    return seat.is_by_election or seat.starts_on > seat.term.starts_on


def left_early(seat, day):
    ended = seat.ends_on is not None and seat.ends_on < day
    return ended and (seat.term.ends_on is None or seat.ends_on < seat.term.ends_on)


def shown_bodies(organisations):
    """With the time of the last change of each, or of one of its seats, as `changed_at`."""
    own = Body.history.filter(id=OuterRef("pk")).order_by().values("id")
    return (
        Body.objects.published()
        .filter(organisation__in=organisations)
        .annotate(changed_at=Subquery(own.annotate(last=Max("history_date")).values("last")))
        .order_by("order", "pk")
    )


def sit(bodies, term, day):
    """Published bodies with their seats in two queries: of the term's organisation its term, of others that day."""
    elsewhere = Q(ends_on__isnull=True) | Q(ends_on__gte=day)
    if term:
        elsewhere = Q(term=term) | ~Q(organisation=term.organisation_id) & elsewhere
    seats = Seat.objects.filter(elsewhere, body__in=bodies, starts_on__lte=day)
    ledgers = {}
    for seat in with_people(seats).in_protocol_order():
        ledgers.setdefault(seat.body_id, []).append(seat)
    return [Sitting(body, day, ledgers.get(body.pk, [])) for body in bodies]
