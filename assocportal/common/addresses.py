"""What a path of the portal is to the outside: canonical links, feeds, calendar files."""

from django.conf import settings


def absolute(path: str) -> str:
    """With the host that people type, whichever the request came through."""
    return f"{settings.PORTAL_URL.geturl()}{path}"
