"""Values of a row as a person reads them, short enough for a record that is kept for ever."""

from datetime import date, datetime
from pathlib import PurePath

from django.contrib.auth.models import Permission
from django.db import models
from django.utils import formats, timezone

from assocportal.common.html import RichTextField, stored_html_to_text
from assocportal.common.permission_names import describe_permission
from assocportal.common.vietnamese import normalize_text

from .personal import is_personal

SHORT, LONGEST, CONTEXT = 200, 300, 4
ONLY_FORM = "(chỉ đổi cách trình bày, ảnh hoặc đường dẫn)"


def tell_pair(field, before, after) -> list:
    """Of a long text only what differs, with a few words around it: both versions whole are the history's business."""
    if isinstance(field, models.TextField) and not field.flatchoices:
        return tell_texts(read_text(field, before), read_text(field, after))
    return [tell(field, before), tell(field, after)]


def tell(field, value):
    if value is None or value == "":
        return None
    if isinstance(value, models.Model):
        return tell_row(value)
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.FileField):
        return PurePath(value.name).name if value else None
    return tell_plain(value)


def tell_plain(value):
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, datetime):
        return formats.date_format(timezone.localtime(value), "H:i:s d/m/Y")
    if isinstance(value, date):
        return formats.date_format(value, "d/m/Y")
    return cut(str(formats.localize(value)))


def tell_row(row):
    """A person by key alone."""
    if isinstance(row, Permission):
        return describe_permission(row)
    if is_personal(row._meta.model):
        return {"row": row._meta.label_lower, "pk": row.pk}
    return cut(str(row))


def read_text(field, value) -> str:
    text = stored_html_to_text(value or "") if isinstance(field, RichTextField) else value or ""
    return " ".join(text.split())


def tell_texts(before: str, after: str) -> list:
    if before == after:
        return [None, ONLY_FORM]
    if max(len(before), len(after)) <= SHORT:
        return [before or None, after or None]
    old, new = before.split(), after.split()
    start = common_length(old, new)
    end = common_length(old[start:][::-1], new[start:][::-1])
    return [extract(words, start, end) for words in (old, new)]


def common_length(old, new) -> int:
    pairs = enumerate(zip(old, new, strict=False))
    return next((index for index, (left, right) in pairs if left != right), min(len(old), len(new)))


def extract(words, start, end):
    first, last = max(0, start - CONTEXT), min(len(words), len(words) - end + CONTEXT)
    text = cut(" ".join(words[first:last]))
    return f"{'… ' if first else ''}{text}{' …' if last < len(words) else ''}" or None


def cut(text: str) -> str:
    text = normalize_text(text)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
