"""What machines read of a page: search engines, social networks, feed readers."""

import json

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from assocportal.common import structured_data
from assocportal.common.addresses import absolute
from assocportal.common.union import current_union

register = template.Library()
# The characters that could end the script element or open a comment in it.
SCRIPT_ESCAPES = {
    ord("<"): "\\u003C",
    ord(">"): "\\u003E",
    ord("&"): "\\u0026",
    0x2028: "\\u2028",
    0x2029: "\\u2029",
}


@register.inclusion_tag("includes/page_meta.html", takes_context=True)
def page_meta(
    context, title, description="", path=None, picture=None, card=None, kind="website", noindex=False
):
    """`{% page_meta title=… description=… path=… picture=… card=… kind="article" noindex=is_preview %}`

    `path`: the page's own address where it is not the request's (a page of a list, a moved article).
    `picture`: a row of the library; without one, `card` is the path of a drawn picture, or the portal's own.
    """
    union = context.get("union") or current_union()
    request = context.get("request")
    return {
        "union": union,
        "title": title,
        "description": " ".join((description or f"Cổng thông tin điện tử {union.official_name}").split()),
        "address": absolute(path or (request.path if request else "/")),
        "image": describe_picture(picture, card, title if card else union.official_name),
        "kind": kind,
        "noindex": noindex,
    }


def describe_picture(picture, card, words):
    """`words`: what a drawn picture says."""
    if picture is None:
        return {
            "url": absolute(card or reverse("share_card")),
            "width": 1200,
            "height": 630,
            "type": "image/png",
            "alt": words,
        }
    width = picture.usual_width
    return {
        "url": absolute(picture.usual_url),
        "width": width,
        "height": picture.rendition_height(width),
        "type": "image/jpeg",
        "alt": picture.alt,
    }


@register.simple_tag
def json_ld(data):
    """A schema.org description as a script element; nothing where there is nothing to say."""
    if not data:
        return ""
    text = json.dumps({"@context": "https://schema.org", **data}, ensure_ascii=False, separators=(",", ":"))
    return format_html(
        '<script type="application/ld+json">{}</script>', SafeString(text.translate(SCRIPT_ESCAPES))
    )


@register.simple_tag(takes_context=True)
def breadcrumb_ld(context, crumbs):
    """`crumbs` as the breadcrumb shows them: pairs of title and path, the last one's path empty."""
    request = context.get("request")
    return json_ld(structured_data.describe_breadcrumb(crumbs, request.path if request else "/"))
