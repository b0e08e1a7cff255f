"""In which order things can happen to an organisation: rules that need no row."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from .kinds import ADMITTING, ENDING, Kind

IF_AGAIN = "Nếu đó là kết nạp lại, hãy ghi cả lần kết nạp đầu."


@dataclass
class Contradiction:
    """`place`: of the deed that cannot be, in the sequence that was handed in."""

    place: int
    sentence: str


class _Course:
    """What has happened so far, and since when it has been so."""

    def __init__(self, deeds):
        self.first_admitted = min((day for kind, day in deeds if kind in ADMITTING), default=None)
        self.ended = self.left = self.suspended = None
        self.joined = {}

    def refuse(self, kind, day):
        refusals = (self.refuse_after_end, self.refuse_before_admission, self.refuse_twice)
        return next((sentence for refuse in refusals if (sentence := refuse(kind, day))), "")

    def refuse_after_end(self, kind, day):
        if not self.ended or (kind == Kind.RENAME and day == self.ended[1]):
            return ""
        ended, since = self.ended
        if kind == ended:
            return f"Đã ghi {Kind(kind).label} ngày {spell(since)}, không ghi lần nữa được."
        return f"Tổ chức đã {Kind(ended).label} ngày {spell(since)}: sau ngày đó không ghi {Kind(kind).label} được."

    def refuse_before_admission(self, kind, day):
        needs_membership = kind in (Kind.LEAVE, Kind.SUSPEND, Kind.RESUME)
        if not needs_membership or not self.first_admitted or day >= self.first_admitted:
            return ""
        admitted = spell(self.first_admitted)
        return f"Không thể {Kind(kind).label} ngày {spell(day)}: đến ngày {admitted} mới được kết nạp. {IF_AGAIN}"

    def refuse_twice(self, kind, day):
        if kind in (Kind.LEAVE, Kind.SUSPEND, Kind.RESUME) and self.left:
            return (
                f"Tổ chức đã thôi tham gia từ ngày {spell(self.left)}. Nếu đã trở lại, hãy ghi kết nạp trước."
            )
        if kind == Kind.SUSPEND and self.suspended:
            return f"Tổ chức đã tạm ngừng từ ngày {spell(self.suspended)}."
        if kind == Kind.RESUME and not self.suspended:
            return "Chưa ghi tạm ngừng nên không có gì để hoạt động trở lại."
        if kind in self.joined:
            return f"Đã ghi {Kind(kind).label} ngày {spell(self.joined[kind])}, không ghi lần nữa được."
        return ""

    def go_on(self, kind, day):
        if kind in ADMITTING:
            self.left = self.suspended = None
            self.joined[kind] = day
        elif kind == Kind.LEAVE:
            self.left, self.suspended, self.joined = day, None, {}
        elif kind in (Kind.SUSPEND, Kind.RESUME):
            self.suspended = day if kind == Kind.SUSPEND else None
        elif kind in ENDING:
            self.ended = kind, day


def find_contradiction(deeds: Sequence[tuple[str, date]]) -> Contradiction | None:
    """The first of these, by their days, that cannot have happened after the others."""
    course = _Course(deeds)
    first_day = min((day for _, day in deeds), default=None)
    for place, (kind, day) in sorted(enumerate(deeds), key=lambda deed: (deed[1][1], deed[0])):
        if kind == Kind.FOUND and day > first_day:
            return Contradiction(
                place, f"Ngày thành lập phải trước mọi việc khác; đã có việc ngày {spell(first_day)}."
            )
        if sentence := course.refuse(kind, day):
            return Contradiction(place, sentence)
        course.go_on(kind, day)
    return None


def spell(day: date) -> str:
    return f"{day:%d/%m/%Y}"
