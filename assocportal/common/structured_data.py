"""schema.org descriptions that every wing's pages share; a wing's own stand in its `structured_data.py`."""

from .addresses import absolute
from .union import current_union


def describe_union() -> dict:
    union = current_union()
    data = {"@type": "Organization", "name": union.official_name, "url": absolute("/")}
    if union.emblem:
        data["logo"] = absolute(union.emblem.usual_url)
    return data


def describe_portal() -> dict:
    """Whose portal it is, and how it is searched: for the home page."""
    address = absolute("/")
    union = {**describe_union(), "@id": f"{address}#to-chuc"}
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": absolute("/tim-kiem/?q={search_term_string}")},
        "query-input": "required name=search_term_string",
    }
    portal = {
        "@type": "WebSite",
        "name": current_union().short_name,
        "url": address,
        "inLanguage": "vi",
        "publisher": {"@id": union["@id"]},
        "potentialAction": search,
    }
    return {"@graph": [union, portal]}


def describe_breadcrumb(crumbs, here: str) -> dict:
    steps = [("Trang chủ", "/"), *crumbs]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": str(title),
                "item": absolute(str(path or here)),
            }
            for position, (title, path) in enumerate(steps, start=1)
        ],
    }
