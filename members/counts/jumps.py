"""A count that differs greatly from the one before is more often a slip of the keyboard than news."""

from assocportal.common.vietnamese import group_digits

MOST_TIMES = 3
TOO_FEW_TO_TELL = 20


def describe_jump(count) -> str:
    """What is odd about a count beside the previous one; empty where nothing is."""
    previous = count.previous
    if previous is None or not is_jump(previous.members, count.members):
        return ""
    before = f"{group_digits(previous.members)} (ngày {previous.counted_on:%d/%m/%Y})"
    word = "tăng" if count.members > previous.members else "giảm"
    return (
        f"Số hội viên {word} hơn {MOST_TIMES} lần: trước là {before}, nay là {group_digits(count.members)}."
    )


def is_jump(before: int, now: int) -> bool:
    """Among a few members everything is a multiple."""
    fewer, more = sorted((before, now))
    return more >= TOO_FEW_TO_TELL and more > MOST_TIMES * fewer
