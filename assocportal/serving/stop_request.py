"""Ctrl-C, SIGTERM and a closed terminal: remembered, and raised where the supervisor is.

Raising alone is not enough: Python drops what is raised inside a finalizer or a weak reference's callback (seen
under load), and the portal would run on.
"""

import contextlib
import signal
import sys

requests = []
postponements = []


def listen():
    for signum in (signal.SIGTERM, signal.SIGINT):
        signal.signal(signum, make)
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # nohup
        signal.signal(signal.SIGHUP, make)


def make(signum, frame):
    requests.append(signum)
    if not postponements:
        sys.exit(0)


@contextlib.contextmanager
def postponed():
    """Raised in the middle of starting a process, it would leave one behind that nobody knows of."""
    postponements.append(True)
    try:
        yield
    finally:
        postponements.pop()
    obey()


def is_made():
    return bool(requests)


def obey():
    if requests:
        sys.exit(0)


def ignore_further():
    for signum in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(signum, signal.SIG_IGN)
