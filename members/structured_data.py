"""An organisation as schema.org describes one, for search machines."""

from assocportal.common.addresses import absolute
from assocportal.common.places import describe_address
from assocportal.common.structured_data import describe_union

from .models import Contact, Organisation

# A hospital or an association of its own standing belongs to the union; an office or a centre is part of it.
PARTS_OF_THE_UNION = (Organisation.Kind.OFFICE, Organisation.Kind.CENTRE, Organisation.Kind.BRANCH)
PROPERTIES = {Contact.Kind.PHONE: "telephone", Contact.Kind.EMAIL: "email", Contact.Kind.FAX: "faxNumber"}


def describe_organisation(organisation, contacts=()):
    """Nothing before it is public. A contact that is not public is nobody's, whoever hands it in."""
    if not organisation.is_published:
        return None
    data = {"@type": "Organization", "name": organisation.name}
    data["url"] = absolute(organisation.get_absolute_url())
    return (
        data | describe_facts(organisation) | describe_contacts(contacts) | describe_belonging(organisation)
    )


def describe_belonging(organisation):
    """A branch is part of its association, and of the union only through it."""
    parent = organisation.parent
    if parent and parent.is_published:
        url = absolute(parent.get_absolute_url())
        return {"parentOrganization": {"@type": "Organization", "name": parent.name, "url": url}}
    belongs = "parentOrganization" if organisation.kind in PARTS_OF_THE_UNION else "memberOf"
    return {belongs: describe_union()}


def describe_facts(organisation):
    facts = {
        "alternateName": one_or_all(other_names(organisation)),
        "logo": absolute(organisation.logo.usual_url) if organisation.logo else "",
        "address": describe_address(organisation.address) if organisation.address else "",
        "foundingDate": f"{organisation.founded_on or ''}",
        "location": describe_location(organisation),
        "sameAs": organisation.website,
    }
    return {name: value for name, value in facts.items() if value}


def describe_contacts(contacts):
    """All of a kind."""
    told = {}
    for contact in contacts:
        if contact.is_public and contact.kind in PROPERTIES:
            told.setdefault(PROPERTIES[contact.kind], []).append(contact.value)
    return {name: one_or_all(values) for name, values in told.items()}


def describe_location(organisation):
    if organisation.latitude is None:
        return None
    latitude, longitude = float(organisation.latitude), float(organisation.longitude)
    return {
        "@type": "Place",
        "geo": {"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude},
    }


def other_names(organisation):
    names = [organisation.short_name, organisation.english_name, *organisation.former_names.splitlines()]
    return [name for name in dict.fromkeys(names) if name and name != organisation.name]


def one_or_all(values):
    """As schema.org takes one value or several."""
    return values[0] if len(values) == 1 else values
