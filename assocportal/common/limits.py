"""How often something may be tried: counted by subject and a keyed hash of who or what, never by the value itself.

SOURCE = Limit("dang-nhap-noi", most=60, within=timedelta(minutes=15))
"""

from dataclasses import dataclass
from datetime import timedelta

from django.db import connection, models
from django.utils import timezone

from . import schedule
from .address_hash import hash_address

KEPT_FOR = timedelta(days=1)
# One statement: of two at the same time none is lost. A window that has passed starts anew.
COUNT_ONE = """
INSERT INTO common_attemptcount (subject, key_hash, since, times)
VALUES (%(subject)s, %(key)s, %(now)s, 1)
ON CONFLICT (subject, key_hash) DO UPDATE SET
    times = CASE WHEN common_attemptcount.since <= %(oldest)s THEN 1 ELSE common_attemptcount.times + 1 END,
    since = CASE WHEN common_attemptcount.since <= %(oldest)s THEN %(now)s ELSE common_attemptcount.since END
RETURNING times
"""


class AttemptCount(models.Model):
    subject = models.CharField(max_length=40)
    key_hash = models.CharField(max_length=32)
    since = models.DateTimeField()
    times = models.PositiveIntegerField()

    class Meta:
        verbose_name = "số lần thử"
        verbose_name_plural = "số lần thử"
        constraints = [
            models.UniqueConstraint(fields=["subject", "key_hash"], name="common_attemptcount_once_a_subject")
        ]

    def __str__(self):
        return f"{self.subject}: {self.times}"


@dataclass(frozen=True)
class Limit:
    subject: str
    most: int
    within: timedelta

    def is_reached(self, key: str) -> bool:
        return self._rows(key).filter(since__gt=self._oldest(), times__gte=self.most).exists()

    def count(self, key: str) -> int:
        now = timezone.now()
        values = {"subject": self.subject, "key": _mark(key), "now": now, "oldest": self._oldest()}
        with connection.cursor() as cursor:
            cursor.execute(COUNT_ONE, values)
            return cursor.fetchone()[0]

    def allows(self, key: str) -> bool:
        """Counts this time, and tells whether it was still within the limit."""
        return self.count(key) <= self.most

    def forget(self, key: str) -> None:
        self._rows(key).delete()

    def _rows(self, key):
        return AttemptCount.objects.filter(subject=self.subject, key_hash=_mark(key))

    def _oldest(self):
        return timezone.now() - self.within


def _mark(key):
    return hash_address(key or "?")


def prune_attempt_counts() -> None:
    AttemptCount.objects.filter(since__lt=timezone.now() - KEPT_FOR).delete()


def register() -> None:
    schedule.every(minutes=60, name="common.prune_attempt_counts", run=prune_attempt_counts)
