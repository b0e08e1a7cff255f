"""KH&KT and KH&CN: the unions are of Khoa học và Kỹ thuật, the ministry and its offices of Khoa học và Công nghệ."""

import re
from collections.abc import Iterator

from .draft import Draft
from .findings import Finding, Severity, replacing

ENGINEERING, TECHNOLOGY = "KH&KT", "KH&CN"
SHORT_T = r"KH\s?[&-]\s?CN|KHCN|KHvàCN"
SHORT_E = r"KH\s?[&-]\s?KT|KHKT"
LONG_T, LONG_E = r"[Kk]hoa học (?:và|&) [Cc]ông nghệ", r"[Kk]hoa học (?:và|&) [Kk]ỹ thuật"
UNION = r"Liên hiệp (?:các )?[Hh]ội\s+"
OF_UNION = re.compile(rf"{UNION}(?P<wrong>{SHORT_T}|{LONG_T})(?!\w)")
IN_BRACKETS = re.compile(
    rf"(?:(?P<long_e>{LONG_E})|{LONG_T})\s*\((?:viết tắt là\s+|sau đây gọi (?:tắt )?là\s+|gọi tắt là\s+)?"
    rf"(?P<short>{SHORT_T}|{SHORT_E})\s*\)"
)
GLUED = re.compile(r"(?<!\w)(?:L?H)?HKH\s?&\s?(?:KT|CN)(?!\w)")
OFFICE = re.compile(rf"(?:Sở|Bộ|Bộ trưởng Bộ|Giám đốc Sở)\s+(?P<wrong>{SHORT_E}|{LONG_E})(?!\w)")
HEADS = r"Hội đồng|Trung tâm|Quỹ|Tạp chí|Giải thưởng|Ban Chủ nhiệm"
HEADED = re.compile(rf"(?P<head>{HEADS})\s+(?P<name>(?P<t>{SHORT_T})|{SHORT_E})(?!\w)")
IS_TECHNOLOGY = re.compile(SHORT_T)


def check_own_name(draft: Draft) -> Iterator[Finding]:
    for block in draft.blocks:
        for pattern, sentence, to_engineering in (
            (OF_UNION, "Tên đúng là Liên hiệp các Hội Khoa học và Kỹ thuật, viết tắt KH&KT.", True),
            (OFFICE, "Sở và Bộ là Khoa học và Công nghệ, viết tắt KH&CN.", False),
        ):
            for match in pattern.finditer(block.text):
                yield _finding(block, match, "wrong", sentence, to_engineering)
        yield from _check_brackets(block)
        yield from _check_glued(block)
    yield from _check_same_head(draft)


def _check_brackets(block):
    for match in IN_BRACKETS.finditer(block.text):
        is_engineering = bool(match["long_e"])
        if is_engineering == bool(IS_TECHNOLOGY.fullmatch(match["short"])):
            long = "Khoa học và Kỹ thuật" if is_engineering else "Khoa học và Công nghệ"
            right = ENGINEERING if is_engineering else TECHNOLOGY
            yield _finding(block, match, "short", f"“{long}” viết tắt là {right}.", is_engineering)


def _check_glued(block):
    for match in GLUED.finditer(block.text):
        place = block.place(match[0], match.start())
        yield Finding(
            "ten-lien-hiep-hoi",
            f"“{match[0]}” viết dính; hãy viết rõ, ví dụ “Hội KH&KT”.",
            place,
            Severity.LOOK,
        )


def _check_same_head(draft):
    """“Quỹ KH&KT” and “Quỹ KH&CN” in one text are hardly two."""
    found = {}
    for block in draft.blocks:
        for match in HEADED.finditer(block.text):
            found.setdefault((match["head"], bool(match["t"])), (block, match))
    for head in dict.fromkeys(head for head, is_technology in found if not is_technology):
        if (head, True) in found:
            block, match = found[head, False]
            sentence = f"Bài viết cả “{head} KH&KT” lẫn “{head} KH&CN”. Hãy xem lại tên nào đúng."
            place = block.place(match["name"], match.start("name"))
            yield Finding("ten-hai-kieu", sentence, place, Severity.LOOK)


def _finding(block, match, group, sentence, to_engineering):
    words = match[group]
    if words[:2] == "KH":
        right = ENGINEERING if to_engineering else TECHNOLOGY
    else:
        right = "Khoa học và Kỹ thuật" if to_engineering else "Khoa học và Công nghệ"
    place = block.place(words, match.start(group))
    return Finding("ten-lien-hiep-hoi", sentence, place, Severity.MEND, replacing(words, right))
