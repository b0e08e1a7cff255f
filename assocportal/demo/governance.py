"""The union's own bodies, terms and seats, and its standing office."""

from datetime import date, timedelta

from assocportal.common.models import Union
from members.models import Body, Congress, Organisation, Seat, Term

from .boards import make_boards
from .calendar import find_moment
from .content.governance import office, union
from .content.governance.members import PUBLISHED
from .markup import render
from .people import People, split_titles

END_OF_TERM = "hết nhiệm kỳ"
CONTACT_FIELDS = ("phone", "email")


def make_governance(rows):
    people = People(rows.today)
    ledger = Ledger(people)
    organisation = rows.organisations["lien-hiep-hoi"]
    know_leaders(people, rows.organisations)
    describe_union(organisation)
    make_union_bodies(rows, ledger, organisation)
    make_office(ledger, rows.organisations["thuong-truc"])
    make_boards(rows, ledger)
    publish_what_was_agreed(people)
    people.keep()
    ledger.keep()
    people.make_findable()


def describe_union(organisation):
    """As the directory describes its members."""
    organisation.leader_name = Union.objects.get().responsible_person
    organisation.leader_title = "Chủ tịch"
    organisation.introduction = render(office.UNION_INTRODUCTION)
    organisation.save()


def know_leaders(people, organisations):
    """Those whom the directory names at the head of a member organisation."""
    for organisation in organisations.values():
        if organisation.leader_name and organisation.kind != Organisation.Kind.OFFICE:
            name, titles = split_titles(organisation.leader_name)
            place = {"position": organisation.leader_title, "workplace": organisation.name}
            people.find(name, titles, organisation=organisation, **place)


def publish_what_was_agreed(people):
    leaders = {place.name for place in union.PERMANENT}
    for name, person in people.by_name.items():
        agreed = name in office.CONTACTS and office.CONTACTS[name][2]
        fields = [field for field in CONTACT_FIELDS if agreed and getattr(person, field)]
        person.public_fields = [*fields, *(PUBLISHED if name in leaders else ())]


class Ledger:
    """Seats, kept in one go."""

    def __init__(self, people):
        self.people, self.seats = people, []

    def fill(self, body, term, places, congress=None):
        for order, place in enumerate(places, start=1):
            self.seats.append(self.make_seat(body, term, place, order, congress))

    def make_seat(self, body, term, place, order, congress):
        number, decided_on = place.decision or ("", None)
        return Seat(
            person=self.people.find(place.name),
            body=body,
            term=term,
            organisation_id=body.organisation_id,
            role=place.role,
            qualifier=place.qualifier,
            starts_on=place.starts or term.starts_on,
            ends_on=place.ends or term.ends_on,
            how=place.how,
            congress=congress if place.how == Seat.How.CONGRESS else None,
            end_reason=place.reason or (END_OF_TERM if term.ends_on and not place.ends else ""),
            decision_number=number,
            decided_on=decided_on,
            order=order,
        )

    def keep(self):
        Seat.objects.bulk_create(self.seats)


def make_union_bodies(rows, ledger, organisation):
    bodies = [
        Body.objects.create(organisation=organisation, kind=kind, name=name, duties=duties, order=order)
        for order, (kind, name, duties, _) in enumerate(office.BODIES, start=1)
    ]
    terms = {ordinal: make_term(organisation, ordinal) for ordinal in union.TERMS}
    for ordinal, name in union.EARLIER_CHAIRS.items():
        ledger.fill(bodies[0], *terms[ordinal][:1], [union.Place(name, union.CHAIR)], terms[ordinal][1])
    ledger.fill(bodies[0], terms[4][0], union.EXECUTIVE_IV, terms[4][1])
    ledger.fill(bodies[1], terms[4][0], union.STANDING_IV, terms[4][1])
    for body, (*_, places) in zip(bodies, office.BODIES, strict=True):
        ledger.fill(body, terms[5][0], places, terms[5][1])
    make_hidden_body(ledger, organisation, terms[5][0])
    plan_congress(rows, organisation)


def make_term(organisation, ordinal):
    """With the congress that elected it."""
    (first, last), starts, planned, extended, ends, (called, present) = union.TERMS[ordinal]
    number, decided_on = union.EXTENSION if extended else ("", None)
    term = Term.objects.create(
        organisation=organisation,
        ordinal=ordinal,
        first_year=first,
        last_year=last,
        starts_on=starts,
        planned_end=planned,
        extended_to=extended or None,
        ends_on=ends or None,
        decision_number=number,
        decided_on=decided_on,
    )
    congress = Congress.objects.create(
        organisation=organisation,
        ordinal=ordinal,
        term=term,
        held_on=starts,
        venue=union.HALL,
        delegates_called=called,
        delegates_present=present,
    )
    return term, congress


def plan_congress(rows, organisation):
    planned_on = find_moment(union.NEXT_CONGRESS, rows.today).date()
    ordinal = max(union.TERMS) + 1
    Congress.objects.create(
        organisation=organisation, ordinal=ordinal, planned_on=planned_on, venue=union.HALL
    )
    rows.attach(organisation.congresses.get(ordinal=ordinal - 1), "nghi-quyet")


def make_hidden_body(ledger, organisation, term):
    name, members = office.HIDDEN_BODY
    body = Body.objects.create(organisation=organisation, kind="khac", name=name, order=9, is_public=False)
    start = f"{date.fromisoformat(union.SUCCEEDED) + timedelta(days=365)}"
    ledger.fill(body, term, [union.Place(member, how=union.APPOINTED, starts=start) for member in members])


def make_office(ledger, organisation):
    (first, last), starts, planned, *_ = union.TERMS[5]
    term = Term.objects.create(
        organisation=organisation, ordinal=5, first_year=first, last_year=last, starts_on=starts, planned_end=planned
    )  # fmt: skip
    for order, (name, duties, places) in enumerate(office.UNITS, start=1):
        body = Body.objects.create(
            organisation=organisation, kind=Body.Kind.UNIT, name=name, duties=duties, order=order
        )
        ledger.fill(body, term, places)
