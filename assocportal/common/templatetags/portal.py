import re

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join

from assocportal.common import addresses, navigation, places
from assocportal.common.staticfiles import bundle_urls
from assocportal.common.union import current_union

register = template.Library()


@register.filter
def absolute(path):
    return addresses.absolute(path)


@register.filter
def dialled(phone):
    """`(0200) 3 800 018` as a telephone dials it"""
    return re.sub(r"[^\d+]", "", phone)


@register.filter
def map_url(place):
    return places.map_url(place)


@register.simple_tag
def get_union():
    return current_union()


@register.simple_tag
def get_menu():
    """What editors arranged, as far as the public may see it; empty: the template names the sections."""
    return navigation.current_menu()


@register.simple_tag
def get_related_links():
    return navigation.related_links()


@register.simple_tag
def get_fixed_pages():
    return navigation.current_pages()


@register.simple_tag(takes_context=True)
def current_mark(context, item):
    """The `aria-current` of a menu item: the page itself, or the section that the page belongs to."""
    mark = navigation.find_mark(item, context.get("request"))
    return format_html(' aria-current="{}"', mark) if mark else ""


@register.simple_tag(takes_context=True)
def get_reader(context):
    """Who is logged in. Without a session nobody is asked: the answer stays the same for everybody."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return None
    user = getattr(request, "user", None)  # a request refused early has none
    return user if user is not None and user.is_authenticated else None


@register.simple_tag
def stylesheet(bundle="css/portal.css"):
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ([url] for url in bundle_urls(bundle)))


@register.simple_tag
def script(bundle):
    """`js/portal.js` runs when the page is read; `js/early.js` before it is painted, so that nothing jumps."""
    template = '<script src="{}"></script>' if bundle == "js/early.js" else '<script src="{}" defer></script>'
    return format_html_join("\n", template, ([url] for url in bundle_urls(bundle)))
