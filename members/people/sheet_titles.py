"""Học hàm, học vị as lists write them: `PGS.TS`, `TS (2005), GS 2012`, `Thạc sĩ`, in a column of their own."""

import re

from assocportal.common.sheets.columns import Cell
from assocportal.common.sheets.values import SheetError, read_line
from assocportal.common.vietnamese import fold

from .models import PersonTitle

Kind = PersonTitle.Kind
ALSO = {
    "bsckii": Kind.SPECIALIST_2, "bsck2": Kind.SPECIALIST_2, "bs ckii": Kind.SPECIALIST_2, "bs ck2": Kind.SPECIALIST_2,
    "bs ck ii": Kind.SPECIALIST_2, "ckii": Kind.SPECIALIST_2, "ck2": Kind.SPECIALIST_2,
    "bscki": Kind.SPECIALIST_1, "bsck1": Kind.SPECIALIST_1, "bs cki": Kind.SPECIALIST_1, "bs ck1": Kind.SPECIALIST_1,
    "bs ck i": Kind.SPECIALIST_1, "cki": Kind.SPECIALIST_1, "ck1": Kind.SPECIALIST_1,
    "ds ckii": Kind.PHARMACIST_2, "dsck2": Kind.PHARMACIST_2, "ds cki": Kind.PHARMACIST_1, "dsck1": Kind.PHARMACIST_1,
    "tien si khoa hoc": Kind.DOCTOR_OF_SCIENCE, "thac sy": Kind.MASTER, "tien sy": Kind.DOCTOR,
    "ky su": Kind.ENGINEER, "ki su": Kind.ENGINEER, "th s": Kind.MASTER, "bac sy": Kind.PHYSICIAN,
}  # fmt: skip
NAMES = {fold(kind.value): kind for kind in Kind} | {fold(kind.label): kind for kind in Kind} | ALSO
WORDS = re.compile(rf"\b({'|'.join(sorted(NAMES, key=len, reverse=True))})\b")


class TitlesCell(Cell):
    """{kind: year or None}. What a sheet names is added; nothing that it leaves out is taken away."""

    def read(self, value):
        return read_titles(read_line(value))

    def settle(self, old, new):
        old = old or {}
        return {**old, **{kind: year or old.get(kind) for kind, year in new.items()}}

    def tell(self, value):
        order = list(Kind)
        return ", ".join(
            f"{kind} ({value[kind]})" if value[kind] else str(kind)
            for kind in sorted(value or {}, key=order.index)
        )

    export = tell


def read_titles(text: str) -> dict[str, int | None]:
    found, folded = {}, fold(text)
    matches = list(WORDS.finditer(folded))
    for number, match in enumerate(matches):
        end = matches[number + 1].start() if number + 1 < len(matches) else len(folded)
        rest = folded[match.end() : end].replace("nam", " ").split()
        year = _year(rest, text)
        found.setdefault(NAMES[match[1]].value, year)
    if not found or folded[: matches[0].start()].strip():
        raise SheetError(f"“{text}” không phải là học hàm, học vị. Hãy ghi như: PGS (2012), TS (2005).")
    return found


def _year(words, text):
    if not words:
        return None
    if len(words) == 1 and re.fullmatch(r"(19|20)\d\d", words[0]):
        return int(words[0])
    raise SheetError(
        f"“{text}” có phần không hiểu được: “{' '.join(words)}”. Hãy ghi như: PGS (2012), TS (2005)."
    )
