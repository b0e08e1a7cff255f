"""The second factor: an app's code of six digits, and ten recovery codes for the day the phone is lost."""

import hmac
import secrets
import time
from base64 import b32encode
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from django_otp import verify_token
from django_otp.oath import TOTP
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_otp.util import random_hex

from ..accounts import User

AMOUNT = 10  # of recovery codes
APP_DIGITS, RECOVERY_DIGITS = 6, 10
APP_NAME, RECOVERY_NAME = "Ứng dụng trên điện thoại", "Mã khôi phục"


def must_have_second_factor(user) -> bool:
    """Whoever may publish anything, or may take accounts over."""
    if not settings.SECOND_FACTOR:
        return False
    return user.has_perm("common.change_user") or any(
        permission.partition(".")[2].startswith("publish_") for permission in user.get_all_permissions()
    )


def find_app(user) -> TOTPDevice | None:
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def make_key() -> str:
    return random_hex(20)


def spell_key(key: str) -> str:
    """As an app asks for it, in groups of four."""
    text = b32encode(bytes.fromhex(key)).decode()
    return " ".join(text[start : start + 4] for start in range(0, len(text), 4))


def app_address(user, key: str) -> str:
    """What the QR code says."""
    return TOTPDevice(user=user, key=key).config_url


@transaction.atomic
def enrol(user, key: str, code: str) -> TOTPDevice | None:
    """The app is taken once it has shown that it counts as we do; that code is used up by it."""
    User.objects.select_for_update().get(pk=user.pk)
    totp = TOTP(bytes.fromhex(key))
    totp.time = time.time()
    if find_app(user) or not totp.verify(int(code), tolerance=1):
        return None
    return TOTPDevice.objects.create(
        user=user, name=APP_NAME, key=key, last_t=totp.t(), drift=totp.drift, confirmed=True
    )


@transaction.atomic
def renew_recovery_codes(user) -> list[str]:
    """They are stored as keyed hashes: what is shown now, nobody can look up later."""
    User.objects.select_for_update().get(pk=user.pk)
    StaticDevice.objects.filter(user=user).delete()
    device = StaticDevice.objects.create(user=user, name=RECOVERY_NAME, confirmed=True)
    codes = [f"{secrets.randbelow(10**RECOVERY_DIGITS):0{RECOVERY_DIGITS}d}" for _ in range(AMOUNT)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=hash_code(user, code)) for code in codes)
    return [f"{code[:5]} {code[5:]}" for code in codes]


def hash_code(user, code: str) -> str:
    digest = hmac.digest(settings.SECRET_KEY.encode(), f"recovery:{user.pk}:{code}".encode(), "sha256")
    return digest.hex()[:16]


def count_recovery_codes(user) -> int:
    return StaticToken.objects.filter(device__user=user).count()


def find_device(user, code: str):
    """By its length a code tells which device it is of."""
    model = TOTPDevice if len(code) == APP_DIGITS else StaticDevice
    return model.objects.filter(user=user, confirmed=True).first()


def verify_code(user, code: str):
    """The device that accepts it, once; each wrong one doubles the wait until the next may be tried."""
    device = find_device(user, code)
    if device is None:
        return None
    token = code if isinstance(device, TOTPDevice) else hash_code(user, code)
    return verify_token(user, device.persistent_id, token)


def wait_until_next(user, code: str) -> timedelta:
    device = find_device(user, code)
    _, reason = device.verify_is_allowed() if device else (True, None)
    until = (reason or {}).get("locked_until")
    return max(until - timezone.now(), timedelta()) if until else timedelta()


def remove_second_factor(user) -> None:
    TOTPDevice.objects.filter(user=user).delete()
    StaticDevice.objects.filter(user=user).delete()


def forget_wrong_codes(user) -> None:
    """After a new password: whoever tried codes with the old one shall not keep the owner waiting."""
    for model in (TOTPDevice, StaticDevice):
        model.objects.filter(user=user).update(throttling_failure_count=0, throttling_failure_timestamp=None)
