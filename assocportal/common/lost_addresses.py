"""What somebody may have looked for who came to an address where nothing is."""

import re

from .vietnamese import normalize_text, slugify

# What stands in addresses for a section and not for a thing: nobody means it.
SECTION_WORDS = frozenset((
    "tin-tuc", "chuyen-muc", "the", "rss", "hoi-thanh-vien", "to-chuc", "nhan-su", "khen-thuong", "so-lieu",
    "su-kien", "da-dien-ra", "lich", "dang-ky", "van-ban", "hoi-thi", "tim-kiem", "gioi-thieu", "phien-ban",
    "lien-he", "ban-tin", "chung-nhan", "binh-luan", "danh-gia", "bao-loi", "dang-nhap", "giao-dien", "hoi-vien",
    "admin", "media", "static", "tap-tin", "ma-qr", "index", "home", "trang-chu",
))  # fmt: skip
BROKEN_BYTE = re.compile("%[0-9A-Fa-f]{2}")
EXTENSION = re.compile(r"\.[A-Za-z0-9]{1,5}$")
WORD = re.compile(r"[^\W_]+")
YEAR = re.compile("(19|20)[0-9]{2}")
LONGEST_SYLLABLE, MOST_ADDRESS_WORDS = 15, 12


def words_of_address(path: str) -> str:
    """`/tin-tuc/2022/06/hoi-nghi-tong-ket/` → `hoi nghi tong ket`; nothing where no part has words."""
    parts = [EXTENSION.sub("", part) for part in path[-1000:].split("/")]
    named = (words_of_part(part) for part in reversed(parts) if slugify(part) not in SECTION_WORDS)
    return next(filter(None, named), "")


def words_of_part(part):
    """A part of figures only names a month or a row; long ones without a space are nobody's words."""
    text = normalize_text(BROKEN_BYTE.sub(" ", part))
    words = [word for word in WORD.findall(text) if len(word) <= LONGEST_SYLLABLE and means_something(word)]
    has_letters = any(not word.isdigit() for word in words)
    return " ".join(words[:MOST_ADDRESS_WORDS]) if has_letters else ""


def means_something(word):
    """Old portals end an address with the row's number."""
    return not word.isdigit() or bool(YEAR.fullmatch(word))
