"""The book of honours: each certificate's number, without a gap, from 1 in each year of decisions."""

from django.db import connection, transaction
from django.db.models import IntegerField, Max, Value
from django.db.models.functions import Cast, StrIndex, Substr
from django.utils import timezone

from assocportal.common.history.records import because
from assocportal.common.written_once import written_once

from .models import BOOK_NUMBER, Honour

LOCK = 2_026_006  # with the year beside it; any number that nothing else locks


def number_honours(keys) -> int:
    """How many of these had none yet. Who numbers at the same time waits, and goes on where this one ended."""
    with because("vào sổ khen thưởng"), written_once():
        return sum(_number_year(year, honours) for year, honours in _by_year(keys).items())


def _by_year(keys):
    waiting = Honour.objects.standing().filter(pk__in=keys, book_number="")
    years = {}
    for honour in waiting.select_related("decision").in_order():
        years.setdefault(book_year(honour.decision), []).append(honour.pk)
    return dict(sorted(years.items()))


def _number_year(year, keys):
    """Read again under the lock: another may have numbered them, or taken them back, meanwhile."""
    with transaction.atomic():
        _lock(year)
        honours = {
            honour.pk: honour for honour in Honour.objects.standing().filter(pk__in=keys, book_number="")
        }
        waiting = [honours[key] for key in keys if key in honours]
        for number, honour in enumerate(waiting, last_number(year) + 1):
            honour.book_number = f"{number}/{year}"
            honour.save(update_fields=["book_number"])
    return len(waiting)


def last_number(year: int) -> int:
    numbered = Honour.objects.filter(book_number__regex=BOOK_NUMBER, book_number__endswith=f"/{year}")
    digits = Substr("book_number", 1, StrIndex("book_number", Value("/")) - 1)
    return numbered.aggregate(last=Max(Cast(digits, IntegerField())))["last"] or 0


def book_year(decision) -> int:
    day = decision.decided_on or decision.given_on or timezone.localdate()
    return day.year


def _lock(year):
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [LOCK, year])
