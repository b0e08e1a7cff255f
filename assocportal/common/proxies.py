"""Who may say where a request really came from: only the addresses of TRUSTED_PROXIES."""

import ipaddress

from django.conf import settings

FORWARDED = (
    "HTTP_FORWARDED",
    "HTTP_X_FORWARDED_FOR",
    "HTTP_X_FORWARDED_HOST",
    "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PROTO",
    "HTTP_X_REAL_IP",
)


def is_trusted(address: str) -> bool:
    try:
        parsed = ipaddress.ip_address(address.strip())
    except ValueError:
        return False
    return any(parsed in network for network in settings.TRUSTED_PROXIES)


def find_client(chain: str) -> str | None:
    """The last address of X-Forwarded-For that is not a proxy of ours: what stands before it may be made up."""
    for address in reversed(chain.split(",")):
        if not is_trusted(address):
            return address.strip()
    return None


def is_address(text: str | None) -> bool:
    try:
        return bool(ipaddress.ip_address(text or ""))
    except ValueError:
        return False


class TrustedProxyMiddleware:
    """Stands first: what comes after may believe REMOTE_ADDR and X-Forwarded-Proto."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if is_trusted(request.META.get("REMOTE_ADDR", "")):
            client = find_client(request.META.get("HTTP_X_FORWARDED_FOR", ""))
            if is_address(client):
                request.META["REMOTE_ADDR"] = client
        else:
            for header in FORWARDED:
                request.META.pop(header, None)
        return self.get_response(request)
