"""What a place cannot be, said beside the field."""

from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.db import connection

from ..circles import is_below

LATER = """
WITH RECURSIVE later(id) AS (
    SELECT unnest(%s::bigint[])
    UNION
    SELECT s.to_place_id FROM members_place_successors s JOIN later ON s.from_place_id = later.id
) SELECT EXISTS (SELECT FROM later WHERE id = %s)
"""


def check_place(place, exclude):
    """For `clean_fields`."""
    if "parent" not in exclude and (sentence := find_parent_refusal(place)):
        raise ValidationError({"parent": sentence})
    if (
        "valid_to" not in exclude
        and place.valid_from
        and place.valid_to
        and place.valid_to < place.valid_from
    ):
        raise ValidationError({"valid_to": "Ngày cuối phải sau ngày đầu."})


def find_parent_refusal(place):
    if place.parent_id is None or place.pk is None:
        return ""
    if place.parent_id == place.pk:
        return "Một địa bàn không thể thuộc chính nó."
    if is_below(place, place.parent):
        return f"{place.parent} đang thuộc {place}: hai địa bàn không thể thuộc lẫn nhau."
    return ""


def find_successor_refusal(place, successors: Iterable) -> str:
    """A circle: one of these is the place, or became it."""
    keys = [successor.pk for successor in successors]
    if place.pk is None or not keys:
        return ""
    if place.pk in keys:
        return "Một địa bàn không thể kế tiếp chính nó."
    with connection.cursor() as cursor:
        cursor.execute(LATER, [keys, place.pk])
        is_circle = cursor.fetchone()[0]
    return "Hai địa bàn không thể kế tiếp nhau theo vòng tròn." if is_circle else ""
