"""Another file for a picture that stays the same picture: every use of it shows the new file.

The old original is kept privately, so that replacing is undone by replacing again; the old renditions go, and their
addresses answer with the new ones (`media.py`): who blurs a face does not want it to stay readable for a month.
"""

from functools import partial

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from assocportal.common.history.records import because

from .former import FormerFile
from .library import digest, fill_from, read_all, remove_files, remove_renditions, write_files
from .models import Picture, make_token
from .renditions import prepare
from .slot import PATIENCE

SAME_FILE = "Tệp này giống hệt tệp đang dùng. Hãy chọn tệp khác."


def replace_file(picture: Picture, file, user, *, patience: float = PATIENCE) -> Picture:
    """Everything or nothing. Raises ValidationError, a clear sentence."""
    content = read_all(file)
    if digest(content) == picture.checksum:
        raise ValidationError(SAME_FILE)
    prepared = prepare(file, patience)
    with transaction.atomic(), because("thay tệp ảnh"):
        row = Picture.objects.select_for_update().get(pk=picture.pk)
        former = _remember(row, user)
        row.token = make_token()
        row.replaced_at = timezone.now()
        row.former_tokens = [*row.former_tokens, former.token]
        fill_from(row, prepared, content)
        row._history_user = user
        _write(row, prepared, content)
        transaction.on_commit(partial(remove_renditions, former.token))
    return row


def _remember(row, user):
    return FormerFile.objects.create(
        picture=row,
        token=row.token,
        original=row.original.name,
        checksum=row.checksum,
        width=row.width,
        height=row.height,
        replaced_by=user,
    )


def _write(row, prepared, content):
    row.original = None
    try:
        write_files(row, prepared, content)
        row.save()
    except BaseException:
        remove_files(row)
        raise


def put_back(former: FormerFile, user, *, patience: float = PATIENCE) -> Picture:
    """The old file anew; the one it takes the place of is kept in its turn."""
    with former.original.open() as file:
        content = ContentFile(file.read())
    with transaction.atomic():
        picture = replace_file(former.picture, content, user, patience=patience)
        former.delete()
        transaction.on_commit(partial(former.original.storage.delete, former.original.name))
    return picture
