"""Where a person is logged in, and the devices they have logged in from before."""

from django.conf import settings
from django.db import models
from django.utils import timezone


class LoginSession(models.Model):
    """One row beside each session of somebody logged in, so that they can see it and end it."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="login_sessions", verbose_name="tài khoản"
    )
    session_key = models.CharField(max_length=40, unique=True, editable=False)
    device = models.CharField("thiết bị", max_length=120, blank=True)
    address_hash = models.CharField("nơi đăng nhập (đã băm)", max_length=32, blank=True)
    started_at = models.DateTimeField("đăng nhập lúc", default=timezone.now)
    seen_at = models.DateTimeField("dùng gần nhất lúc", default=timezone.now)

    class Meta:
        verbose_name = "phiên đăng nhập"
        verbose_name_plural = "phiên đăng nhập"
        ordering = ["-seen_at", "-pk"]

    def __str__(self):
        return self.device


class KnownDevice(models.Model):
    """A browser that carries our mark in a cookie; what is stored is the mark's hash."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="known_devices", verbose_name="tài khoản"
    )
    token_hash = models.CharField(max_length=64, editable=False)
    device = models.CharField("thiết bị", max_length=120, blank=True)
    first_seen_at = models.DateTimeField("lần đầu lúc", default=timezone.now)
    last_seen_at = models.DateTimeField("gần nhất lúc", default=timezone.now)

    class Meta:
        verbose_name = "thiết bị đã biết"
        verbose_name_plural = "thiết bị đã biết"
        ordering = ["-last_seen_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["user", "token_hash"], name="common_knowndevice_once_a_person")
        ]

    def __str__(self):
        return self.device
