"""What makes two words near in spelling: a letter taken away from each, and they may be the same."""


def deletions(text: str) -> set[str]:
    """The text itself, and all that is left of it without one of its characters."""
    return {text} | {text[:at] + text[at + 1 :] for at in range(len(text))}
