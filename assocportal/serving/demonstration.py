"""Content and an account to try the portal with: only in an empty database, the account only on this machine."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import CommandError, call_command

from assocportal.demo.accounts import EDITOR, PEOPLE, account_file

from .journal import tell
from .refusal import StartRefusal


def fill_empty_database():
    if not settings.PORTAL_DEMO or not settings.PORTAL_IS_LOOPBACK:
        return
    if not get_user_model().objects.exists():
        tell("Nạp nội dung trình diễn…")
    try:
        call_command("load_demo", "--if-empty", verbosity=0)
    except CommandError as error:
        raise StartRefusal(str(error)) from error


def close_accounts_unless_local():
    """Their passwords lie in a file, one on a screen: on a public address they are open doors."""
    if settings.PORTAL_IS_LOOPBACK:
        return
    for email in (person.email for person in PEOPLE):
        if get_user_model().objects.filter(email=email, is_active=True).update(is_active=False):
            tell(f"Đã khóa tài khoản trình diễn {email}, vì PORTAL_URL không phải địa chỉ trên máy này.")


def read_account():
    """E-mail and password while the account is open, else None."""
    file = account_file()
    if not settings.PORTAL_IS_LOOPBACK or not file.is_file():
        return None
    if not get_user_model().objects.filter(email=EDITOR, is_active=True).exists():
        return None
    return file.read_text(encoding="utf-8").split()[:2]
