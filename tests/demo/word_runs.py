"""Runs of eight words, hashed: so that a text can be compared with one that may not be kept here."""

import hashlib
import re
import unicodedata
from pathlib import Path

LENGTH = 8
# `original_runs.txt`: the runs of the two real reports after which the demonstration's two are shaped.
ORIGINAL_RUNS = frozenset((Path(__file__).parent / "original_runs.txt").read_text().split())
# Official names are nobody's own words: each counts as one word.
NAMES = (
    "tư vấn phản biện và giám định xã hội tvpb gđxh",
    "tư vấn phản biện và giám định xã hội",
    "liên hiệp các hội khoa học và kỹ thuật",
    "hội thi sáng tạo kỹ thuật toàn quốc",
    "giải thưởng sáng tạo khoa học công nghệ việt nam",
    "cuộc thi sáng tạo dành cho thanh thiếu niên",
)


def fold(text):
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", " ", letters).strip()


def hashed_runs(text):
    folded = fold(text)
    for number, name in enumerate(NAMES):
        folded = folded.replace(fold(name), f"ten{number}")
    words = folded.split()
    runs = (" ".join(words[start : start + LENGTH]) for start in range(len(words) - LENGTH + 1))
    return {hashlib.sha256(run.encode()).hexdigest()[:12] for run in runs}
