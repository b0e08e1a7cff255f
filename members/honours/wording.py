"""What a certificate says: the template's lines with the honour's own words in place of the names in braces."""

import re

from django.core.exceptions import ValidationError

NAME = "tên"
PLACEHOLDERS = (NAME, "đơn vị", "thành tích", "năm", "hình thức", "quyết định")
BRACES = re.compile(r"\{([^{}]*)\}")
LONGEST_LINE = 700


def check_wording(text: str) -> None:
    """Every name in braces is known, every brace is closed, and somebody is named."""
    found = [name.strip().lower() for name in BRACES.findall(text)]
    unknown = [name for name in found if name not in PLACEHOLDERS]
    if unknown:
        known = " ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        raise ValidationError(f"Không có chỗ điền “{{{unknown[0]}}}”. Các chỗ điền dùng được: {known}.")
    if re.search(r"[{}]", BRACES.sub("", text)):
        raise ValidationError("Có dấu ngoặc nhọn chưa đóng. Mỗi chỗ điền viết như {tên}.")
    if NAME not in found:
        raise ValidationError("Nội dung phải có {tên}, nếu không giấy không ghi khen ai.")


def fill_lines(text: str, values: dict[str, str]) -> list[dict]:
    """A line that holds nothing but the name stands large; a line whose places all stay empty is left out."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    filled = [(line, _fill(line, values)) for line in lines if not _stays_empty(line, values)]
    return [
        {"role": "name" if line.lower() == f"{{{NAME}}}" else "text", "text": _shorten(words)}
        for line, words in filled
    ]


def _fill(line, values):
    return " ".join(BRACES.sub(lambda found: values[found[1].strip().lower()], line).split())


def _stays_empty(line, values):
    names = [name.strip().lower() for name in BRACES.findall(line)]
    return bool(names) and not any(values[name] for name in names)


def _shorten(words):
    return words if len(words) <= LONGEST_LINE else f"{words[: LONGEST_LINE - 1].rstrip()}…"
