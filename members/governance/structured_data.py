"""The union's leaders as schema.org describes them. Only name and office, which go with the office."""

from assocportal.common.structured_data import describe_union

from .models import Body

TOLD = (Body.Kind.EXECUTIVE, Body.Kind.STANDING, Body.Kind.PERMANENT)


def describe_chart(sittings):
    leaders = {}
    for sitting in sittings:
        if sitting.body.kind in TOLD:
            for seat in sitting.leaders:
                leaders.setdefault(seat.person_id, seat)
    members = [
        describe_role(seat) for seat in sorted(leaders.values(), key=lambda seat: (seat.role, seat.order))
    ]
    return describe_union() | {"member": members} if members else None


def describe_role(seat):
    person = {"@type": "Person", "name": seat.person.full_name, "jobTitle": seat.role_text}
    return {"@type": "OrganizationRole", "roleName": seat.role_text, "member": person}
