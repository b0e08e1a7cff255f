"""A right password opens the door, the second factor lets in: until then every page sees a stranger.

`request.user` is nobody for a session that still owes its second factor, so that no view, wherever it is, has to
ask. The pages of the second factor itself ask `request.person`, who has given the password.
"""

import time
from functools import partial

from django.contrib.auth.models import AnonymousUser
from django.utils.functional import SimpleLazyObject
from django_otp import login as note_verified

from .second_factor import find_app, must_have_second_factor
from .sessions import note_use

AWAITED = "second_factor_awaited"  # in the session: since when
PATIENCE = 15 * 60


class SecondFactorMiddleware:
    """Stands after OTPMiddleware, which knows by which device a session was verified."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        request.person = request.user
        request.user = SimpleLazyObject(partial(who_is_inside, request))
        response = self.get_response(request)
        note_use(request)
        return response


def who_is_inside(request):
    person = request.person
    return person if is_inside(request.session, person) else AnonymousUser()


def is_inside(session, person) -> bool:
    if not person.is_authenticated or person.is_verified():
        return True
    return AWAITED not in session and not must_have_second_factor(person)


def is_at_the_door(request) -> bool:
    """The password was right, the second factor is owed, and not so long ago that somebody else may sit there."""
    person = request.person
    if not person.is_authenticated or is_inside(request.session, person):
        return False
    return time.time() - request.session.get(AWAITED, time.time()) < PATIENCE


def await_second_factor(sender, request, user, **kwargs) -> None:
    """Receiver of `user_logged_in`: whichever way a session began."""
    if find_app(user) or must_have_second_factor(user):
        request.session[AWAITED] = int(time.time())


def admit(request, device) -> None:
    """The second factor was right: from here on the session is a whole one."""
    request.user = request.person
    note_verified(request, device)
    request.session.pop(AWAITED, None)
