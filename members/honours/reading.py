"""A pasted list of who is honoured, line by line. Pure functions.

    TT | Họ tên hoặc tên tập thể | chức vụ, đơn vị | thành tích

Columns stand apart by tab, bar or semicolon; a line may be a name alone. A line “Tập thể:” or “II. CÁ NHÂN” says what
follows it; a line that names the columns says their order. Every line keeps its number, so that errors can name it.
"""

import re
from dataclasses import dataclass

from assocportal.common.vietnamese import fold, normalize_text

from ..people.titles import strip_titles
from .recipients import guess_kind

SEPARATORS = ("\t", "|", ";")
NUMBER = re.compile(r"[\W_]*(\d{1,4}|[ivx]{1,5})[\W_]*", re.IGNORECASE)
NUMBER_BEFORE = re.compile(r"^\s*(?:\d{1,4}\s*[.)/:]+\s*|\d{1,4}\s+(?=\D)|[-–+•*·]+\s+)+")
SECTION = re.compile(
    r"(?:(?:[ivx]+|[abc]|\d{1,2}) )?(?:cac |danh sach |ve )?(tap the|ca nhan)"
    r"(?: (?:gom|co|duoc khen|duoc tang|duoc khen thuong|tieu bieu|xuat sac|tap the|ca nhan|don vi|nguoi|\d+))*"
)
# What stands above and below a list that was copied whole.
AROUND = re.compile(r"(?:danh sach|kem theo|ban hanh kem|cong hoa xa hoi|doc lap tu do|an dinh)(?: .*)?")
SUM = re.compile(r"(?:tổng )?cộng\b.*", re.IGNORECASE)  # with its mark: a công ty is no sum
SECTION_WORDS = {"tap the": "tap-the", "ca nhan": "ca-nhan"}
LONGEST_SECTION = 60
AFTER_NAME = re.compile(r"\s*,\s*|\s+[–-]\s+")
WORDS_OF_A_NAME = range(2, 7)
COLUMNS = {
    "name": ("ho va ten", "ho ten", "ho ten ten tap the", "ten tap the", "ten tap the ca nhan", "ten ca nhan", "ten",
             "tap the ca nhan", "ca nhan tap the", "don vi ca nhan", "nguoi duoc khen", "ten don vi"),
    "detail": ("chuc vu don vi", "chuc vu don vi cong tac", "chuc vu", "don vi", "don vi cong tac", "noi cong tac",
               "chuc vu noi cong tac", "chuc danh"),
    "merit": ("thanh tich", "noi dung khen thuong", "noi dung", "thanh tich khen thuong", "ly do"),
    "kind": ("tap the hay ca nhan", "loai", "doi tuong"),
    "": ("tt", "stt", "so tt", "so thu tu", "ghi chu", "hinh thuc", "hinh thuc khen thuong"),
}  # fmt: skip
MEANING = {words: column for column, names in COLUMNS.items() for words in names}
USUAL = ("name", "detail", "merit")


@dataclass(frozen=True)
class Line:
    """What one line says; `kind` is "tap-the" or "ca-nhan", `is_sure` where the list itself said so."""

    number: int
    name: str
    detail: str = ""
    merit: str = ""
    kind: str = "ca-nhan"
    is_sure: bool = False


def read_lines(text: str, kind: str = "") -> list[Line]:
    """`kind` is what was chosen for the whole list; else each line's is said by the list or guessed of the name."""
    return read_list(text, kind).lines


def read_list(text: str, kind: str = "") -> "Reader":
    """Its `lines`, and in `passed` the numbers of those that name nobody: heads, sections, sums."""
    reader = Reader(kind)
    for number, line in enumerate(normalize_text(text).replace("\r", "").split("\n"), 1):
        reader.read(number, line)
    return reader


class Reader:
    def __init__(self, kind):
        self.chosen = kind
        self.section = ""
        self.columns = None
        self.lines, self.passed = [], []

    def read(self, number, text):
        cells = split_cells(text)
        if not any(cells):
            return
        if self._read_head(cells):
            self.passed.append(number)
        else:
            self.lines.append(self._line(number, self._name_cells(cells)))

    def _read_head(self, cells) -> bool:
        section, columns = read_section(cells), read_columns(cells)
        self.section = section or self.section
        self.columns = columns or self.columns
        return bool(section or columns) or is_around(cells)

    def _name_cells(self, cells):
        if self.columns:
            if not self.columns[0] and len(cells) < len(self.columns) and not is_number(cells[0]):
                cells = ["", *cells]  # a line without its number
            return [(column, cell) for column, cell in zip(self.columns, cells, strict=False) if column]
        cells = cells[1:] if len(cells) > 1 and is_number(cells[0]) else cells
        merit = [("merit", cell) for cell in cells[len(USUAL) :]]
        return [*zip(USUAL, cells, strict=False), *merit]

    def _line(self, number, named):
        said = {column: join_cells(named, column) for column in ("name", "detail", "merit", "kind")}
        name = NUMBER_BEFORE.sub("", said["name"]).strip()
        kind = self.chosen or SECTION_WORDS.get(fold(said["kind"])) or self.section
        person, behind = ("", "") if said["detail"] else split_person(name)
        if behind and (kind or guess_kind(person)) == "ca-nhan":
            return Line(number, person, behind, said["merit"], "ca-nhan", bool(kind))
        return Line(number, name, said["detail"], said["merit"], kind or guess_kind(name), bool(kind))


def split_person(text: str) -> tuple[str, str]:
    """`PGS, TS Hà Thị Thủy, Chủ tịch Hội Môi trường`: a comma among titles parts nothing."""
    for mark in AFTER_NAME.finditer(text):
        name = text[: mark.start()]
        words = strip_titles(name)[1].split()
        if len(words) in WORDS_OF_A_NAME and all(word[0].isupper() for word in words):
            return name, text[mark.end() :].strip()
    return text, ""


def is_number(cell: str) -> bool:
    return not cell or bool(NUMBER.fullmatch(cell))


def split_cells(text: str) -> list[str]:
    """By the separator that the line has; a semicolon only where neither of the others is there."""
    separator = next((mark for mark in SEPARATORS if mark in text), None)
    cells = text.split(separator) if separator else [text]
    return [" ".join(cell.split()) for cell in cells]


def read_section(cells: list[str]) -> str:
    """`I. TẬP THỂ (45)` → tap-the; empty for a line that names somebody."""
    words = [cell for cell in cells if cell and not NUMBER.fullmatch(cell)]
    if len(words) != 1 or len(words[0]) > LONGEST_SECTION:
        return ""
    found = SECTION.fullmatch(fold(" ".join(filter(None, cells))))
    return SECTION_WORDS[found[1]] if found else ""


def is_around(cells: list[str]) -> bool:
    words = [cell for cell in cells if cell and not NUMBER.fullmatch(cell)]
    return len(words) == 1 and bool(AROUND.fullmatch(fold(words[0])) or SUM.fullmatch(words[0]))


def read_columns(cells: list[str]) -> list[str] | None:
    """What each column means, where the line is the table's head."""
    meanings = [MEANING.get(fold(cell)) for cell in cells]
    known = [meaning for meaning in meanings if meaning is not None]
    if "name" not in known or len(known) < len([cell for cell in cells if cell]):
        return None
    return [meaning or "" for meaning in meanings]


def join_cells(named, column) -> str:
    """Position and unit are often columns of their own."""
    return ", ".join(cell for meaning, cell in named if meaning == column and cell)
