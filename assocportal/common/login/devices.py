"""Which device somebody works on: in words, and as a mark in a cookie by which it is known again."""

import hashlib
import re
import secrets

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from .models import KnownDevice

COOKIE = "thiet-bi"
SALT = "assocportal.common.login.devices"
YEAR = 365 * 86400

# The first that is found counts: each browser also names those it wants to be taken for.
BROWSERS = (
    (r"coc_coc_browser", "Cốc Cốc"),
    (r"Zalo", "Zalo"),
    (r"\bFBA[NV]/", "Facebook"),
    (r"SamsungBrowser/", "Samsung Internet"),
    (r"Edg(?:e|A|iOS)?/", "Edge"),
    (r"OPR/|Opera", "Opera"),
    (r"Firefox/|FxiOS/", "Firefox"),
    (r"Chrome/|CriOS/|Chromium/", "Chrome"),
    (r"Version/[\d.]+ .*Safari/", "Safari"),
)
SYSTEMS = (
    (r"iPhone", "iPhone"),
    (r"iPad", "iPad"),
    (r"Android", "Android"),
    (r"Windows", "Windows"),
    (r"CrOS", "ChromeOS"),
    (r"Mac OS X|Macintosh", "máy Mac"),
    (r"Linux|X11", "Linux"),
)


def describe_device(user_agent: str) -> str:
    """“Chrome trên Windows”."""
    text = user_agent[:500]
    browser, system = _find(BROWSERS, text), _find(SYSTEMS, text)
    if not browser and not system:
        return "Thiết bị không rõ loại"
    return f"{browser or 'Trình duyệt khác'} trên {system or 'máy không rõ loại'}"


def _find(kinds, text):
    return next((name for pattern, name in kinds if re.search(pattern, text)), "")


def describe_request(request) -> str:
    return describe_device(request.META.get("HTTP_USER_AGENT", ""))


def read_mark(request) -> str:
    return request.get_signed_cookie(COOKIE, default="", salt=SALT, max_age=YEAR)


def write_mark(response, mark: str) -> None:
    """Sent below the login's address only: no public page carries it."""
    response.set_signed_cookie(
        COOKIE,
        mark,
        salt=SALT,
        max_age=YEAR,
        path=reverse("login"),
        httponly=True,
        secure=settings.SESSION_COOKIE_SECURE,
        samesite="Lax",
    )


def hash_mark(mark: str) -> str:
    return hashlib.sha256(mark.encode()).hexdigest()


def is_known_to(request, email: str) -> bool:
    """Whether the account with this address has been entered from this browser before."""
    mark = read_mark(request)
    return bool(mark) and KnownDevice.objects.filter(user__email=email, token_hash=hash_mark(mark)).exists()


def note_device(request, response, user) -> bool:
    """Whether it is a new one; an account's very first is not."""
    mark = read_mark(request) or secrets.token_urlsafe(32)
    write_mark(response, mark)
    has_others = user.known_devices.exists()
    values = {"device": describe_request(request), "last_seen_at": timezone.now()}
    _, is_new = KnownDevice.objects.update_or_create(user=user, token_hash=hash_mark(mark), defaults=values)
    return is_new and has_others


def forget_other_devices(user, request) -> None:
    user.known_devices.exclude(token_hash=hash_mark(read_mark(request))).delete()
