"""What a letter's `kind` is called at the desk. Whoever writes letters names theirs in `ready()`:

kinds.name_kind("nhac-lich", "nhắc lịch")
"""

TEST = "thu-thu"
_names = {TEST: "thư thử"}


def name_kind(kind: str, words: str) -> None:
    _names[kind] = words


def name_of(kind: str) -> str:
    return _names.get(kind, kind)
