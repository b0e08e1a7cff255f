"""Names of organisations, cut short."""

import re

# Words that half of the directory begins with: they tell nobody apart.
COMMON_BEGINNINGS = re.compile(
    r"^(liên hiệp( các)? hội|chi hội|hội|hiệp hội|trung tâm|câu lạc bộ|công ty( cổ phần)?|trường|sở|ban)\s+",
    re.IGNORECASE,
)
WORD = re.compile(r"[^\W_]+")


def initials(name: str) -> str:
    """`Hội Tin học tỉnh Lạc Giang` → `TH`: of the first two words that tell it from others."""
    words = WORD.findall(COMMON_BEGINNINGS.sub("", name)) or WORD.findall(name)
    return "".join(word[0] for word in words[:2]).upper()
