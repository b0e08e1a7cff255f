"""What a rule says of a text: one sentence, where it is, how much it matters, and what would mend it."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    LOOK = "nên xem"
    MEND = "nên sửa"


@dataclass(frozen=True)
class Place:
    """A field; in it the nth block of text (from 0) and the nth occurrence of these very words in that block."""

    field: str
    block: int = 0
    words: str = ""
    nth: int = 0


@dataclass(frozen=True)
class Fix:
    """`pairs` of what stands and what should: at the finding's place, or wherever it stands in the form."""

    pairs: tuple[tuple[str, str], ...] = ()
    is_everywhere: bool = False
    is_normalising: bool = False

    @property
    def label(self):
        if self.is_normalising:
            return "Gõ lại bằng chữ dựng sẵn"
        if self.is_everywhere:
            return f"Sửa cả {len(self.pairs)} từ" if len(self.pairs) > 1 else "Sửa tất cả"
        return f"Sửa thành “{self.pairs[0][1]}”"

    def describe(self) -> dict:
        """For the script that applies it."""
        return {"pairs": self.pairs, "everywhere": self.is_everywhere, "normalising": self.is_normalising}


@dataclass(frozen=True)
class Finding:
    code: str
    sentence: str
    place: Place
    severity: Severity = Severity.LOOK
    fix: Fix | None = None


def replacing(words: str, right: str) -> Fix:
    return Fix(((words, right),))
