"""Random sequences of verbs, against a ledger of plain Python: the same refusals, the same composition on every day."""

from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.governance.composition import composition_on
from members.governance.seats import at_register, end_seat, reappoint, replace_seat, take_seat
from members.governance.terms import close_term, open_term
from members.models import Seat, Term
from tests.factories import BodyFactory, PersonFactory

pytestmark = pytest.mark.django_db

LAST = 8
ROLES = (Seat.Role.CHAIR, Seat.Role.VICE_CHAIR, Seat.Role.MEMBER)
EVER = 10_000


class Refused(Exception):
    pass


@dataclass
class Span:
    start: int
    end: int | None = None

    @property
    def last(self):
        return EVER if self.end is None else self.end

    def holds(self, day):
        return self.start <= day <= self.last

    def touches(self, other):
        return self.start <= other.last and other.start <= self.last


@dataclass
class Held(Span):
    person: int = 0
    role: int = 0
    term: int = 0


@dataclass
class Ledger:
    terms: list[Span] = field(default_factory=list)
    seats: list[Held] = field(default_factory=list)

    def composition(self, day):
        return sorted((seat.person, seat.role) for seat in self.seats if seat.holds(day))

    def elect(self, person, role, day):
        self._add(person, role, day, self._term_on(day))

    def end(self, index, day):
        seat = self.seats[index]
        if seat.last <= day or day < seat.start:
            raise Refused
        seat.end = day

    def replace(self, index, person, day):
        seat = self.seats[index]
        if seat.last >= day:
            self.end(index, day - 1)
        for number, other in enumerate(self.seats):
            if number != index and other.person == person and other.holds(day):
                self.end(number, day - 1)
        self._follow(seat, person, day)

    def reappoint(self, index, day):
        seat = self.seats[index]
        if seat.last >= day:
            self.end(index, day - 1)
        self._follow(seat, seat.person, day)

    def close(self, day):
        if not self.terms or self.terms[-1].end is not None:
            raise Refused
        self._close(day)

    def open(self, day):
        if self.terms and self.terms[-1].end is None:
            self._close(day - 1)
        if any(term.touches(Span(day)) for term in self.terms):
            raise Refused
        self.terms.append(Span(day))

    def _close(self, day):
        number, term = len(self.terms) - 1, self.terms[-1]
        if day < term.start:
            raise Refused
        for seat in self.seats:
            if seat.term == number and seat.start > day:
                raise Refused
            if seat.term == number and seat.last > day:
                seat.end = day
        term.end = day

    def _follow(self, seat, person, day):
        own = self.terms[seat.term]
        self._add(person, seat.role, day, seat.term if own.holds(day) else self._term_on(day))

    def _term_on(self, day):
        found = [number for number, term in enumerate(self.terms) if term.holds(day)]
        if not found:
            raise Refused
        return found[0]

    def _add(self, person, role, day, term):
        new = Held(day, self.terms[term].end, person, role, term)
        for seat in self.seats:
            if seat.touches(new) and seat.role == role and (seat.person == person or role == Seat.Role.CHAIR):
                raise Refused
        if (
            new.end is not None
        ):  # a seat is entered without an end: inside a term that is over it does not fit
            raise Refused
        self.seats.append(new)


class Register:
    """The same verbs, on the database."""

    def __init__(self):
        self.body = BodyFactory()
        self.people = PersonFactory.create_batch(3)

    def day(self, number):
        return date(2020, 1, 10) + timedelta(days=number)

    def seat(self, index):
        return Seat.objects.order_by("pk")[index]

    def term_on(self, day):
        return Term.objects.on(self.day(day)).first() or self.refuse()

    def refuse(self):
        raise ValidationError("Không có nhiệm kỳ.")

    def elect(self, person, role, day):
        with at_register("bầu"):
            take_seat(
                self.body, self.term_on(day), self.people[person], role, self.day(day), Seat.How.BY_ELECTION
            )

    def end(self, index, day):
        end_seat(self.seat(index), self.day(day), "thôi")

    def replace(self, index, person, day):
        replace_seat(self.seat(index), self.people[person], self.day(day), "thôi")

    def reappoint(self, index, day):
        reappoint(self.seat(index), self.day(day))

    def close(self, day):
        close_term(Term.objects.first() or self.refuse(), self.day(day))

    def open(self, day):
        number, year = Term.objects.count() + 1, self.day(day).year
        organisation = self.body.organisation
        values = {"ordinal": number, "first_year": year, "last_year": year + 5}
        open_term(Term(organisation=organisation, starts_on=self.day(day), **values))

    def composition(self, day):
        seats = composition_on(self.body, self.day(day))
        return sorted((self.people.index(seat.person), seat.role) for seat in seats)


days = st.integers(0, LAST)
people = st.integers(0, 2)
indexes = st.integers(0, 3)
verbs = st.one_of(
    st.tuples(st.just("elect"), people, st.sampled_from(ROLES), days),
    st.tuples(st.just("end"), indexes, days),
    st.tuples(st.just("replace"), indexes, people, days),
    st.tuples(st.just("reappoint"), indexes, days),
    st.tuples(st.just("close"), days),
    st.tuples(st.just("open"), days),
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 3), st.lists(verbs, min_size=3, max_size=10))
def test_any_sequence_of_verbs_leaves_what_plain_python_says(db, start, sequence):
    with transaction.atomic():
        ledger, register = Ledger(), Register()
        for verb, *values in [("open", start), ("elect", 0, Seat.Role.CHAIR, start), *sequence]:
            if verb in ("end", "replace", "reappoint") and values[0] >= len(ledger.seats):
                continue
            tried = deepcopy(ledger)
            said = attempt(Refused, getattr(tried, verb), values)
            assert attempt(ValidationError, getattr(register, verb), values) == said, (verb, values)
            ledger = tried if said else ledger
        for day in range(-1, LAST + 2):
            assert register.composition(day) == ledger.composition(day), day
        transaction.set_rollback(True)


def attempt(refusal, verb, values):
    try:
        verb(*values)
    except refusal:
        return False
    return True
