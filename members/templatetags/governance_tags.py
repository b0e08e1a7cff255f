"""Who leads an organisation, when it meets, what a person held: blocks for the pages of others."""

from django import template
from django.utils import timezone
from django.utils.html import format_html

from ..governance.composition import seats_of
from ..governance.models import Body, Congress, Seat, Term
from ..people.told_titles import give_titles, with_told_titles

register = template.Library()
# bodies whose heads lead the organisation; an inspection committee's or a council's do not
LEADING_BODIES = (Body.Kind.EXECUTIVE, Body.Kind.STANDING, Body.Kind.PERMANENT, Body.Kind.MANAGEMENT)
LEADING_ROLES = [role for role in Seat.Role if role <= Seat.Role.SECRETARY]


@register.simple_tag
def person_link(person):
    """A name with titles, leading to the person's page; whose name was erased has none. A template would be slower."""
    if person.is_nameless:
        return person.full_name
    return format_html('<a href="{}">{}</a>', person.get_absolute_url(), person.titled_name)


@register.inclusion_tag("governance/includes/organisation_leaders.html")
def organisation_leaders(organisation):
    """Heads, deputies, secretary of today; where no seats are written down, whom the directory names."""
    seats = Seat.objects.published().filter(
        organisation=organisation, body__kind__in=LEADING_BODIES, role__in=LEADING_ROLES
    )
    leaders = {}
    seats = with_told_titles(seats.on(timezone.localdate()).select_related("person", "term", "body"))
    for seat in seats.order_by("role", "order", "body__order", "pk"):
        leaders.setdefault(seat.person_id, give_titles(seat))
    return {"organisation": organisation, "leaders": list(leaders.values())}


@register.inclusion_tag("governance/includes/organisation_congresses.html")
def organisation_congresses(organisation):
    """The last congress, the next one that is planned, and when the term ends."""
    congresses = Congress.objects.published().filter(organisation=organisation).select_related("term")
    congresses = list(congresses.order_by("-ordinal")[:6])
    held = next((congress for congress in congresses if congress.held_on), None)
    term = held.term if held else None
    if term is None:  # an interim body was elected by no congress
        term = Term.objects.filter(organisation=organisation).on(timezone.localdate()).first()
    planned = next((congress for congress in congresses if not congress.held_on), None)
    return {"organisation": organisation, "held": held, "planned": planned, "term": term}


@register.inclusion_tag("governance/includes/person_seats.html")
def person_seats(person):
    """What the public may know of: the offices of today, and those before."""
    today = timezone.localdate()
    seats = [seat for seat in seats_of(person).published() if seat.starts_on <= today]
    now = [seat for seat in seats if seat.is_held_on(today)]
    return {"now": now, "before": [seat for seat in seats if not seat.is_held_on(today)]}
