"""A form as [name, value] pairs, the way a browser sends it; what is kept of one, and the same as POST data again."""

import re

from django.http import QueryDict

LARGEST = 4 * 1024 * 1024
MOST = 5000
TOO_LARGE = "Nội dung quá dài nên không tự lưu được (quá 4 MB). Hãy bấm “Lưu” thường xuyên."
# Names of the desk's own begin with "_": buttons, marks, choices. None of them is content.
NOT_KEPT = re.compile(r"_|csrfmiddlewaretoken$|.*password|.*otp_token")


class UnkeepableError(ValueError):
    """What arrived is no form, or too large a one; the text is a sentence for people."""


def is_kept(name: str) -> bool:
    return not NOT_KEPT.match(name)


def pairs_of(data: QueryDict) -> list[list[str]]:
    return [[name, _storable(value)] for name, values in data.lists() if is_kept(name) for value in values]


def check_pairs(pairs) -> list[list[str]]:
    """What a script sent, as it may be kept."""
    if not isinstance(pairs, list) or not all(_is_pair(pair) for pair in pairs):
        raise UnkeepableError("Không đọc được nội dung vừa gửi. Hãy tải lại trang.")
    if len(pairs) > MOST or sum(len(name) + len(value) for name, value in pairs) > LARGEST:
        raise UnkeepableError(TOO_LARGE)
    return [[_storable(name), _storable(value)] for name, value in pairs if is_kept(name)]


def as_data(pairs) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in pairs:
        data.appendlist(name, value)
    return data


def _is_pair(pair):
    return isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair)


def _storable(text):
    """PostgreSQL holds neither zero bytes nor half a character."""
    return text.replace("\x00", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
