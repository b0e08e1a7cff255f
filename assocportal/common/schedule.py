"""Work that recurs. Wings register theirs in `AppConfig.ready()`; the `tick` command runs what is due.

schedule.every(minutes=60, name="news.fold_views", run=fold_views, title="Cộng dồn lượt xem")
"""

import traceback
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.db import models, transaction
from django.utils import timezone

# `tick` comes once a minute, sometimes a breath early.
SLACK = timedelta(seconds=30)


@dataclass(frozen=True)
class Work:
    name: str
    minutes: int
    run: Callable[[], object]
    title: str  # what it does, in the words of the desk


registry: dict[str, Work] = {}


def every(*, minutes: int, name: str, run: Callable[[], object], title: str = "") -> None:
    """`run` must bear being run again: it is, where the process dies in the middle."""
    registry[name] = Work(name, minutes, run, title)


class ScheduledRun(models.Model):
    """When a piece of recurring work last ran, and what it said."""

    name = models.CharField("công việc", max_length=100, unique=True)
    started_at = models.DateTimeField("bắt đầu lúc", null=True, blank=True)
    finished_at = models.DateTimeField("xong lúc", null=True, blank=True)
    error = models.TextField("lỗi", blank=True)

    class Meta:
        verbose_name = "công việc định kỳ"
        verbose_name_plural = "công việc định kỳ"
        ordering = ["name"]

    def __str__(self):
        work = registry.get(self.name)
        return (work and work.title) or self.name

    def is_due(self, work: Work) -> bool:
        if self.started_at is None:
            return True
        return self.started_at + timedelta(minutes=work.minutes) <= timezone.now() + SLACK

    def perform(self, work: Work) -> None:
        """What the work wrote before it failed is undone; that it failed is kept."""
        self.started_at, self.error = timezone.now(), ""
        try:
            with transaction.atomic():
                work.run()
        except Exception:
            self.error = traceback.format_exc()
        self.finished_at = timezone.now()
        self.save()


def run_due() -> Iterator[ScheduledRun]:
    """One row after the other, as each is done."""
    new = registry.keys() - set(ScheduledRun.objects.values_list("name", flat=True))
    ScheduledRun.objects.bulk_create([ScheduledRun(name=name) for name in new], ignore_conflicts=True)
    for work in list(registry.values()):
        if row := _run_if_due(work):
            yield row


@transaction.atomic
def _run_if_due(work: Work) -> ScheduledRun | None:
    """Under the row's lock: a second tick finds it locked and passes on, or finds it done."""
    row = ScheduledRun.objects.select_for_update(skip_locked=True).filter(name=work.name).first()
    if row is None or not row.is_due(work):
        return None
    row.perform(work)
    return row
