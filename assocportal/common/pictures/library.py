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

from .former import FormerFile
from .models import Picture
from .renditions import Prepared, prepare
from .slot import PATIENCE


def store_picture(file, *, uploaded_by=None, patience: float = PATIENCE, **details) -> Picture:
    """`details`: alt, is_decorative, caption, credit, taken_on. Raises ValidationError, a clear sentence.

    `patience`: how many seconds it may wait while other pictures are being made.
    """
    return store_prepared(Picture(uploaded_by=uploaded_by, **details), prepare(file, patience), file)


def store_prepared(picture: Picture, prepared: Prepared, file) -> Picture:
    """Everything or nothing: a failure leaves neither a row nor a file behind."""
    content = read_all(file)
    fill_from(picture, prepared, content)
    try:
        with transaction.atomic():
            write_files(picture, prepared, content)
            picture.full_clean(exclude=["original"])
            picture.save()
    except BaseException:
        remove_files(picture)
        raise
    return picture


def read_all(file) -> bytes:
    file.seek(0)
    return file.read()


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def fill_from(picture, prepared, content) -> None:
    picture.width, picture.height, picture.widths = prepared.width, prepared.height, prepared.widths
    picture.checksum = digest(content)


def write_files(picture, prepared, content) -> None:
    picture.original.save(f"{picture.token}.{prepared.extension}", ContentFile(content), save=False)
    for (width, extension), rendition in prepared.files.items():
        default_storage.save(picture.rendition_name(width, extension), ContentFile(rendition))


def remove_files(picture):
    if picture.original:
        picture.original.storage.delete(picture.original.name)
    remove_renditions(picture.token)


def remove_renditions(token):
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
    orphans = tokens - _kept(tokens)
    for token in orphans:
        remove_renditions(token)
    for path in files:
        if path.stem in orphans:
            path.unlink(missing_ok=True)
    return len(orphans)


def _kept(tokens):
    """Of pictures and of the files that were replaced, whose originals stay."""
    return {
        token
        for model in (Picture, FormerFile)
        for token in model.objects.filter(token__in=tokens).values_list("token", flat=True)
    }


def _old_entries(folder, before):
    if not os.path.isdir(folder):
        return []
    with os.scandir(folder) as entries:
        return [Path(entry) for entry in entries if entry.stat().st_mtime < before.timestamp()]
