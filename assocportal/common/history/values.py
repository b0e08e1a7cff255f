"""What a field holds, in the words of the desk."""

from datetime import date, datetime

from django.db import models
from django.utils.formats import date_format, localize
from django.utils.timezone import template_localtime

from assocportal.common.pictures.models import Picture

EMPTY = "(để trống)"


def is_plain_text(field) -> bool:
    """To be compared word by word."""
    is_text = isinstance(field, models.CharField | models.TextField)
    return is_text and not field.choices and not isinstance(field, models.URLField)


def is_picture(field) -> bool:
    return field.is_relation and field.related_model is Picture


def say_value(field, value) -> str:
    if value is None or value == "":
        return EMPTY
    if isinstance(field, models.FileField):
        return "có tệp"
    if field.is_relation:
        return say_all(field, [value])[0]
    if getattr(field, "flatchoices", None):
        return str(dict(field.flatchoices).get(value, value))
    return _say_plain(value)


def say_all(field, values) -> list[str]:
    """Rows as they are called today, by one query; a row that is gone by its number."""
    values = list(values or ())
    keys = [value for value in values if not isinstance(value, models.Model)]
    rows = field.related_model._base_manager.in_bulk(keys) if keys else {}
    found = [value if isinstance(value, models.Model) else rows.get(value) for value in values]
    return sorted(
        str(row) if row else f"(đã xoá, số {value})" for row, value in zip(found, values, strict=True)
    )


def _say_plain(value):
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, datetime):
        return date_format(template_localtime(value), "H:i, j/n/Y")
    if isinstance(value, date):
        return date_format(value, "j/n/Y")
    return str(localize(value))
