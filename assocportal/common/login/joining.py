"""What the rest of Django tells this room, and what `tick` runs of it."""

from django.contrib.auth.signals import user_logged_in, user_login_failed

from . import lockout, sessions
from .gate import await_second_factor
from .recording import note_failure


def register() -> None:
    user_logged_in.connect(await_second_factor)
    user_login_failed.connect(note_failure)
    lockout.register()
    sessions.register()
