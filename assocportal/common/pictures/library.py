"""Puts pictures into the library: the original kept privately, the renditions where the public reads them."""

import hashlib
import os
from datetime import timedelta
from glob import glob
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from assocportal.common import schedule

from .models import Picture
from .renditions import Prepared, prepare


def store_picture(file, *, uploaded_by=None, **details) -> Picture:
    """`details`: alt, is_decorative, caption, credit, taken_on. Raises ValidationError, a clear sentence."""
    return store_prepared(Picture(uploaded_by=uploaded_by, **details), prepare(file), file)


def store_prepared(picture: Picture, prepared: Prepared, file) -> Picture:
    """Everything or nothing: a failure leaves neither a row nor a file behind."""
    content = _read(file)
    picture.width, picture.height, picture.widths = prepared.width, prepared.height, prepared.widths
    picture.checksum = hashlib.sha256(content).hexdigest()
    try:
        with transaction.atomic():
            picture.original.save(f"{picture.token}.{prepared.extension}", ContentFile(content), save=False)
            _write_renditions(picture, prepared)
            picture.full_clean(exclude=["original"])
            picture.save()
    except BaseException:
        remove_files(picture)
        raise
    return picture


def _read(file):
    file.seek(0)
    return file.read()


def _write_renditions(picture, prepared):
    for (width, extension), content in prepared.files.items():
        default_storage.save(picture.rendition_name(width, extension), ContentFile(content))


def remove_files(picture):
    if picture.original:
        picture.original.storage.delete(picture.original.name)
    _remove_renditions(picture.token)


def _remove_renditions(token):
    folder = f"pictures/{token}"
    if not default_storage.exists(folder):
        return
    for name in default_storage.listdir(folder)[1]:
        default_storage.delete(f"{folder}/{name}")
    default_storage.delete(folder)


def register() -> None:
    schedule.every(
        minutes=24 * 60,
        name="common.remove_orphan_pictures",
        run=remove_orphans,
        title="Dọn tệp ảnh không còn dùng",
    )


def remove_orphans() -> int:
    """Files of pictures whose transaction was rolled back after storing, or cut off by a crash."""
    yesterday = timezone.now() - timedelta(days=1)
    originals = Picture._meta.get_field("original").storage
    folders = _old_entries(default_storage.path("pictures"), yesterday)
    files = [
        path for month in glob(originals.path("pictures/*/*")) for path in _old_entries(month, yesterday)
    ]
    tokens = {path.stem for path in folders + files}
    orphans = tokens - set(Picture.objects.filter(token__in=tokens).values_list("token", flat=True))
    for token in orphans:
        _remove_renditions(token)
    for path in files:
        if path.stem in orphans:
            path.unlink(missing_ok=True)
    return len(orphans)


def _old_entries(folder, before):
    if not os.path.isdir(folder):
        return []
    with os.scandir(folder) as entries:
        return [Path(entry) for entry in entries if entry.stat().st_mtime < before.timestamp()]
