"""One picture is decoded at a time on the whole machine, whichever process asks."""

import fcntl
import time
from contextlib import contextmanager

from django.conf import settings

from .file_check import refuse

PATIENCE = 20  # seconds that a request waits for its turn
PATIENCE_OF_WORKER = 600
LOOK_EVERY = 0.1


@contextmanager
def rendering_slot(patience: float = PATIENCE):
    with (settings.PORTAL_DATA_DIR / "rendering.lock").open("w") as lock:
        _wait_for(lock, time.monotonic() + patience)
        yield


def _wait_for(lock, deadline):
    """The lock goes with the file that holds it, also where the process is killed."""
    while not _is_taken(lock):
        if time.monotonic() > deadline:
            raise refuse("busy")
        time.sleep(LOOK_EVERY)


def _is_taken(lock):
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
