from django import template
from django.utils.html import format_html_join

from assocportal.common import addresses, places
from assocportal.common.navigation import current_menu, related_links
from assocportal.common.staticfiles import bundle_urls
from assocportal.common.union import current_union

register = template.Library()


@register.filter
def absolute(path):
    return addresses.absolute(path)


@register.filter
def map_url(place):
    return places.map_url(place)


@register.simple_tag
def get_union():
    return current_union()


@register.simple_tag
def get_menu():
    """What editors arranged, as far as the public may see it; empty: the template names the sections."""
    return current_menu()


@register.simple_tag
def get_related_links():
    return related_links()


@register.simple_tag
def stylesheet():
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ([url] for url in bundle_urls("css/portal.css"))
    )


@register.simple_tag
def script(bundle):
    """`js/portal.js` runs when the page is read; `js/early.js` before it is painted, so that nothing jumps."""
    template = '<script src="{}"></script>' if bundle == "js/early.js" else '<script src="{}" defer></script>'
    return format_html_join("\n", template, ([url] for url in bundle_urls(bundle)))
