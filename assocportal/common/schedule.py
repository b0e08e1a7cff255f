"""Work that recurs. Wings register theirs in `AppConfig.ready()`; the `tick` command runs what is due.

    schedule.every(minutes=60, name="news.fold_views", run=fold_views)
"""

from dataclasses import dataclass
from typing import Callable

from django.db import models


@dataclass(frozen=True)
class Work:
    name: str
    minutes: int
    run: Callable[[], object]


registry: dict[str, Work] = {}


def every(*, minutes: int, name: str, run: Callable[[], object]) -> None:
    registry[name] = Work(name, minutes, run)


class ScheduledRun(models.Model):
    """When a piece of recurring work last ran, and what it said."""

    name = models.CharField("công việc", max_length=100, unique=True)
    started_at = models.DateTimeField("bắt đầu lúc")
    finished_at = models.DateTimeField("xong lúc", null=True, blank=True)
    error = models.TextField("lỗi", blank=True)

    class Meta:
        verbose_name = "công việc định kỳ"
        verbose_name_plural = "công việc định kỳ"
        ordering = ["name"]

    def __str__(self):
        return self.name
