"""Which state of a row somebody has before them: whoever saves says what they started from."""


def version_of(row) -> str:
    """Changes with every save of the row; empty for a row that is not there yet."""
    if row is None or row.pk is None:
        return ""
    if hasattr(row, "updated_at"):
        return row.updated_at.isoformat() if row.updated_at else ""
    latest = row.history.values_list("history_id", flat=True).first() if hasattr(row, "history") else None
    return f"{latest or 0}"
