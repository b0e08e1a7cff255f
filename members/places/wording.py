"""A place in words, with what became of it."""

from collections.abc import Iterable
from datetime import date

from assocportal.common.vietnamese import short_date

NAMED = 12  # a district that became more than that is told by the first of them


def describe_fate(last_day: date, successors: Iterable) -> str:
    """`đến 30/6/2025, nay thuộc xã Tân Thuận và xã Vạn Xuân`"""
    lasted = f"đến {short_date(last_day)}"
    names = [successor.full_name for successor in successors]
    return f"{lasted}, nay thuộc {join_names(names)}" if names else lasted


def join_names(names):
    if len(names) > NAMED:
        return f"{', '.join(names[:NAMED])} và {len(names) - NAMED} nơi khác"
    return " và ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
