"""An office holder as schema.org describes a person: only what the page shows."""

from assocportal.common.addresses import absolute

from .titles import order_titles


def describe_person(person, seats_now) -> dict:
    public = person.public
    facts = {
        "honorificPrefix": ". ".join(order_titles(title.kind for title in person.titles.all())),
        "jobTitle": list(dict.fromkeys(seat.role_text for seat in seats_now)),
        "worksFor": public.workplace and {"@type": "Organization", "name": public.workplace},
        "knowsAbout": public.expertise,
        "image": absolute(public.photo.usual_url) if public.photo else "",
        "email": public.email,
        "telephone": public.phone,
    }
    data = {"@type": "Person", "name": person.full_name, "url": absolute(person.get_absolute_url())}
    return data | {name: value for name, value in facts.items() if value}
