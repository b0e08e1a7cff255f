"""Which state of a row somebody has before them: whoever saves says what they started from."""

from django.utils.dateparse import parse_datetime


def version_of(row) -> str:
    """Changes with every save of the row; empty for a row that is not there yet."""
    if row is None or row.pk is None:
        return ""
    if hasattr(row, "updated_at"):
        return row.updated_at.isoformat() if row.updated_at else ""
    latest = row.history.values_list("history_id", flat=True).first() if hasattr(row, "history") else None
    return f"{latest or 0}"


def kept_version(row, version: str):
    """What the history holds of that state; a save that changed nothing has left no version of its own."""
    known = _versions_until(row, version)
    return None if known is None else known.first()


def versions_after(row, version: str):
    """What was kept since, newest first."""
    known = _versions_until(row, version)
    if known is None:
        return row.history.none()
    return row.history.exclude(pk__in=known.values("pk")).select_related("history_user")


def _versions_until(row, version):
    if hasattr(row, "updated_at"):
        try:
            moment = parse_datetime(version)
        except ValueError:
            moment = None
        return row.history.filter(updated_at__lte=moment) if moment and moment.tzinfo else None
    return row.history.filter(pk__lte=int(version)) if version.isascii() and version.isdecimal() else None
