from django import template
from django.utils.html import format_html_join

from assocportal.common import addresses
from assocportal.common.staticfiles import bundle_urls
from assocportal.common.union import current_union

register = template.Library()


@register.filter
def absolute(path):
    return addresses.absolute(path)


@register.simple_tag
def get_union():
    return current_union()


@register.simple_tag
def stylesheet():
    return format_html_join(
        "\n", '<link rel="stylesheet" href="{}">', ([url] for url in bundle_urls("css/portal.css"))
    )


@register.simple_tag
def script():
    return format_html_join(
        "\n", '<script src="{}" defer></script>', ([url] for url in bundle_urls("js/portal.js"))
    )
