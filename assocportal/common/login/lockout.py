"""What is done against guessing.

- Five wrong passwords for one account from one place: that place waits a quarter of an hour for that account (axes).
- Many for one account, from wherever: browsers that the account was never entered from wait. The owner's own, known
  by its mark, does not: an attacker cannot shut the owner out.
- Many from one place, for whichever accounts: that place waits.

Places are stored as keyed hashes; to axes, which wants an address, as an address made of the hash.
"""

import ipaddress
from datetime import timedelta

from axes.models import AccessAttempt
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers

from .. import schedule
from ..address_hash import hash_address
from ..limits import Limit
from .devices import is_known_to

COOL_OFF = timedelta(minutes=15)
FAILURES_OF_ACCOUNT = Limit("sai-mat-khau-tai-khoan", most=20, within=timedelta(minutes=30))
FAILURES_OF_PLACE = Limit("sai-mat-khau-noi", most=60, within=timedelta(minutes=15))
OWN_PASSWORD = Limit("nhap-lai-mat-khau", most=10, within=timedelta(minutes=15))
RESETS_OF_ADDRESS = Limit("quen-mat-khau-tai-khoan", most=3, within=timedelta(hours=1))
RESETS_OF_PLACE = Limit("quen-mat-khau-noi", most=20, within=timedelta(hours=1))
LONGEST_NAME = 254


def place_of(request) -> str:
    return request.META.get("REMOTE_ADDR", "")


def read_ip(request) -> str | None:
    """For axes: eight bits that say “private”, then 120 of the hash."""
    mark = hash_address(place_of(request))
    return str(ipaddress.IPv6Address(int("fd" + mark[:30], 16))) if mark else None


def read_name(request, credentials=None) -> str:
    """For axes: one spelling of an e-mail, so that capitals are no new account."""
    typed = (credentials or {}).get("username") or request.POST.get("username", "")
    return spell_name(typed)


def spell_name(typed: str) -> str:
    return typed.replace("\0", "").strip().lower()[:LONGEST_NAME]


def find_limit(request, name: str) -> Limit | None:
    """Which of the wider ones makes this browser wait."""
    if FAILURES_OF_PLACE.is_reached(place_of(request)):
        return FAILURES_OF_PLACE
    is_slowed = FAILURES_OF_ACCOUNT.is_reached(name) and not is_known_to(request, name)
    return FAILURES_OF_ACCOUNT if is_slowed else None


def count_failure(request, name: str) -> None:
    FAILURES_OF_PLACE.count(place_of(request))
    FAILURES_OF_ACCOUNT.count(name)


def show_lockout(request, response=None, credentials=None, within=COOL_OFF):
    """How long, and what to do. Axes gives the first three."""
    page = render(request, "login/locked.html", {"minutes": within.seconds // 60}, status=429)
    page["Retry-After"] = str(within.seconds)
    add_never_cache_headers(page)
    return page


def forget_failures(email: str) -> None:
    """The owner has shown who they are, by a letter or by the old password."""
    FAILURES_OF_ACCOUNT.forget(email)
    AccessAttempt.objects.filter(username=email).delete()


def forget_attempts() -> None:
    AccessAttempt.objects.filter(attempt_time__lt=timezone.now() - COOL_OFF).delete()


def register() -> None:
    schedule.every(minutes=15, name="common.forget_login_attempts", run=forget_attempts)
