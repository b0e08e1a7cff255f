"""Names as lists write them: whether somebody or some body is meant, and the name without what stands before it."""

import re

from assocportal.common.vietnamese import fold

COLLECTIVE, INDIVIDUAL = "tap-the", "ca-nhan"
# Đoàn is a family name too, so of it only what follows tells.
BODIES = re.compile(
    r"(?:tap the|lien hiep|lien doan|hoi|hiep hoi|chi hoi|hoi dong|trung tam|cau lac bo|clb|truong|so|ban|"
    r"phong|van phong|cong ty|hop tac xa|htx|vien|benh vien|to chuc|to|khoa|uy ban|ubnd|nhom|cuc|chi cuc|cong doan|"
    r"co quan|tap doan|xi nghiep|nha may|bao tang|thu vien|tap chi|toa soan|don vi|khoi|cum|quy|dang uy|dang bo|"
    r"chi bo|huyen|xa|tram|doan (?:thanh nien|co so|khoi|truong|xa|phuong|luat su|kinh te)|tinh doan|mat tran)\b.*"
)
# Two or three of these words are a person's own name often enough: Tô, Khoa, Xã …
NAMELIKE = re.compile(r"(?:to|khoa|ban|so|xa|quy|vien|khoi) [a-z]+(?: [a-z]+)?")
LONGEST_NAME = 7  # words of a person with titles and all
TITLES = re.compile(
    r"^(?:ong|ba|co|chu|anh|chi|dong chi|dc|thay|gs|pgs|tskh|ts|ths|bs|bscki{1,2}|bsck [12i]+|bsck[12]|ds|dscki{1,2}|"
    r"ks|ksc|kts|cn|tien si|thac si|ky su|bac si|duoc si|cu nhan|giao su|pho giao su|luat gia|luat su|nha giao|"
    r"nha bao|ngnd|ngut|ttnd|ttut|nsnd|nsut|nha giao uu tu|nha giao nhan dan|thay thuoc uu tu|thay thuoc nhan dan|"
    r"nghe nhan|nha nghien cuu|nghe si|tuong|trung tuong|thieu tuong|dai ta|thuong ta) "
)


def guess_kind(name: str) -> str:
    words = fold(name)
    if TITLES.match(f"{words} "):
        return INDIVIDUAL
    is_body = BODIES.fullmatch(words) and not (NAMELIKE.fullmatch(words) and _is_written_as_name(name))
    return COLLECTIVE if is_body or len(words.split()) > LONGEST_NAME else INDIVIDUAL


def plain_name(name: str) -> str:
    """`PGS.TS. Nguyễn Văn Á` → `nguyen van a`: what two spellings of one recipient share."""
    words, shorter = fold(name), ""
    while words != shorter:
        shorter, words = words, TITLES.sub("", words)
    return words


def _is_written_as_name(name):
    """Every word of a person's name has a capital."""
    return all(word[:1].isupper() for word in name.split())


def given_name(name: str) -> str:
    """`PGS.TS. Nguyễn Văn Á` → `Nguyễn Văn Á`."""
    words = [word for word in re.split(r"[\s.,:]+", name) if word]
    kept = len(plain_name(name).split())
    return " ".join(words[-kept:]) if kept and len(words) == len(fold(name).split()) else name
