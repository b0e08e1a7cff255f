"""What the portal writes to the owner of an account. Links lead to its own address, whichever host was asked."""

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.tokens import PasswordResetTokenGenerator, default_token_generator
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from ..addresses import absolute
from ..mail.outbox import send_mail
from ..union import current_union

INVITED_FOR = timedelta(days=3)


class InvitationTokens(PasswordResetTokenGenerator):
    """Like the tokens of a reset, but good for longer: dated ahead by as much as they shall outlast those."""

    key_salt = "assocportal.common.login.letters.InvitationTokens"

    def make_token(self, user):
        ahead = INVITED_FOR - timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT)
        return self._make_token_with_timestamp(user, self._num_seconds(self._now() + ahead), self.secret)


invitation_tokens = InvitationTokens()


def send_reset_link(user) -> None:
    link = _private_link("password_reset_confirm", user, default_token_generator)
    hours = settings.PASSWORD_RESET_TIMEOUT // 3600
    _write(user, "Đặt lại mật khẩu", "reset", kind="dat-lai-mat-khau", is_secret=True, link=link, hours=hours)


def send_invitation(user, inviter, purpose: str = "") -> None:
    """`purpose`: what the account is for, “để làm việc cho Hội Đông y”."""
    link = _private_link("invitation", user, invitation_tokens)
    _write(
        user,
        "Mời vào bàn biên tập" if user.is_staff else "Mời vào trang của hội thành viên",
        "invitation",
        kind="moi-tai-khoan",
        is_secret=True,
        link=link,
        days=INVITED_FOR.days,
        inviter=inviter,
        purpose=purpose,
    )


def tell_new_device(user, device: str) -> None:
    _write(
        user,
        "Tài khoản vừa đăng nhập từ một thiết bị mới",
        "new_device",
        kind="thiet-bi-moi",
        device=device,
        moment=timezone.now(),
        sessions=absolute(reverse("login_sessions")),
        password=absolute(reverse("password_change")),
    )


def tell_new_password(user) -> None:
    reset = absolute(reverse("password_reset"))
    _write(
        user,
        "Mật khẩu vừa được đổi",
        "new_password",
        kind="mat-khau-da-doi",
        moment=timezone.now(),
        reset=reset,
    )


def tell_second_factor(user, event: str) -> None:
    """`event`: what was done, “vừa được bật”."""
    subject = f"Xác nhận hai lớp {event}"
    account = absolute(reverse("account"))
    _write(
        user,
        subject,
        "second_factor",
        kind="xac-nhan-hai-lop",
        event=event,
        moment=timezone.now(),
        account=account,
    )


def _private_link(name, user, tokens):
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    return absolute(reverse(name, args=[uid, tokens.make_token(user)]))


def _write(user, subject, template, *, kind, is_secret=False, **context):
    union = current_union()
    context |= {"user": user, "union": union, "portal": settings.PORTAL_URL.geturl()}
    text = render_to_string(f"login/letters/{template}.txt", context)
    send_mail(user.email, f"{subject} – {union.short_name}", text, kind=kind, is_secret=is_secret)
