"""Content and an account to try the portal with: only in an empty database, the account only on this machine."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands

from .journal import tell

EMAIL = "bientap@lacgiang.example"


def fill_empty_database():
    if not settings.PORTAL_DEMO:
        return
    if "load_demo" not in get_commands():
        tell("Chưa có lệnh load_demo: bỏ qua nội dung trình diễn.")
        return
    if not get_user_model().objects.exists():
        tell("Nạp nội dung trình diễn…")
    call_command("load_demo", "--if-empty", verbosity=0)


def close_account_unless_local():
    """Its password lies in a file and on a screen: on a public address it is an open door."""
    if settings.PORTAL_IS_LOOPBACK:
        return
    if get_user_model().objects.filter(email=EMAIL, is_active=True).update(is_active=False):
        tell(f"Đã khóa tài khoản trình diễn {EMAIL}, vì PORTAL_URL không phải địa chỉ trên máy này.")


def read_account():
    """E-mail and password while the account is open, else None."""
    file = settings.PORTAL_DATA_DIR / "demo_account"
    if not settings.PORTAL_IS_LOOPBACK or not file.is_file():
        return None
    if not get_user_model().objects.filter(email=EMAIL, is_active=True).exists():
        return None
    return file.read_text(encoding="utf-8").split()[:2]
