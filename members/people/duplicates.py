"""Who stands twice in the register: the same name but for its marks, and something else in common."""

from typing import NamedTuple

from django.db import connection, models
from django.db.models import F, Q

from .models import Person


class DistinctPeople(models.Model):
    """Two who look like one and are not: they are not offered for merging again."""

    first = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="người thứ nhất")
    second = models.ForeignKey(Person, models.CASCADE, related_name="+", verbose_name="người thứ hai")

    class Meta:
        verbose_name = "hai người khác nhau"
        verbose_name_plural = "các cặp người khác nhau"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="members_distinctpeople_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="members_distinctpeople_in_order_of_key"
            ),
        ]

    def __str__(self):
        return f"{self.first_id}, {self.second_id}"


REASONS = {
    "nam-sinh": "cùng năm sinh",
    "to-chuc": "cùng tổ chức",
    "thu": "cùng thư điện tử",
    "dien-thoai": "cùng điện thoại",
}
LEAST_DIGITS = 8
# Joined by the name and one thing more, so that a name that hundreds bear costs no pairs of hundreds by hundreds.
LIKE_EACH_OTHER = """
WITH people AS (
    SELECT id, name_plain, name_sort, organisation_id, lower(email) AS email,
        coalesce(extract(year FROM birth_date)::int, birth_year) AS year,
        regexp_replace(regexp_replace(phone, '[^0-9]', '', 'g'), '^84', '0') AS phone
    FROM members_person WHERE merged_into_id IS NULL AND full_name <> %(nameless)s
), named AS (
    SELECT * FROM people WHERE name_plain IN (SELECT name_plain FROM people GROUP BY 1 HAVING count(*) > 1)
), pairs AS (
    SELECT a.id AS first, b.id AS second, a.name_sort, 'nam-sinh' AS reason, a.year AS one, b.year AS other
        FROM named a JOIN named b USING (name_plain, year) WHERE a.id < b.id
    UNION ALL SELECT a.id, b.id, a.name_sort, 'to-chuc', a.year, b.year
        FROM named a JOIN named b USING (name_plain, organisation_id) WHERE a.id < b.id
    UNION ALL SELECT a.id, b.id, a.name_sort, 'thu', a.year, b.year
        FROM named a JOIN named b USING (name_plain, email) WHERE a.id < b.id AND a.email <> ''
    UNION ALL SELECT a.id, b.id, a.name_sort, 'dien-thoai', a.year, b.year
        FROM named a JOIN named b USING (name_plain, phone) WHERE a.id < b.id AND length(a.phone) >= %(digits)s
)
SELECT first, second, array_agg(DISTINCT reason), count(*) OVER ()
FROM pairs WHERE (one = other) IS NOT FALSE
    AND NOT EXISTS (SELECT FROM members_distinctpeople d WHERE (d.first_id, d.second_id) = (pairs.first, pairs.second))
GROUP BY first, second
ORDER BY min(name_sort), first, second LIMIT %(limit)s OFFSET %(offset)s
"""


class Pair(NamedTuple):
    first: Person
    second: Person
    reasons: list[str]


def find_duplicates(limit: int = 50, offset: int = 0) -> tuple[list[Pair], int]:
    """A page of likely pairs in the order of names, and how many there are. Who was born in another year is another."""
    asked = {"nameless": Person.NAMELESS, "digits": LEAST_DIGITS, "limit": limit, "offset": offset}
    with connection.cursor() as cursor:
        cursor.execute(LIKE_EACH_OTHER, asked)
        found = cursor.fetchall()
    people = Person.objects.select_related("organisation").defer("biography").with_titles()
    people = people.in_bulk({key for first, second, *_ in found for key in (first, second)})
    pairs = [Pair(people[one], people[other], say_reasons(reasons)) for one, other, reasons, _ in found]
    return pairs, found[0][3] if found else 0


def say_reasons(reasons) -> list[str]:
    return [text for reason, text in REASONS.items() if reason in reasons]


def note_distinct(one: int, other: int) -> None:
    first, second = sorted((one, other))
    DistinctPeople.objects.get_or_create(first_id=first, second_id=second)
