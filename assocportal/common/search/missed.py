"""What people looked for and did not find, for the editors: words and how often in a week, nothing of who.

Law 91/2025/QH15 protects what tells of a person. What looks like an e-mail address, a number of a telephone, a
document or an account, or a date of birth is therefore never written, not even in part, nor is any long text.
"""

import logging
import re
import unicodedata
from datetime import date, timedelta
from urllib.parse import urlencode

from django.db import Error, connection, models, transaction
from django.urls import reverse
from django.utils import timezone

from .. import schedule
from ..vietnamese import WORD_CHARACTERS, fold, normalize_text
from .numbers import DATE

LONGEST_TYPED, LONGEST_KEPT = 200, 80
MOST_WORDS = 12
LONGEST_WORD = 30  # no word of any language here: a password, a key, an address
MOST_A_WEEK = 2_000  # different ones: robots fill no table
MOST_A_MINUTE = 300  # in one process
WEEKS_KEPT = 53

YEARS = re.compile(r"(?<!\d)(?:19|20)\d\d\s*[-\u2010-\u2014]\s*(?:19|20)\d\d(?!\s*\d)")
# Seven digits, the shortest number of a telephone, whatever stands between them; `24/2022/…` is a document of a year.
LONG_NUMBER = re.compile(r"\d{6}|\d(?:[^\w/]*_*\d){6}|\d(?:[\W_]*\d){8}")
DAY_FIRST = re.compile(r"(?<!\d)\d{1,2}[\W_]+\d{1,2}[\W_]+(?:\d{4}|\d{2})(?!\d)")
YEAR_FIRST = re.compile(r"(?<!\d)(?:19|20)\d\d[\W_]+\d{1,2}[\W_]+\d{1,2}(?!\d)")
ADDRESS = re.compile(r"@|://|\bwww\.|gmail|yahoo|hotmail", re.IGNORECASE)
BORN = re.compile(r"\bsinh (?:(?:ngay|thang|nam) )+\d|\bsinh 19\d\d\b|\b(?:sn|ns) (?:19|20)\d\d\b")
PERSONAL = (ADDRESS, LONG_NUMBER, DATE, DAY_FIRST, YEAR_FIRST)

logger = logging.getLogger(__name__)

# The week's own rows are counted through the unique index; two processes may pass the limit by a row or two.
COUNT_ONE = """
INSERT INTO common_missedsearch (week, query, searches)
SELECT %(week)s, %(query)s, 1
WHERE (SELECT count(*) FROM common_missedsearch WHERE week = %(week)s) < %(most)s
   OR EXISTS (SELECT 1 FROM common_missedsearch WHERE week = %(week)s AND query = %(query)s)
ON CONFLICT (week, query) DO UPDATE SET searches = common_missedsearch.searches + 1
"""


class MissedSearch(models.Model):
    """What was looked for and not found in a week: the words and how often, nothing of who."""

    week = models.DateField("tuần", help_text="Ngày thứ hai của tuần.")
    query = models.CharField("đã tìm", max_length=80)
    searches = models.PositiveIntegerField("số lần", default=1)

    class Meta:
        verbose_name = "điều tìm không thấy"
        verbose_name_plural = "tìm mà không thấy"
        ordering = ["-week", "-searches", "query"]
        constraints = [
            models.UniqueConstraint(fields=["week", "query"], name="common_missedsearch_once_a_week")
        ]

    def __str__(self):
        return self.query

    @property
    def week_text(self) -> str:
        return say_week(self.week)

    @property
    def search_path(self) -> str:
        return f"{reverse('search')}?{urlencode({'q': self.query})}"


def note_missed(text: str) -> None:
    """Whatever goes wrong here, who searches gets an answer all the same."""
    query = speakable(text)
    if not query or met_lately.is_repeated(query):
        return
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(COUNT_ONE, {"week": monday_of_today(), "query": query, "most": MOST_A_WEEK})
    except Error:
        logger.warning("A search that found nothing could not be noted.", exc_info=True)


def speakable(text: str) -> str:
    """The words of a query, in small letters; nothing where it is long or may tell of a person."""
    if len(text) > LONGEST_TYPED or is_personal(text):
        return ""
    words = normalize_text(text).lower().translate(WORD_CHARACTERS).split()
    query = " ".join(words)
    if (
        len(words) > MOST_WORDS
        or len(query) > LONGEST_KEPT
        or any(len(word) > LONGEST_WORD for word in words)
    ):
        return ""
    return query if any(char.isalpha() for char in query) else ""


def is_personal(text: str) -> bool:
    """Also in full-width and other digits."""
    text = YEARS.sub(" ", normalize_text(unicodedata.normalize("NFKC", text)))
    return any(pattern.search(text) for pattern in PERSONAL) or bool(BORN.search(fold(text)))


class MetLately:
    """What this process noted in the present minute: pages are loaded again, and robots do not tire."""

    def __init__(self):
        self.minute, self.queries = None, set()

    def is_repeated(self, query: str) -> bool:
        minute = timezone.now().replace(second=0, microsecond=0)
        if self.minute != minute:
            self.minute, self.queries = minute, set()
        if query in self.queries or len(self.queries) >= MOST_A_MINUTE:
            return True
        self.queries.add(query)
        return False


met_lately = MetLately()


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())


def monday_of_today() -> date:
    return monday_of(timezone.localdate())


def say_week(monday: date) -> str:
    """`16/11–22/11/2026`; around New Year both years."""
    sunday = monday + timedelta(days=6)
    year = "" if monday.year == sunday.year else f"/{monday.year}"
    return f"{monday.day}/{monday.month}{year}–{sunday.day}/{sunday.month}/{sunday.year}"


def prune_missed_searches() -> None:
    oldest = monday_of_today() - timedelta(weeks=WEEKS_KEPT)
    MissedSearch.objects.filter(week__lt=oldest).delete()


def register() -> None:
    schedule.every(
        minutes=24 * 60,
        name="common.prune_missed_searches",
        run=prune_missed_searches,
        title="Xóa điều tìm không thấy đã cũ",
    )
