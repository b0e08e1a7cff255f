"""A photo's way into the library: looked at and kept within the request, made into renditions by the images worker.

The client asks for its state until it is a picture or a sentence. Sending again after a broken line costs nothing: the
same file of the same person is already waiting, or already a picture.
"""

from contextlib import suppress
from datetime import timedelta
from functools import partial
from pathlib import Path, PurePath

from django.core.exceptions import ValidationError
from django.core.files import File
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from assocportal.common import schedule
from assocportal.common.accounts import User
from assocportal.common.attachments import digest_file

from .file_check import check_header
from .former import FormerFile
from .incoming import IncomingPicture
from .library import store_picture
from .models import Picture
from .replacing import put_back, replace_file
from .slot import PATIENCE_OF_WORKER

KEPT = timedelta(days=1)
FAILED = "Máy chủ không xử lý được ảnh này. Hãy thử lại; nếu vẫn không được, hãy báo người quản trị."


def receive(file, user, *, replaces: Picture | None = None) -> IncomingPicture:
    """Raises ValidationError where the file's beginning tells that it will not do. `moves`: of an animation."""
    moves = check_header(file)
    checksum = digest_file(file)
    waiting = IncomingPicture.objects.filter(
        uploaded_by=user, checksum=checksum, replaces=replaces, state=IncomingPicture.State.WAITING
    )
    row = waiting.first() or _keep(file, checksum, user, replaces)
    row.moves = moves
    return row


def find_twin(file) -> Picture | None:
    """The same file, byte for byte, as it lies in the library already."""
    return Picture.objects.filter(checksum=digest_file(file)).order_by("pk").first()


def _keep(file, checksum, user, replaces):
    name = PurePath(file.name).name
    row = IncomingPicture(name=name[-250:], checksum=checksum, uploaded_by=user, replaces=replaces)
    try:
        row.file.save(f"{row.token}{PurePath(name).suffix.lower()}", file, save=False)
        with transaction.atomic():
            row.save()
            render_incoming.enqueue(row.token)
    except BaseException:
        row.file.delete(save=False)
        raise
    row.refresh_from_db()
    return row


@task(queue_name="images")
def render_incoming(token: str) -> None:
    """Bears being run twice: the row is locked, and what is done is done."""
    with transaction.atomic():
        row = IncomingPicture.objects.select_for_update().filter(token=token).first()
        if row is not None and row.state == IncomingPicture.State.WAITING:
            _render(row)


def _render(row):
    try:
        with transaction.atomic(), row.file.open() as file:
            row.picture = _store(row, File(file, name=row.name))
        row.state = IncomingPicture.State.DONE
    except ValidationError as error:
        row.state, row.error = IncomingPicture.State.REFUSED, " ".join(error.messages)
    except OSError:
        row.state, row.error = IncomingPicture.State.REFUSED, FAILED
    _let_go(row)


def _store(row, file):
    if row.replaces:
        return replace_file(row.replaces, file, row.uploaded_by, patience=PATIENCE_OF_WORKER)
    return store_picture(file, uploaded_by=row.uploaded_by, patience=PATIENCE_OF_WORKER)


def _let_go(row):
    """The library holds the file now, or nobody wants it."""
    name, row.file = row.file.name, ""
    row.save()
    transaction.on_commit(partial(row.file.storage.delete, name))


@task(queue_name="images")
def put_back_file(former: int, user: int) -> None:
    """Run twice, it finds nothing more to do."""
    row = FormerFile.objects.select_related("picture").filter(pk=former).first()
    if row is not None:
        put_back(row, User.objects.filter(pk=user).first(), patience=PATIENCE_OF_WORKER)


def register() -> None:
    schedule.every(minutes=60, name="common.forget_incoming_pictures", run=forget_incoming)


def forget_incoming() -> int:
    """Rows nobody asks for any more, and files whose row never came."""
    before = timezone.now() - KEPT
    for row in IncomingPicture.objects.filter(created_at__lt=before):
        row.file.delete(save=False)
        row.delete()
    root = Path(IncomingPicture._meta.get_field("file").storage.path("incoming"))
    files = [path for path in root.glob("*/*/*") if path.stat().st_mtime < before.timestamp()]
    names = {str(path.relative_to(root.parent)): path for path in files}
    for name in names.keys() - set(
        IncomingPicture.objects.filter(file__in=names).values_list("file", flat=True)
    ):
        with suppress(FileNotFoundError):
            names[name].unlink()
    return len(names)
