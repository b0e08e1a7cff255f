"""Keeps what somebody types until it is saved: one form a person and row, or a person and new row's mark."""

import secrets
from datetime import timedelta

from django.contrib import admin
from django.contrib.contenttypes.models import ContentType
from django.utils import timezone

from assocportal.common import schedule

from .kept_files import forget_old_files
from .models import Editing, KeptForm

DAYS = 30
MOST = 100  # of one person


def make_mark() -> str:
    """Stands for a row that is not there yet; never a number, as keys of rows are."""
    return f"moi-{secrets.token_urlsafe(12)}"


def is_mark(key: str) -> bool:
    return key.startswith("moi-") and len(key) <= 40


def keep_form(user, model, key, pairs, base) -> KeptForm:
    kept, is_new = KeptForm.objects.update_or_create(
        user=user,
        content_type=ContentType.objects.get_for_model(model),
        key=key,
        defaults={"fields": pairs, "base": base, "saved_at": timezone.now()},
    )
    if is_new:
        forget_beyond(user)
    return kept


def forget_beyond(user) -> None:
    """A form may hold megabytes, and a mark is easily made up: the oldest of very many go."""
    oldest = KeptForm.objects.filter(user=user).order_by("-saved_at", "-pk")[MOST:]
    KeptForm.objects.filter(pk__in=oldest.values("pk")).delete()


def kept_form(user, model, key):
    return kept_of(user, model).filter(key=key).first()


def kept_new_forms(user, model):
    """Of rows that were never saved; what was typed is read only where it is restored."""
    return kept_of(user, model).filter(key__startswith="moi-")


def kept_of(user, model):
    return KeptForm.objects.filter(user=user, content_type=ContentType.objects.get_for_model(model))


def latest_kept_forms(user, number):
    """Of whatever the desk can still open, what this person typed last first."""
    kept = KeptForm.objects.filter(user=user).select_related("content_type")
    return [one for one in kept[:number] if admin.site.is_registered(one.content_type.model_class())]


def forget_form(user, model, key):
    kept_of(user, model).filter(key=key).delete()


def register():
    schedule.every(
        minutes=60, name="common.forget_kept_forms", run=forget_old, title="Xóa bản đang gõ đã quá 30 ngày"
    )


def forget_old():
    now = timezone.now()
    KeptForm.objects.filter(saved_at__lt=now - timedelta(days=DAYS)).delete()
    forget_old_files()
    Editing.objects.filter(seen_at__lt=now - timedelta(days=1)).delete()
