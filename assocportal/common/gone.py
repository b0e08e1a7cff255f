"""What the public has seen and the office took back: 410 instead of 404, or the way to the row that stands in for it.

The answer tells nothing of what was withdrawn, not even its title. What was never public is simply not found.
"""

from itertools import pairwise

from django.shortcuts import render
from django.utils import timezone

from .own_addresses import find_row
from .printing.paths import beside, split_file
from .publishing import PublishedModel, State
from .redirects import redirect_to
from .search.models import Audience


class GoneMiddleware:
    """Stands before RedirectMiddleware, which has had its say; asks only where there is still no page."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        return find_answer(request) or response


def find_answer(request):
    row = find_row(request.path, getattr(request, "redirects", ()))
    if not isinstance(row, PublishedModel) or row.state != State.WITHDRAWN or not was_public(row):
        return None
    _, ending = split_file(request.path)
    if address := find_stand_in(row, request.user):
        return redirect_to(beside(address, ending) if ending else address)
    response = render(request, "410.html", {"thing": row._meta.verbose_name}, status=410)
    response["Cache-Control"] = "private, no-cache"  # it may come back
    return response


def find_stand_in(row, user) -> str | None:
    """A model whose rows are merged says by `successor` which row took over; it must be visible to this person."""
    successor = getattr(row, "successor", None)
    if successor is None or not type(row)._default_manager.visible_to(user).filter(pk=successor.pk).exists():
        return None
    return successor.get_absolute_url()


def was_public(row) -> bool:
    """Known from the first hour where the row keeps that; else from the versions that were approved."""
    if row.search_audience != Audience.PUBLIC:
        return False
    if getattr(row, "first_public_at", None):
        return True
    versions = list(row.history.order_by("history_date", "history_id").values_list(*VERSION))
    ends = [later[-1] for _, later in pairwise(versions)] + [timezone.now()]
    return any(
        state == State.APPROVED and publish_at is not None and publish_at < end
        for (state, publish_at, _), end in zip(versions, ends, strict=False)
    )


VERSION = ("state", "publish_at", "history_date")
