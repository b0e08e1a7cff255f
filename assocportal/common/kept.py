"""What every page shows and few people change, kept by each process and renewed when its rows change."""

from collections.abc import Callable
from typing import Any

from django.db import connection

from .stamps import read_stamp, touch_on_commit


class Kept:
    """`read` fetches the value; calling the object answers it, without a query when warm.

    Inside a transaction it is read anew and not kept: what is seen there may yet be rolled back.
    """

    def __init__(self, stamp: str, read: Callable[[], Any]):
        self.stamp, self.read = stamp, read
        self.forget()

    def __call__(self):
        if connection.in_atomic_block:
            return self.read()
        stamp = read_stamp(self.stamp)
        if self._value is None or self._value[0] != stamp:
            self._value = stamp, self.read()
        return self._value[1]

    def forget(self) -> None:
        self._value = None

    def renew(self, **kwargs) -> None:
        """Receiver of post_save and post_delete: `loaddata` calls no save()."""
        touch_on_commit(self.stamp)
