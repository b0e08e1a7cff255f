"""Where something is: a link to a map that people follow, and the address as machines read it."""

from urllib.parse import urlencode

from .union import current_union
from .vietnamese import fold

MAP_SEARCH = "https://www.google.com/maps/search/"


def province() -> str:
    """The union's own, the last part of its address; empty where the address has no parts."""
    before, _, last = current_union().address.rpartition(",")
    return last.strip() if before else ""


def map_url(place: str) -> str:
    """Halls and streets bear the same names all over the country: the province tells which."""
    where = place if fold(province()) in fold(place) else f"{place}, {province()}"
    return f"{MAP_SEARCH}?{urlencode({'api': 1, 'query': where})}"


def describe_address(place: str) -> dict:
    address = {"@type": "PostalAddress", "streetAddress": place, "addressCountry": "VN"}
    return address | ({"addressRegion": province()} if province() else {})
