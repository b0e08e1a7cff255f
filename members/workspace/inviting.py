"""Who comes to act for an organisation, and who no longer does."""

from django.core.exceptions import ValidationError
from django.utils import timezone

from assocportal.common.accounts import User
from assocportal.common.login.letters import send_invitation
from assocportal.common.refusals import explained
from assocportal.common.written_once import written_once

from .models import OrganisationUser
from .telling import tell_member

CLOSED = "Tài khoản này đã bị khóa. Hãy nhờ người quản trị mở lại, hoặc dùng thư điện tử khác."


def invite(organisation, email: str, full_name: str, role: str, by) -> OrganisationUser:
    """Whoever has an account keeps it, with its name and password; for others one is made, that opens no desk."""
    with written_once(), explained():
        user = User.objects.filter(email=email).first() or _make_account(email, full_name)
        if not user.is_active:
            raise ValidationError({"email": CLOSED})
        acting = OrganisationUser(user=user, organisation=organisation, role=role, invited_by=by)
        acting.full_clean()
        acting.save()
        send_letter(acting, by)
    return acting


def _make_account(email, full_name):
    user = User(email=email, full_name=full_name)
    user.set_unusable_password()
    user.save()
    return user


def send_letter(acting: OrganisationUser, by) -> None:
    if not acting.user.has_usable_password():
        send_invitation(acting.user, by, f"để làm việc cho {acting.organisation}")
        return
    lines = [
        f"Tài khoản của bạn nay làm việc được cho {acting.organisation}.",
        "Hãy đăng nhập bằng thư điện tử và mật khẩu đang dùng.",
    ]
    tell_member(acting.user, f"Làm việc cho {acting.organisation}", lines)


def end_access(acting: OrganisationUser) -> None:
    """The account stays, and with it the name beside what was sent."""
    acting.ended_at = acting.ended_at or timezone.now()
    acting.save()
