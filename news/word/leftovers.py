"""Files and imports that nobody came back for."""

from datetime import timedelta
from glob import glob
from pathlib import Path

from django.utils import timezone

from assocportal.common import schedule

from .importing import State
from .models import WordImport

KEPT_UNANSWERED = timedelta(days=1)
LONGEST_READING = timedelta(hours=1)
STOPPED = "Máy chủ dừng giữa chừng khi đọc tệp này. Chưa có gì được lưu. Hãy tải tệp lên lại."


def register() -> None:
    schedule.every(minutes=30, name="news.give_up_word_imports", run=give_up_stopped)
    schedule.every(minutes=24 * 60, name="news.remove_word_leftovers", run=remove_leftovers)


def give_up_stopped() -> None:
    """After an hour no worker will come back to it."""
    since = timezone.now() - LONGEST_READING
    for row in WordImport.objects.filter(state__in=[State.WAITING, State.RUNNING], created_at__lt=since):
        stopped = WordImport.objects.filter(pk=row.pk, state=row.state)
        if stopped.update(state=State.FAILED, error=STOPPED, finished_at=timezone.now()):
            row.remove_file()


def remove_leftovers() -> None:
    """Files whose question was never answered, and those that a crash left without a row."""
    since = timezone.now() - KEPT_UNANSWERED
    for row in WordImport.objects.filter(state=State.ASKING, created_at__lt=since):
        row.remove_file()
        row.delete()
    storage = WordImport._meta.get_field("file").storage
    known = set(WordImport.objects.exclude(file="").values_list("file", flat=True))
    for path in map(Path, glob(storage.path("word/*/*/*"))):
        if path.stat().st_mtime < since.timestamp() and str(path.relative_to(storage.location)) not in known:
            path.unlink(missing_ok=True)
