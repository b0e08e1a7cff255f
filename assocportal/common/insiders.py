"""Who reads what is meant for members. Common knows no wing: the one that knows who acts for a member says it.

know_insiders(roles_of)      # in AppConfig.ready(); answers a queryset that is empty for everybody else
"""

from collections.abc import Callable

from django.db.models import Exists, Q, QuerySet

_roles: list[Callable[..., QuerySet]] = []


def know_insiders(find_roles: Callable[..., QuerySet]) -> None:
    if find_roles not in _roles:
        _roles.append(find_roles)


def for_insiders(user) -> Q:
    """As a condition: it is asked within the query that it narrows, and by every query anew."""
    condition = Q(pk__in=[])
    for find_roles in _roles:
        condition |= Q(Exists(find_roles(user)))
    return condition
