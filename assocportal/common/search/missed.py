"""What was looked for and not found, for the editors."""


def note_missed(text: str) -> None:
    """By week, nothing of who."""
