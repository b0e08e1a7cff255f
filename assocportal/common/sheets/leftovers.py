"""Sheets hold personal data: file and preview go after two weeks; what was written by whom stays in the record."""

from datetime import timedelta

from django.db.models import Func, Q, TextField, Value
from django.utils import timezone

from .. import schedule
from .models import SheetImport, SheetLine

KEPT_FOR = timedelta(days=14)
LONGEST_WORK = timedelta(hours=1)
STOPPED = "Máy chủ dừng giữa chừng khi làm việc với tệp này. Chưa có gì được lưu. Hãy tải tệp lên lại."


def register() -> None:
    schedule.every(
        minutes=30,
        name="common.give_up_sheets",
        run=give_up_stopped,
        title="Báo lỗi các bảng Excel bị dừng giữa chừng",
    )
    schedule.every(
        minutes=24 * 60, name="common.remove_sheets", run=remove_old, title="Xóa các bảng Excel đã nhập xong"
    )


def give_up_stopped() -> None:
    """After an hour no worker will come back to it."""
    since = timezone.now() - LONGEST_WORK
    for row in SheetImport.objects.filter(state__in=SheetImport.UNDER_WAY, moved_at__lt=since):
        stopped = SheetImport.objects.filter(pk=row.pk, state=row.state, moved_at__lt=since)
        if stopped.update(state=SheetImport.State.FAILED, error=STOPPED, finished_at=timezone.now()):
            row.remove_file()


def remove_naming(name: str) -> None:
    """Sheets with a line about somebody who asked to be forgotten: the list goes, what was written of it stays."""
    plain = Func("name", function="vn_plain", output_field=TextField())
    lines = SheetLine.objects.alias(plain=plain).filter(
        Q(plain__contains=Func(Value(name), function="vn_plain", output_field=TextField()))
        | Q(changes__icontains=name)
    )
    for row in SheetImport.objects.filter(pk__in=lines.values("of")):
        row.remove_file()
        row.delete()


def remove_old() -> None:
    for row in SheetImport.objects.filter(created_at__lt=timezone.now() - KEPT_FOR):
        row.remove_file()
        row.delete()
