"""Places by what they became and what lies in them: who asks for an old district finds what is there today."""

from django.apps import apps
from django.db.models.expressions import RawSQL

from assocportal.common.vietnamese import short_date

from .wording import describe_fate

# Down to its parts, on to its successors; never down into a successor, which is more than the old place was.
WITH_SUCCESSORS = """
WITH RECURSIVE found(id, goes_down) AS (
    SELECT %s::bigint, true
    UNION
    SELECT next.id, next.goes_down FROM found CROSS JOIN LATERAL (
        SELECT s.to_place_id AS id, false AS goes_down FROM members_place_successors s
            WHERE s.from_place_id = found.id
        UNION ALL
        SELECT p.id, true FROM members_place p WHERE found.goes_down AND p.parent_id = found.id
    ) next
) SELECT id FROM found
"""
LAST = """
WITH RECURSIVE step(from_id, to_id) AS (
    SELECT from_place_id, to_place_id FROM members_place_successors WHERE from_place_id = %s
    UNION
    SELECT s.from_place_id, s.to_place_id FROM step
        JOIN members_place_successors s ON s.from_place_id = step.to_id
) SELECT to_id FROM step WHERE to_id NOT IN (SELECT from_id FROM step)
"""


def places_with_successors(place) -> list:
    """The place first, then all that lies in it and all that it became, however many steps away: one query."""
    found = _places().filter(pk__in=RawSQL(WITH_SUCCESSORS, [place.pk]))  # noqa: S611 - own names only
    return sorted(found, key=lambda other: other.pk != place.pk)


def successors_now(place) -> list:
    """What a place that is no more has become by now, at the ends of all chains."""
    return list(_places().filter(pk__in=RawSQL(LAST, [place.pk])))  # noqa: S611 - own names only


def describe_place(place) -> str:
    """`huyện Vũ Thư (đến 30/6/2025), nay thuộc xã Tân Thuận và xã Vạn Xuân`"""
    if not place.valid_to:
        return place.full_name
    lasted = f"đến {short_date(place.valid_to)}"
    fate = describe_fate(place.valid_to, successors_now(place)).removeprefix(lasted)
    return f"{place.full_name} ({lasted}){fate}"


def _places():
    return apps.get_model("members", "Place").objects.defer("name_sort")
