"""Vietnamese text: what makes two spellings the same, what order names stand in, how dates are written out.

Pure functions; their SQL twins are the vn_* functions of the first migration.
"""

import re
import unicodedata

CONTROL_CHARACTERS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
D_LETTERS = str.maketrans("đĐðÐ", "dDdD")


def normalize_text(text: str) -> str:
    """NFC, without the control characters that Word leaves behind (U+000B breaks every feed)."""
    return unicodedata.normalize("NFC", CONTROL_CHARACTERS.sub("", text.replace("\x0b", "\n")))


def slugify(text: str) -> str:
    """`Đại hội đại biểu` → `dai-hoi-dai-bieu`; Django's own slugify drops đ."""
    plain = unicodedata.normalize("NFD", text.translate(D_LETTERS)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")
