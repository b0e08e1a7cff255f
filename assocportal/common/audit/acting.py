"""Who is at work: known while a request to desk or workspace, or a job done for somebody, is under way."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from assocportal.common.address_hash import hash_address

PLACES = ("/admin/", "/dang-nhap/", "/hoi-vien/")
_doing: ContextVar["Doing | None"] = ContextVar("doing", default=None)


class Doing:
    """One piece of work by one person, and how the rows looked that it touched."""

    def __init__(self, find_actor: Callable, address: str = ""):
        self.find_actor = find_actor
        self.address = address
        self.befores = {}
        self.told = defaultdict(set)  # of a row: fields that an entry of another kind tells of already

    @property
    def actor(self):
        user = self.find_actor()
        return user if user is not None and user.is_authenticated else None

    @property
    def address_hash(self):
        return hash_address(self.address)


def current_doing() -> Doing | None:
    doing = _doing.get()
    return doing if doing is not None and doing.actor is not None else None


@contextmanager
def at_work(doing: Doing) -> Iterator[Doing]:
    token = _doing.set(doing)
    try:
        yield doing
    finally:
        _doing.reset(token)


def acting(user, address: str = ""):
    """For jobs that do what somebody asked for at the desk: `with acting(word_import.created_by): …`"""
    return at_work(Doing(lambda: user, address))


class ActingMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path_info.startswith(PLACES):
            return self.get_response(request)
        with at_work(Doing(lambda: request.user, request.META.get("REMOTE_ADDR", ""))):
            return self.get_response(request)
