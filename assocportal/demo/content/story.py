"""How the texts are written down: one dataclass a kind of content, days said relative to today."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Story:
    """An article. calendar.py explains `when` and the places in braces, markup.py the body's marks."""

    when: str
    category: str
    title: str
    lead: str
    body: str
    kicker: str = ""
    byline: str = ""
    source_name: str = ""
    source_url: str = ""
    cover: str = ""
    cover_caption: str = ""
    tags: tuple = ()
    categories: tuple = ()
    organisations: tuple = ()
    event: str = ""
    is_featured: bool = False
    state: str = "da-duyet"
    is_contributed: bool = False
    attachment: str = ""
    correction: str = ""


@dataclass(frozen=True)
class Sheet:
    """A fixed page, with the text that was in force before where there was one."""

    title: str
    lead: str
    body: str
    since: str
    purpose: str = ""
    earlier_since: str = ""
    earlier_body: str = ""


@dataclass(frozen=True)
class Occasion:
    """An event."""

    key: str
    kind: str
    title: str
    starts: str
    ends: str
    part_of_day: str
    venue: str
    purposes: str
    programme: str = ""
    host: str = "thuong-truc"
    co_hosts: tuple = ()
    status: str = "xac-nhan"
    audience: str = "cong-khai"
    online_link: str = ""
    attachment: str = ""


@dataclass(frozen=True)
class Body:
    """An organisation; `emblem` is (sign, dark colour, light colour)."""

    key: str
    name: str
    short_name: str
    field: str
    leader: tuple
    founded: str
    admitted: tuple
    members: int | None
    emblem: tuple
    address: str = ""
    phone: str = ""
    email: str = ""
    email_is_public: bool = True
    website: str = ""
    introduction: str = ""
    kind: str = "hoi-thanh-vien"


@dataclass(frozen=True)
class Drawing:
    """A picture of the library: which scene, and what stands under it."""

    scene: str
    alt: str
    caption: str
    credit: str = "Ban Biên tập"
    is_tall: bool = False
