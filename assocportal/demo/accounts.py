"""The two accounts of the demonstration, with passwords made on the spot and kept beside the data."""

import os
import secrets

from django.conf import settings
from django.contrib.auth.models import Group

from assocportal.common.models import User
from assocportal.roles import CHIEFS

EDITOR = "bientap@lacgiang.example"
ADMINISTRATOR = "quantri@lacgiang.example"


def account_file():
    """Four lines: the editor's e-mail and password, then the administrator's."""
    return settings.PORTAL_DATA_DIR / "demo_account"


def make_accounts():
    """The editor, and the text of the account file."""
    editor, editor_password = _make(EDITOR, "Lê Thu Hà", is_superuser=False)
    editor.groups.add(*Group.objects.filter(name=CHIEFS))
    _, administrator_password = _make(ADMINISTRATOR, "Trần Minh Đức", is_superuser=True)
    return editor, f"{EDITOR}\n{editor_password}\n{ADMINISTRATOR}\n{administrator_password}\n"


def _make(email, full_name, is_superuser):
    password = secrets.token_urlsafe(12)
    user = User.objects.filter(email__iexact=email).first() or User(email=email)
    user.full_name, user.is_staff, user.is_superuser, user.is_active = full_name, True, is_superuser, True
    user.set_password(password)
    user.save()
    return user, password


def write_account_file(text):
    """Nobody else may read it, not even for the moment before its mode is set."""
    file = account_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(text)
    part.replace(file)
