"""The names of those who have an account."""

from collections.abc import Collection, Iterable

from django.contrib.auth import get_user_model

from ..vietnamese import fold


def staff_like(names: Collection[str]) -> Iterable[str]:
    accounts = get_user_model().objects.filter(is_active=True, is_staff=True)
    return [name for name in accounts.values_list("full_name", flat=True) if fold(name) in names]
