"""The Content-Security-Policy: one strict policy for the public, one slightly wider for the desk."""

from csp.constants import NONE, SELF
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


class PortalCSPMiddleware(CSPMiddleware):
    pass
