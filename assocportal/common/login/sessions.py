"""Where an account is logged in: one row beside each session, by which its owner sees it and ends it."""

import time
from datetime import timedelta

from django.contrib.sessions.models import Session
from django.utils import timezone

from assocportal.common import schedule
from assocportal.common.address_hash import hash_address

from .devices import describe_request
from .models import LoginSession

KEY = "login_session"
NOTED_EACH = timedelta(minutes=5)
MOST_REMEMBERED = 5_000
_noted = {}  # when this process last wrote that a session is in use


def start_session(request, user) -> LoginSession:
    row = LoginSession.objects.create(
        user=user,
        session_key=request.session.session_key,
        device=describe_request(request),
        address_hash=hash_address(request.META.get("REMOTE_ADDR", "")),
    )
    request.session[KEY] = row.pk
    return row


def renew_key(request) -> None:
    """A session goes on under a new key."""
    request.session.cycle_key()
    follow_key(request)


def follow_key(request) -> None:
    rows = LoginSession.objects.filter(pk=request.session.get(KEY))
    rows.update(session_key=request.session.session_key)


def note_use(request) -> None:
    """Nothing is asked of a session that the page did not read, and a query is made once in five minutes."""
    session = getattr(request, "session", None)
    if session is None or not session.accessed or not (key := session.get(KEY)):
        return
    if time.monotonic() - _noted.get(key, -NOTED_EACH.total_seconds()) < NOTED_EACH.total_seconds():
        return
    if len(_noted) > MOST_REMEMBERED:
        _noted.clear()
    _noted[key] = time.monotonic()
    now = timezone.now()
    LoginSession.objects.filter(pk=key, seen_at__lt=now - NOTED_EACH).update(seen_at=now)


def live_sessions(user=None):
    rows = LoginSession.objects.filter(session_key__in=_running().values("session_key"))
    return rows.filter(user=user) if user else rows


def _running():
    return Session.objects.filter(expire_date__gt=timezone.now())


def end_sessions(rows) -> None:
    """A request that is being answered meanwhile cannot save its session again: Django refuses that."""
    keys = list(rows.values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    LoginSession.objects.filter(session_key__in=keys).delete()


def end_other_sessions(user, request) -> None:
    end_sessions(user.login_sessions.exclude(pk=request.session.get(KEY)))


def end_all_sessions(user) -> None:
    end_sessions(user.login_sessions.all())


def forget_ended_sessions() -> None:
    LoginSession.objects.exclude(session_key__in=_running().values("session_key")).delete()


def register() -> None:
    schedule.every(minutes=24 * 60, name="common.forget_ended_sessions", run=forget_ended_sessions)
