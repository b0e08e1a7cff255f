"""A process that ends when its parent does, however the parent ends: `kill -9` of the supervisor leaves nothing."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def ask_signal_at_parent_death(signum):
    """Of the kernel; only Linux knows it."""
    if sys.platform != "linux":
        return
    ctypes.CDLL(None, use_errno=True).prctl(PR_SET_PDEATHSIG, signum, 0, 0, 0)


def die_with_parent(signum=signal.SIGTERM):
    """For subprocess' `preexec_fn`: between fork and exec the child asks for the signal."""
    parent = os.getpid()

    def ask():
        ask_signal_at_parent_death(signum)
        if os.getppid() != parent:
            os._exit(1)

    return ask
