import os
import stat
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from assocportal.common.mail.folder import prune_old_letters
from assocportal.common.mail.outbox import send_mail

pytestmark = pytest.mark.django_db


@pytest.fixture
def folder(settings, tmp_path) -> Path:
    settings.EMAIL_BACKEND = "assocportal.common.mail.folder.FolderBackend"
    settings.PORTAL_DATA_DIR = tmp_path
    return tmp_path / "mail"


def test_letter_becomes_a_private_file_that_mail_programs_open(folder):
    mail = send_mail("ha@example.vn", "Đặt lại mật khẩu", "Chào bà Hà", kind="mat-khau")

    (file,) = folder.iterdir()
    letter = message_from_bytes(file.read_bytes(), policy=policy.default)
    assert file.suffix == ".eml"
    assert (letter["Subject"], letter["Message-ID"]) == ("Đặt lại mật khẩu", mail.message_id)
    assert letter.get_content().strip() == "Chào bà Hà"
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, file)] == [0o700, 0o600]


def test_old_letters_are_removed(folder):
    for _ in range(2):
        send_mail("ha@example.vn", "Thư", "Chào", kind="thu-thu")
    old, kept = folder.iterdir()
    os.utime(old, (0, 0))

    prune_old_letters()

    assert list(folder.iterdir()) == [kept]
