"""Where no mail server is given: each letter becomes a file that mail programs open, in the data folder's mail/."""

import os
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.crypto import get_random_string

KEPT_FOR = timedelta(days=365)


class FolderBackend(BaseEmailBackend):
    def send_messages(self, messages):
        for message in messages:
            write_letter(message.message().as_bytes(linesep="\r\n"))
        return len(messages)


def mail_folder() -> Path:
    return settings.PORTAL_DATA_DIR / "mail"


def write_letter(content: bytes) -> Path:
    """For its owner's eyes only: letters lead into accounts. Whole or not at all."""
    folder = mail_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    file = folder / f"{timezone.localtime():%Y%m%d-%H%M%S}-{get_random_string(8)}.eml"
    draft = file.with_suffix(".part")
    with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as letter:
        letter.write(content)
    return draft.rename(file)


def prune_old_letters() -> None:
    oldest = (timezone.now() - KEPT_FOR).timestamp()
    for letter in mail_folder().glob("*.eml"):
        if letter.stat().st_mtime < oldest:
            letter.unlink(missing_ok=True)
