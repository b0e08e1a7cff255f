"""Stamps tell every process on this machine that a row it keeps in memory has changed.

A stamp is an empty file of the data directory. Whoever changes the row replaces it once the transaction is
committed; whoever keeps the row compares stamps at each request: one stat, no query.
"""

import os
import tempfile
from functools import partial
from pathlib import Path

from django.conf import settings
from django.db import transaction


def stamp_path(name: str) -> Path:
    return settings.PORTAL_DATA_DIR / "stamps" / name


def read_stamp(name: str) -> tuple[int, int] | None:
    try:
        status = stamp_path(name).stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_ino


def touch_stamp(name: str) -> None:
    path = stamp_path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, new = tempfile.mkstemp(dir=path.parent)
    os.close(handle)
    Path(new).replace(path)


def touch_on_commit(name: str) -> None:
    transaction.on_commit(partial(touch_stamp, name))
