"""The Content-Security-Policy: one strict policy for the public, one slightly wider for the desk."""

import base64
import hashlib
import re
from functools import cache

from csp.constants import NONE, SELF, UNSAFE_INLINE
from csp.middleware import CSPMiddleware

PUBLIC_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}
DESK = "/admin/"


class PortalCSPMiddleware(CSPMiddleware):
    def get_policy_parts(self, request, response, report_only=False):
        parts = super().get_policy_parts(request, response, report_only)
        if request.path_info.startswith(DESK) and not report_only:
            parts.replace = {**desk_directives(), **(parts.replace or {})}
        return parts


@cache
def desk_directives():
    """What the editor needs beyond the public's: its import map, styles it sets, pictures being pasted."""
    return {
        "script-src": [SELF, import_map_hash()],
        "style-src": [SELF, UNSAFE_INLINE],
        "img-src": [SELF, "data:", "blob:"],
    }


def import_map_hash():
    """The map names hashed static files, so its hash is known only once they are collected."""
    from django_prose_editor.widgets import importmap

    inside = re.sub(r"^<script[^>]*>|</script>$", "", str(importmap))
    return f"'sha256-{base64.b64encode(hashlib.sha256(inside.encode()).digest()).decode()}'"
