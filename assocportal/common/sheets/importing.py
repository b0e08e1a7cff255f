"""From an uploaded sheet to rows, by the jobs worker: checked, confirmed by a person, written all or nothing.

Each job may be stopped anywhere and run again. What is confirmed is what was shown: before writing, the sheet is
compared anew, and where the register has changed meanwhile, there is a new preview instead.
"""

import secrets
from collections import Counter
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction
from django.utils import timezone
from django_tasks import task

from ..audit.models import AuditEntry
from ..audit.recording import record
from ..history.records import because
from ..refusals import explained
from ..vietnamese import normalize_text
from ..written_once import written_once
from .kinds import SheetKind, find_kind
from .lines import Line, digest_of, read_lines
from .models import SheetImport, SheetLine
from .tables import open_table, refuse
from .trying import find_refusals, lock

State = SheetImport.State
FAULT = (
    "Máy chủ gặp lỗi khi đọc tệp này. Chưa có gì được lưu. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị."
)
OUTDATED = (
    "Dữ liệu đã thay đổi từ lúc xem trước, nên chưa ghi gì."
    " Đây là kết quả kiểm tra mới; hãy xem lại rồi xác nhận."
)
MOST_CHANGES = 40


class _Outdated(Exception):
    pass


def stage(file, *, kind: type[SheetKind], made_by) -> SheetImport:
    """Kept privately, and handed to the worker."""
    row = SheetImport(kind=kind.code, made_by=made_by, name=normalize_text(PurePath(file.name).name)[:250])
    extension = PurePath(file.name).suffix.lower()
    row.file.save(f"{secrets.token_urlsafe(16)}{extension}", file, save=False)
    try:
        with transaction.atomic():
            row.save()
            check_sheet.enqueue(row.pk)
    except BaseException:
        row.file.storage.delete(row.file.name)
        raise
    return row


def confirm(row: SheetImport) -> None:
    with transaction.atomic():
        if row.may_be_written and _move(row, State.CHECKED, State.CONFIRMED):
            write_sheet.enqueue(row.pk)


def give_up(row: SheetImport) -> bool:
    """Nothing was written of it."""
    with transaction.atomic():
        gone = SheetImport.objects.filter(pk=row.pk, state__in=[State.CHECKED, State.FAILED]).delete()[0]
    if gone and row.file:
        row.file.storage.delete(row.file.name)
    return bool(gone)


@task()
def check_sheet(key: int) -> None:
    _work(key, State.WAITING, State.CHECKING, _check)


@task()
def write_sheet(key: int) -> None:
    _work(key, State.CONFIRMED, State.WRITING, _write)


def _work(key, waiting, running, perform):
    row = SheetImport.objects.filter(pk=key, state__in=[waiting, running]).first()
    if row is None or not _move(row, row.state, running):
        return
    try:
        perform(row, find_kind(row.kind)())
    except ValidationError as error:
        _fail(row, " ".join(error.messages))
    except Exception:
        _fail(row, FAULT)
        raise


def _move(row, old, new) -> bool:
    values = {"state": new, "moved_at": timezone.now(), "done": 0, "total": 0, "stage": ""}
    row.state = new
    return bool(SheetImport.objects.filter(pk=row.pk, state=old).update(**values))


def _fail(row, sentence):
    under_way = SheetImport.objects.filter(pk=row.pk, state__in=SheetImport.UNDER_WAY)
    if under_way.update(state=State.FAILED, error=sentence, finished_at=timezone.now()):
        row.remove_file()


def _check(row, kind, note="") -> None:
    lines, notes = _read(row, kind)
    _tell(row, "Đang đối chiếu với dữ liệu đang có")
    kind.check(lines)
    _tell(row, "Đang ghi thử từng dòng")
    find_refusals(kind, lines)
    _store_preview(row, lines, [note, *notes] if note else notes)


def _read(row, kind) -> tuple[list[Line], list[str]]:
    def tell(done, total):
        _tell(row, "Đang đọc dòng", done, total)

    with row.file.open("rb") as file, open_table(file, row.name, kind.columns) as table:
        lines = read_lines(kind, table, tell)
        notes = [*table.notes, *_say_unknown(table.header)]
    if not lines:
        raise refuse("no_lines")
    return lines, notes


def _say_unknown(header):
    if header.unknown:
        names = ", ".join(f"“{name}”" for name in header.unknown[:20])
        yield f"Không dùng đến các cột: {names}."


def _tell(row, words, done=0, total=0):
    """Outside any transaction of the work: whoever waits sees it at once."""
    SheetImport.objects.filter(pk=row.pk).update(stage=words, done=done, total=total)


def _store_preview(row, lines, notes):
    with transaction.atomic():
        locked = SheetImport.objects.select_for_update().get(pk=row.pk)
        if locked.state != row.state:  # another run was faster
            return
        locked.lines.all().delete()
        SheetLine.objects.bulk_create((_line(row, line) for line in lines), batch_size=1000)
        locked.counts = Counter(line.outcome for line in lines)
        locked.notes, locked.digest, locked.state = notes, digest_of(lines), State.CHECKED
        locked.save()


def _line(row, line):
    return SheetLine(
        of=row,
        number=line.number,
        outcome=line.outcome,
        name=line.name[:250],
        changes=line.changes[:MOST_CHANGES],
        errors=line.errors[:MOST_CHANGES],
    )


def _write(row, kind) -> None:
    lines, _ = _read(row, kind)
    _tell(row, "Đang ghi vào cơ sở dữ liệu")
    try:
        _write_all(row, kind, lines)
    except (_Outdated, ValidationError, DatabaseError):
        _check(row, find_kind(row.kind)(), OUTDATED)


def _write_all(row, kind, lines):
    """The rows, their history, what the search finds and that it was done, or nothing of it."""
    with because(f"nhập từ tệp Excel “{row.name}”", by=row.made_by), written_once(), explained():
        lock(kind)
        locked = SheetImport.objects.select_for_update().get(pk=row.pk)
        if locked.state != row.state:  # another run was faster
            return
        kind.check(lines)
        if digest_of(lines) != locked.digest:
            raise _Outdated
        kind.write(lines)
        _record(locked, kind)
        locked.state, locked.finished_at = State.DONE, timezone.now()
        locked.save()


def _record(row, kind):
    note = f"Nhập {kind.title} từ tệp Excel “{row.name[:200]}”: {row.told_counts}."
    record(AuditEntry.Action.IMPORT, actor=row.made_by, note=note)
