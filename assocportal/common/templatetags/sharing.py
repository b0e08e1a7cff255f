"""`{% share_links path %}`: ways to hand a page on. Plain links, so that nobody else learns who reads it."""

import base64
import json
from urllib.parse import urlencode

from django import template

from assocportal.common.addresses import absolute

register = template.Library()


@register.inclusion_tag("includes/share.html")
def share_links(path):
    address = absolute(path)
    return {"path": path, "facebook": facebook_url(address), "zalo": zalo_url(address)}


def facebook_url(address: str) -> str:
    return f"https://www.facebook.com/sharer/sharer.php?{urlencode({'u': address})}"


def zalo_url(address: str) -> str:
    """The page that Zalo's own button opens: it takes the address as JSON in base64."""
    words = json.dumps({"url": address}, separators=(",", ":")).encode()
    return f"https://button-share.zalo.me/share_external?{urlencode({'d': base64.b64encode(words).decode()})}"
