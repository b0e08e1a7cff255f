"""Where somebody came from, as a keyed hash: the same address gives the same mark for a month, and no address."""

import hashlib
import hmac
import secrets
from datetime import timedelta

from django.db import models
from django.utils import timezone

from . import schedule

KEPT_FOR = timedelta(days=400)


def make_key():
    return secrets.token_bytes(32)


class HashKey(models.Model):
    """A month's key. Once it is deleted, no mark of that month can be tried against an address any more."""

    month = models.DateField(unique=True)
    key = models.BinaryField(default=make_key)

    class Meta:
        verbose_name = "khóa băm địa chỉ"
        verbose_name_plural = "khóa băm địa chỉ"

    def __str__(self):
        return f"{self.month:%m/%Y}"


def hash_address(address: str) -> str:
    """32 hexadecimal digits; empty where the address is not known."""
    return _digest(address).hex() if address else ""


def _digest(address):
    row, _ = HashKey.objects.get_or_create(month=timezone.localdate().replace(day=1))
    return hmac.new(bytes(row.key), address.encode(), hashlib.sha256).digest()[:16]


def forget_old_keys() -> None:
    HashKey.objects.filter(month__lt=timezone.localdate() - KEPT_FOR).delete()


def register() -> None:
    schedule.every(
        minutes=24 * 60,
        name="common.forget_hash_keys",
        run=forget_old_keys,
        title="Xóa khóa băm địa chỉ đã cũ",
    )
