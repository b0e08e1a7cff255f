"""Whom to turn to: those of the office and its units whose telephone or e-mail is published, as the decree on
information of state bodies asks (42/2022/NĐ-CP, article 4)."""

from django.db.models import Q
from django.utils import timezone

from ..models import Body, Contact, Organisation, Person, Seat
from .composition import with_people

PHONE, EMAIL = Person.PublicField.PHONE, Person.PublicField.EMAIL
REACHABLE = Q(person__public_fields__contains=[PHONE]) & ~Q(person__phone="") | Q(
    person__public_fields__contains=[EMAIL]
) & ~Q(person__email="")


def office_owners(organisation):
    """The union and its standing office."""
    owners = Organisation.objects.published().filter(Q(kind=Organisation.Kind.OFFICE) | Q(pk=organisation.pk))
    return list(owners.named().order_by("pk"))


def contact_officials(organisation, owners):
    """A person once, by the first seat in the order of protocol."""
    offices = [owner for owner in owners if owner != organisation]
    working = Q(organisation__in=offices) | Q(body__kind__in=(Body.Kind.UNIT, Body.Kind.PERMANENT))
    seats = (
        Seat.objects.published().on(timezone.localdate()).filter(working, REACHABLE, organisation__in=owners)
    )
    found = {}
    for seat in with_people(seats).select_related("body", "person").in_protocol_order():
        found.setdefault(seat.person_id, seat)
    return list(found.values())


def public_contacts(owners):
    """Of the union and its office, each number once."""
    contacts = Contact.objects.filter(is_public=True, organisation__in=owners).order_by("kind", "pk")
    return list({(contact.kind, contact.value): contact for contact in contacts}.values())
