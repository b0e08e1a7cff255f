"""Numbers as English writes them: 1,541 hội viên; 31.15%."""

import re
from collections.abc import Iterator

from .draft import Draft
from .findings import Finding, Severity, replacing

# After these a comma may well be a decimal one: 3,125 triệu, 1,541 ha.
MEASURES = (
    r"%|‰|triệu|tỷ|tỉ|nghìn|ngàn|trăm|ha\b|héc|hec|tấn|tạ|yến|kg|g\b|km|m\b|m2|m²|m3|m³|cm|mm|mét|lít|lit|ml|điểm|độ|lần|kw|mw|"
    r"gw|mg|μg|µg|bar|volt|v\b|giây|giờ|phút|năm\b"
)
# Before these stand names of things, not amounts: phòng 101,102.
NAMES = re.compile(
    r"(?:số|phòng|điều|khoản|mục|trang|câu|bài|tờ|thửa|lô|mã|tiết|quyển|tập|quốc lộ|ql)\s*:?\s*$",
    re.IGNORECASE,
)
EDGE_BEFORE, EDGE_AFTER = r"(?<![\w.,/:\-–+$€£])", r"(?![\d.,]*[\d/\-]|\w)"
GROUPED = re.compile(
    rf"{EDGE_BEFORE}(?P<number>[1-9]\d{{0,2}}(?:,\d{{3}}){{1,5}}+){EDGE_AFTER}(?P<next>\s*(?:{MEASURES}))?",
    re.I,
)
DECIMAL = re.compile(
    rf"{EDGE_BEFORE}(?P<number>\d{{1,3}}\.\d{{1,2}})(?!\d)(?=\s?%|\s(?:triệu|tỷ|tỉ|ha|tấn|kg|km|m2|m²|mét)\b)"
)
REACH = 14


def check_numbers(draft: Draft) -> Iterator[Finding]:
    for block in draft.blocks:
        for match in GROUPED.finditer(block.text):
            if not _is_something_else(block.text, match):
                yield _finding(block, match, match["number"].replace(",", "."))
        for match in DECIMAL.finditer(block.text):
            yield _finding(block, match, match["number"].replace(".", ","))


def _is_something_else(text, match):
    """A decimal, or a list of numbers that nobody put a blank into."""
    before = text[max(0, match.start() - REACH) : match.start()]
    if match["number"].count(",") == 1 and match["next"]:
        return True
    first = match["number"].partition(",")[0]
    follows = text[match.end("number") : match.end("number") + 2].strip()
    return bool(NAMES.search(before)) or (len(first) == 3 and not follows[:1].isalpha())


def _finding(block, match, right):
    words = match["number"]
    return Finding(
        "so-kieu-tieng-anh",
        f"Số viết kiểu tiếng Anh: “{words}”. Viết kiểu Việt Nam là “{right}”.",
        block.place(words, match.start("number")),
        Severity.MEND,
        replacing(words, right),
    )
