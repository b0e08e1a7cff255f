"""Lines that people type or paste after a congress: `PGS.TS. Nguyễn Văn A – Phó Chủ tịch kiêm Tổng Thư ký`."""

import re
from dataclasses import dataclass, field

from assocportal.common.vietnamese import fold, normalize_text

from ..people.titles import strip_titles
from .models import Body, Seat

Role, Qualifier = Seat.Role, Seat.Qualifier
NUMBERING = re.compile(r"^\s*(?:\d{1,3}\s*[.)/:]|\d{1,3}\s(?=\D)|[-–•*+])\s*")
SEPARATOR = re.compile(r"\t+|\s+[-–—]+\s+|\s*[–—:;|]\s*|\s*,\s*")
AND = re.compile(r"\s+kiêm\s+(?!nhiệm)|\s*[,;]\s*|\s+và\s+", re.IGNORECASE)
ROLES = {fold(role.label): role for role in Role} | {
    "ct": Role.CHAIR,
    "pct": Role.VICE_CHAIR,
    "ttk": Role.SECRETARY_GENERAL,
    "cvp": Role.CHIEF_OF_OFFICE,
    "uv": Role.MEMBER,
    "uvbch": Role.MEMBER,
    "uvtv": Role.STANDING_MEMBER,
    "uvbtv": Role.STANDING_MEMBER,
    "uy vien ban thuong vu": Role.STANDING_MEMBER,
    "uy vien btv": Role.STANDING_MEMBER,
    "thanh vien": Role.MEMBER,
}
LONGEST_FIRST = sorted(ROLES, key=len, reverse=True)
QUALIFIERS = {
    "thuong truc": Qualifier.STANDING,
    "chuyen trach": Qualifier.FULL_TIME,
    "kiem nhiem": Qualifier.PART_TIME,
}
# named beside a role without changing it: the body is chosen already
BODIES = {fold(kind.label) for kind in Body.Kind} | {
    "bch", "btv", "ubkt", "ban kiem tra", "kiem tra", "hoi", "lien hiep hoi", "lhh", "cong doan", "van phong",
}  # fmt: skip


@dataclass
class Line:
    number: int
    text: str
    name: str = ""
    titles: list[str] = field(default_factory=list)
    # (role, qualifier)
    roles: list[tuple[Role, Qualifier]] = field(default_factory=list)
    problem: str = ""

    @property
    def roles_text(self):
        return " kiêm ".join(Seat(role=role, qualifier=qualifier).role_text for role, qualifier in self.roles)


def read_lines(text):
    """Empty lines are passed over. A name that stands twice is a problem of its second line."""
    lines, seen = [], {}
    for number, typed in enumerate(normalize_text(text).split("\n"), 1):
        if not typed.strip():
            continue
        line = read_line(number, typed)
        if not line.problem and (first := seen.setdefault(fold(line.name), number)) != number:
            line.problem = (
                f"Tên này đã có ở dòng {first}. Hãy ghi chung một dòng, nối hai chức danh bằng “kiêm”."
            )
        lines.append(line)
    return lines


def read_line(number, text):
    text = NUMBERING.sub("", text).strip()
    for separator in SEPARATOR.finditer(text):
        name, roles = text[: separator.start()], read_roles(text[separator.end() :])
        if roles and name:
            return _checked(Line(number, text, name, roles=roles))
    unread = SEPARATOR.search(strip_titles(text)[1])
    if unread:
        problem = "Không hiểu chức danh ở dòng này. Hãy viết: Nguyễn Văn A – Phó Chủ tịch."
        return Line(number, text, text, problem=problem)
    return _checked(Line(number, text, text, roles=[(Role.MEMBER, Qualifier.NONE)]))


def read_roles(text):
    """Empty where any part of it is no role."""
    parts = [read_role(part) for part in AND.split(text.strip(" .,;"))]
    return list(dict.fromkeys(parts)) if all(parts) else []


def read_role(text):
    words = fold(text)
    is_acting = words.startswith(("quyen ", "q "))
    words = words.partition(" ")[2] if is_acting else words
    name = next((name for name in LONGEST_FIRST if f"{words} ".startswith(f"{name} ")), None)
    if name is None:
        return None
    qualifier = read_qualifier(words[len(name) :].strip())
    if qualifier is None:
        return None
    return ROLES[name], Qualifier.ACTING if is_acting else qualifier


def read_qualifier(words):
    """What follows a role: how it is held, of which body; None where it is anything else."""
    found = Qualifier.NONE
    while words:
        known = next((known for known in (*QUALIFIERS, *BODIES) if f"{words} ".startswith(f"{known} ")), None)
        if known is None:
            return None
        found = QUALIFIERS.get(known, found)
        words = words[len(known) :].strip()
    return found


def _checked(line):
    line.titles, line.name = strip_titles(line.name)
    line.name = " ".join(line.name.split()).strip(" .,")
    if len(line.name.split()) < 2:
        line.problem = "Họ tên phải có ít nhất hai chữ."
    elif len(line.name) > 150 or any(sign.isdigit() for sign in line.name):
        line.problem = "Đây không giống một họ tên."
    return line
