"""Wrong passwords: counted, and written into the record without what was typed."""

from ..accounts import User
from ..audit.models import AuditEntry
from .entering import record_entry
from .lockout import count_failure, spell_name


def note_failure(sender, credentials, request=None, **kwargs) -> None:
    """Receiver of `user_login_failed`. What was refused unread, because somebody has to wait, is not counted."""
    if request is None or getattr(request, "axes_locked_out", False):
        return
    name = spell_name(credentials.get("username") or "")
    count_failure(request, name)
    user = User.objects.filter(email=name).first()
    note = "mật khẩu không đúng" if user else "không có tài khoản này"
    record_entry(AuditEntry.Action.LOGIN_FAILED, request, user, note)
