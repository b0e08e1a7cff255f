"""Moments and clocks as the desk says them: local, and said to be."""

from datetime import datetime

from django.utils.text import capfirst

from assocportal.common.vietnamese import VIETNAM, WEEKDAYS

TONES = {"đã đăng": "good", "hẹn giờ": "warn", "chờ duyệt": "warn", "trả lại": "bad", "hết hạn": "bad"}


def tone_of(row) -> str:
    """The colour of its badge."""
    return TONES.get(row.state_now, "quiet")


def say_moment(moment: datetime) -> str:
    """`14:05 ngày 21/11/2026`"""
    return f"{moment.astimezone(VIETNAM):%H:%M ngày %d/%m/%Y}"


def say_time_to_come(moment: datetime) -> str:
    """`07:00, thứ hai 23/11/2026 (giờ Việt Nam)`"""
    local = moment.astimezone(VIETNAM)
    return f"{local:%H:%M}, {WEEKDAYS[local.weekday()]} {local:%d/%m/%Y} (giờ Việt Nam)"


def say_clock(row) -> str:
    """What the clock will do with an approved row, or has done; empty where there is nothing to say."""
    sentences = {
        "hẹn giờ": lambda: f"Tự đăng lúc {say_time_to_come(row.publish_at)}.",
        "đã đăng": lambda: f"Đã đăng từ {say_moment(row.publish_at)}.{_say_expiry(row)}",
        "hết hạn": lambda: f"Đã tự ẩn từ {say_moment(row.expire_at)}.",
    }
    return sentences.get(row.state_now, lambda: _say_wish(row))()


def say_kind(row) -> str:
    return capfirst(row._meta.verbose_name)


def _say_expiry(row):
    return f" Tự ẩn lúc {say_time_to_come(row.expire_at)}." if row.expire_at else ""


def _say_wish(row):
    """Of what is not approved yet."""
    is_ahead = row.state != "go" and row.is_ahead
    return f"Khi được duyệt sẽ tự đăng lúc {say_time_to_come(row.publish_at)}." if is_ahead else ""
