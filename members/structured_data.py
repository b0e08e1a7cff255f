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
    belongs = "parentOrganization" if organisation.kind in PARTS_OF_THE_UNION else "memberOf"
    return data | describe_facts(organisation) | describe_contacts(contacts) | {belongs: describe_union()}


def describe_facts(organisation):
    facts = {
        "alternateName": organisation.short_name,
        "logo": absolute(organisation.logo.usual_url) if organisation.logo else "",
        "address": describe_address(organisation.address) if organisation.address else "",
        "foundingDate": f"{organisation.founded_on or ''}",
        "sameAs": organisation.website,
    }
    return {name: value for name, value in facts.items() if value}


def describe_contacts(contacts):
    """All of a kind: schema.org takes one value or several."""
    told = {}
    for contact in contacts:
        if contact.is_public and contact.kind in PROPERTIES:
            told.setdefault(PROPERTIES[contact.kind], []).append(contact.value)
    return {name: values[0] if len(values) == 1 else values for name, values in told.items()}
