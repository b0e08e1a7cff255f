"""A register of any size for `make bench-register`, the same every time. It goes in past `save()`, without history."""

import random
from datetime import date, timedelta
from itertools import product

from django.utils import timezone

from assocportal.common.publishing import State
from assocportal.common.vietnamese import slugify
from assocportal.demo import bulk_words as words
from members.models import (
    Body,
    Congress,
    Field,
    Honour,
    HonourDecision,
    HonourForm,
    MembershipCount,
    Organisation,
    Person,
    PersonTitle,
    Place,
    Seat,
    StatusEvent,
    Term,
)

BATCH = 5000
ADMITTED = date(2001, 3, 26)
TERMS = ((1, 2015, 2020), (2, 2020, None))
BODIES = (Body.Kind.EXECUTIVE, Body.Kind.INSPECTION)
ROLES = (
    Seat.Role.CHAIR,
    Seat.Role.VICE_CHAIR,
    Seat.Role.SECRETARY_GENERAL,
    Seat.Role.MEMBER,
    Seat.Role.MEMBER,
)
YEARS = (2018, 2019, 2020, 2021, 2022)
HONOURS = 20_000


def load_register(organisations: int, people: int, seats: int) -> None:
    """Up to so many of each, beside what is there."""
    chance = random.Random(4711)
    made = make_organisations(organisations - Organisation.objects.listed().count(), chance)
    make_counts(made, chance)
    folk = make_people(people - Person.objects.count(), made, chance)
    make_governance(made, folk, seats - Seat.objects.count())
    make_honours(folk)


def create(model, rows):
    return model.objects.bulk_create(list(rows), batch_size=BATCH)


def make_organisations(number, chance):
    fields, places = list(Field.objects.all()), list(Place.objects.all())
    names = [f"Hội {words.UNITS[n % len(words.UNITS)]} số {n}" for n in range(max(number, 0))]
    rows = create(
        Organisation,
        (
            Organisation(
                name=name,
                slug=f"{slugify(name)[:100]}-do",
                # centres stand on the union's chart, which no union has hundreds of
                kind=Organisation.Kind.CENTRE if n % 250 == 0 else Organisation.Kind.ASSOCIATION,
                field=chance.choice(fields),
                place=chance.choice(places) if places else None,
                latitude=round(20 + chance.random(), 5),
                longitude=round(105 + chance.random(), 5),
                state=State.APPROVED,
                publish_at=timezone.now(),
            )
            for n, name in enumerate(names)
        ),
    )
    create(StatusEvent, (StatusEvent(organisation=row, happened_on=ADMITTED) for row in rows))
    return rows


def make_counts(organisations, chance):
    create(
        MembershipCount,
        (
            MembershipCount(organisation=row, counted_on=date(year, 12, 31), members=chance.randint(40, 9000))
            for row, year in product(organisations, YEARS)
        ),
    )


def make_people(number, organisations, chance):
    def name():
        parts = (words.FAMILIES, words.MIDDLES, words.GIVEN)
        return " ".join(chance.choice(part) for part in parts)

    people = create(
        Person,
        (
            Person(
                full_name=name(),
                slug=f"nguoi-{n}",
                gender=chance.choice(Person.Gender.values),
                birth_year=chance.randint(1940, 1995),
                organisation=chance.choice(organisations) if organisations else None,
            )
            for n in range(max(number, 0))
        ),
    )
    kinds = (PersonTitle.Kind.DOCTOR, PersonTitle.Kind.MASTER, PersonTitle.Kind.ENGINEER)
    create(PersonTitle, (PersonTitle(person=row, kind=chance.choice(kinds)) for row in people[::2]))
    return people


def make_governance(organisations, people, number):
    terms = create(
        Term,
        (
            Term(
                organisation=row,
                ordinal=ordinal,
                first_year=first,
                last_year=last or first + 5,
                starts_on=date(first, 7, 1),
                planned_end=date((last or first + 5), 6, 30),
                ends_on=date(last, 6, 30) if last else None,
            )
            for row, (ordinal, first, last) in product(organisations, TERMS)
        ),
    )
    create(
        Congress,
        (
            Congress(
                organisation_id=term.organisation_id, ordinal=term.ordinal, term=term, held_on=term.starts_on
            )
            for term in terms
        ),
    )
    bodies = create(
        Body,
        (Body(organisation=row, kind=kind, name=kind.label) for row, kind in product(organisations, BODIES)),
    )
    create(Seat, list(fill_seats(terms, bodies, people))[: max(number, 0)])


def fill_seats(terms, bodies, people):
    """Of each body in each term as many as there are roles, by people in turn."""
    by_organisation = {}
    for body in bodies:
        by_organisation.setdefault(body.organisation_id, []).append(body)
    turn = 0
    for term in terms:
        for body, (order, role) in product(by_organisation[term.organisation_id], enumerate(ROLES)):
            yield Seat(
                person=people[turn % len(people)],
                body=body,
                term=term,
                role=role,
                order=order,
                starts_on=term.starts_on,
                ends_on=term.ends_on,
                organisation_id=term.organisation_id,
            )
            turn += 1


def make_honours(people):
    if not people:
        return
    form, _ = HonourForm.objects.get_or_create(name="Giấy khen", defaults={"order": 9})
    decisions = create(
        HonourDecision,
        (
            HonourDecision(
                number=f"{n}/QĐ-ĐO",
                decided_on=date(2003, 1, 10) + timedelta(days=365 * n),
                year_judged=2002 + n,
                state=State.APPROVED,
                publish_at=timezone.now(),
            )
            for n in range(20)
        ),
    )
    create(
        Honour,
        (
            Honour(
                decision=decisions[n % len(decisions)],
                form=form,
                recipient_kind=Honour.Recipient.INDIVIDUAL,
                recipient_name=person.full_name,
                recipient_detail=f"Hội viên số {n}",
                person=person,
            )
            for n, person in enumerate(people[:HONOURS])
        ),
    )
