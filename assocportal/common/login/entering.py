"""Coming in and going out, whichever page it is done on."""

from urllib.parse import urlencode, urlsplit

from django.contrib.auth import login, logout
from django.db import transaction
from django.http import HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from ..address_hash import hash_address
from ..audit.models import AuditEntry
from ..audit.recording import record
from . import gate
from .devices import describe_request, note_device
from .letters import tell_new_device
from .lockout import place_of
from .models import LoginSession
from .sessions import KEY, end_sessions, renew_key, start_session

NOWHERE = ("login", "logout", "second_factor_code", "admin:login", "admin:logout")


def read_next(request) -> str:
    """Where somebody wanted to go: a path of ours, or nothing."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    is_ours = wanted.startswith("/") and url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
    if not is_ours or "\0" in wanted or urlsplit(wanted).path in map(reverse, NOWHERE):
        return ""
    return wanted


def find_way(request, user) -> str:
    """The desk is no way for whoever it would refuse."""
    wanted, desk = read_next(request), reverse("admin:index")
    if user.is_staff:
        return wanted or desk
    return reverse("workspace") if not wanted or wanted.startswith(desk) else wanted


def with_next(request, name: str) -> str:
    wanted = read_next(request)
    return reverse(name) + (f"?{urlencode({'next': wanted}, safe='/')}" if wanted else "")


def find_second_factor_page(request, person) -> str:
    """The code's page, or the one where the app is set up first."""
    has_app = gate.find_app(person) is not None
    return with_next(request, "second_factor_code" if has_app else "second_factor")


@transaction.atomic
def open_door(request, user) -> HttpResponseRedirect:
    """The password was right."""
    close_session(request)
    login(request, user)
    if gate.AWAITED in request.session:
        return redirect(find_second_factor_page(request, user))
    return welcome(request, user)


@transaction.atomic
def let_in(request, device) -> HttpResponseRedirect:
    """The second factor was right too."""
    gate.admit(request, device)
    renew_key(request)
    return welcome(request, request.user)


def welcome(request, user, page=None):
    """`page`: what to show instead of where somebody wanted to go."""
    start_session(request, user)
    record_entry(AuditEntry.Action.LOGIN, request, user)
    response = page or redirect(find_way(request, user))
    if note_device(request, response, user):
        tell_new_device(user, describe_request(request))
    return response


@transaction.atomic
def leave(request) -> None:
    person = request.person
    if person.is_authenticated and KEY in request.session:
        record_entry(AuditEntry.Action.LOGOUT, request, person)
    close_session(request)


def close_session(request) -> None:
    end_sessions(LoginSession.objects.filter(pk=request.session.get(KEY)))
    logout(request)


def record_entry(action, request, user, note="", actor=None) -> None:
    """What happened to `user`; done by themselves, unless by somebody else or by nobody who is known."""
    if action != AuditEntry.Action.LOGIN_FAILED:
        actor = actor or user
    record(action, actor=actor, row=user, note=note, address_hash=hash_address(place_of(request)))
